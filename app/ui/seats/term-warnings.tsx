import { useT } from '~/http/page'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { Disclosure } from '../primitives/disclosure'

type Warning = { key: string; href: string; title: string }

const shown = 6

/** What ends soon or stands empty, for those who keep the site; the rest behind a summary. */
export function TermWarnings({ warnings }: { warnings: Warning[] }) {
  const t = useT()
  if (warnings.length === 0) return null
  const rows = (some: Warning[]) => (
    <Rows>
      {some.map((one) => (
        <Row key={one.key} title={one.title} href={one.href} />
      ))}
    </Rows>
  )
  return (
    <Section title={t('seats.warnings')} level={3}>
      {rows(warnings.slice(0, shown))}
      {warnings.length > shown && (
        <Disclosure summary={t('seats.warningsMore', { n: warnings.length - shown })}>
          {rows(warnings.slice(shown))}
        </Disclosure>
      )}
    </Section>
  )
}
