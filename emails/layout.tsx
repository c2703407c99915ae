// The frame and the few pieces that all letters are made of. Styles are inline, because mail programs drop style sheets;
// there is no image, so that nothing is missing where images are off and nothing tells that a letter was opened.
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  render,
  Section,
  Text,
  toPlainText,
} from '@react-email/components'
import type { ReactNode } from 'react'
import { paths } from '~/paths'
import type { Mail, Surroundings } from './template'

const ink = '#171716'
const muted = '#5d5d52'
const pine = '#0f6460'
const sans = "'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
const serif = "Georgia, Cambria, 'Times New Roman', serif"
const paragraph = { color: ink, fontFamily: sans, fontSize: '16px', lineHeight: '25px', margin: '0 0 16px' }

type Letter = {
  subject: string
  /** What mail programs show beside the subject. */
  preview?: string
  /** Why this person receives it: the last lines of every letter say so. */
  why: string
  calendar?: string
  footer?: ReactNode
  children: ReactNode
}

/** Makes the HTML and the text part of a letter from its pieces. */
export async function compose(
  { subject, preview, why, calendar, footer, children }: Letter,
  around: Surroundings,
): Promise<Mail> {
  const { locale, t, link, site } = around
  const html = await render(
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      {preview && <Preview>{preview}</Preview>}
      <Body style={{ backgroundColor: '#f6f4ee', margin: 0, padding: '24px 12px' }}>
        <Container
          style={{
            backgroundColor: '#ffffff',
            borderTop: `6px solid ${pine}`,
            maxWidth: '600px',
            padding: '28px 28px 20px',
          }}
        >
          <Text
            style={{
              ...paragraph,
              color: pine,
              fontFamily: serif,
              fontSize: '18px',
              fontWeight: 'bold',
              margin: '0 0 20px',
            }}
          >
            <Link href={link(paths.home())} style={{ color: pine, textDecoration: 'none' }}>
              {site.programmeName}
            </Link>
          </Text>
          <Heading
            as="h1"
            style={{ color: ink, fontFamily: serif, fontSize: '24px', lineHeight: '31px', margin: '0 0 16px' }}
          >
            {subject}
          </Heading>
          {children}
          <Hr style={{ borderColor: '#dfdcd3', margin: '28px 0 16px' }} />
          {footer}
          <Fine>{why}</Fine>
          <Fine>{t('mail.footer.from', { coalition: site.coalitionName, contact: site.contactEmail })}</Fine>
        </Container>
      </Body>
    </Html>,
  )
  return { subject, html, text: asText(html), ...(calendar ? { calendar } : {}) }
}

function asText(html: string): string {
  const calm = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } }))
  return `${toPlainText(html, { selectors: [...calm, { selector: 'hr', options: { length: 12 } }] }).trim()}\n`
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={paragraph}>{children}</Text>
}

/** Small print. */
export function Fine({ children }: { children: ReactNode }) {
  return (
    <Text style={{ ...paragraph, color: muted, fontSize: '14px', lineHeight: '21px', margin: '0 0 8px' }}>
      {children}
    </Text>
  )
}

/** The one thing to do, as a button; its address stands in the text part. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '8px 0 24px' }}>
      <Button
        href={href}
        style={{
          backgroundColor: pine,
          borderRadius: '6px',
          color: '#ffffff',
          fontFamily: sans,
          fontSize: '16px',
          fontWeight: 'bold',
          padding: '12px 22px',
          textDecoration: 'none',
        }}
      >
        {children}
      </Button>
    </Section>
  )
}

/** Facts as lines, "When: …"; those without a value are left out. */
export function Facts({ items }: { items: [label: string, value: string][] }) {
  return (
    <Section style={{ margin: '0 0 12px' }}>
      {items
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Text key={label} style={{ ...paragraph, margin: '0 0 6px' }}>
            <strong>{label}:</strong> {value}
          </Text>
        ))}
    </Section>
  )
}

export function Points({ items }: { items: string[] }) {
  return (
    <ol style={{ ...paragraph, paddingLeft: '24px' }}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may read alike, and a letter is rendered once
        <li key={`${at + 1} ${item}`} style={{ margin: '0 0 4px' }}>
          {item}
        </li>
      ))}
    </ol>
  )
}

export function Subhead({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h2"
      style={{
        borderBottom: '2px solid #ffbe2e',
        color: ink,
        fontFamily: serif,
        fontSize: '19px',
        lineHeight: '26px',
        margin: '28px 0 12px',
        paddingBottom: '4px',
      }}
    >
      {children}
    </Heading>
  )
}

/** One told thing: its title as a link, and a line about it. */
export function Entry({ href, title, detail }: { href: string; title: string; detail: string }) {
  return (
    <Section style={{ margin: '0 0 14px' }}>
      <Text style={{ ...paragraph, margin: 0 }}>
        <Link href={href} style={{ color: pine, fontWeight: 'bold', textDecoration: 'underline' }}>
          {title}
        </Link>
      </Text>
      {detail && (
        <Text style={{ ...paragraph, color: muted, fontSize: '15px', lineHeight: '22px', margin: 0 }}>{detail}</Text>
      )}
    </Section>
  )
}

export function FineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} style={{ color: pine, textDecoration: 'underline' }}>
      {children}
    </Link>
  )
}
