// Sample content for looking at app/ui and for testing it. Everybody and every number in here is invented.
import type { ReactNode } from 'react'
import { translator } from '~/i18n/translate'
import { Shell } from '~/ui/layout/shell'

const nav = ['How it works', 'Meetings', 'Decisions', 'Progress', 'Resources', 'Tell us']
const memberNav = ['Your desk', 'Meetings', 'Proposals', 'Agreement ledger', 'Matters', 'Progress', 'Organisations']
const linkTo = (label: string) => `#${label.toLowerCase().replaceAll(' ', '-')}`

export function Frame({ member = false, current, lang = 'en', children }: FrameProps) {
  return (
    <Shell
      t={translator(lang)}
      site={{ name: 'Harbor Diversion Accord', line: 'Pre-arrest diversion in Harbor County', href: '/', sample: true }}
      nav={(member ? memberNav : nav).map((label) => ({ label, href: linkTo(label), current: label === current }))}
      languages={[
        { lang: 'en', label: 'English', href: '?lang=en', current: lang === 'en' },
        { lang: 'es', label: 'Español', href: '?lang=es', current: lang === 'es' },
      ]}
      account={
        member
          ? {
              kind: 'member',
              name: 'Dana Whitfield',
              organisation: 'Harbor County Public Defender',
              links: [
                { label: 'Your account', href: '#account' },
                { label: 'Your editions', href: '#your-editions' },
              ],
              signOutAction: '/session/end',
            }
          : { kind: 'visitor', signInHref: '/session' }
      }
      footer={{
        about:
          'Independent organisations that agreed to send people to help instead of jail, where that is safer for everyone.',
        groups: [
          {
            title: 'The record',
            items: [
              { label: 'Decisions', href: '#d' },
              { label: 'Minutes', href: '#m' },
              { label: 'Open data', href: '#o' },
            ],
          },
          {
            title: 'About',
            items: [
              { label: 'What this is not', href: '#w' },
              { label: 'Privacy', href: '#p' },
              { label: 'Accessibility', href: '#a' },
            ],
          },
        ],
        note: 'This is not an emergency line. In an emergency call 911; in a crisis call or text 988.',
      }}
    >
      {children}
    </Shell>
  )
}

type FrameProps = { member?: boolean; current?: string; lang?: 'en' | 'es'; children: ReactNode }
