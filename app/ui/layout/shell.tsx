import type { ReactNode } from 'react'
import { type UiTranslate, WordsProvider } from '../words'
import { Footer, type FooterGroup } from './footer'
import { Header, type ShellAccount, type ShellLanguage } from './header'
import type { NavItem } from './nav'

export type ShellProps = {
  t: UiTranslate
  /** `name` is the programme's name, `line` one short sentence under it. `sample` shows the banner of the sample site. */
  site: { name: string; line?: string; href: string; sample?: boolean }
  nav: NavItem[]
  languages: ShellLanguage[]
  account: ShellAccount
  footer: { about: ReactNode; groups: FooterGroup[]; note?: ReactNode }
  children: ReactNode
}

/** The frame of every page, public or signed in. `children` is the content of <main>: a `Page`, or `Hero` and `Band`s. */
export function Shell({ t, site, nav, languages, account, footer, children }: ShellProps) {
  return (
    <WordsProvider value={t}>
      <div className="ac-shell">
        <a className="usa-skipnav" href="#main">
          {t('shell.skip')}
        </a>
        <Header site={site} nav={nav} languages={languages} account={account} />
        <main className="ac-main" id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer name={site.name} about={footer.about} groups={footer.groups} note={footer.note} />
      </div>
    </WordsProvider>
  )
}
