import { Icon } from '../icon'
import { Mark } from '../mark'
import { useWords } from '../words'
import { type NavItem, NavLinks } from './nav'

export type ShellLanguage = { lang: string; label: string; href: string; current?: boolean }

/** A visitor is offered to sign in; a member has a name, links of their own and a form that signs out. */
export type ShellAccount =
  | { kind: 'visitor'; signInHref: string }
  | { kind: 'member'; name: string; organisation?: string; links: NavItem[]; signOutAction: string }

type HeaderProps = {
  site: { name: string; line?: string; href: string; sample?: boolean }
  nav: NavItem[]
  languages: ShellLanguage[]
  account: ShellAccount
}

export function Header({ site, nav, languages, account }: HeaderProps) {
  const t = useWords()
  return (
    <header className="ac-header">
      {site.sample && (
        <div className="ac-sample">
          <div className="ac-wide">{t('shell.sampleSite')}</div>
        </div>
      )}
      <div className="ac-wide ac-header__bar">
        <a className="ac-brand" href={site.href}>
          <Mark className="ac-brand__mark" />
          <span>
            <span className="ac-brand__name">{site.name}</span>
            {site.line && <span className="ac-brand__line">{site.line}</span>}
          </span>
        </a>
        <div className="ac-header__tools">
          <Languages languages={languages} />
          <Account account={account} />
        </div>
        <div className="ac-header__phone">
          <details className="ac-menu">
            <summary>
              <Icon name="menu" /> {t('shell.menu')}
            </summary>
            <div className="ac-menu__sheet">
              <nav aria-label={t('ui.mainNavigation')}>
                <NavLinks items={nav} />
              </nav>
              {account.kind === 'visitor' ? (
                <a href={account.signInHref}>{t('shell.signIn')}</a>
              ) : (
                <AccountLinks account={account} />
              )}
              <Languages languages={languages} />
            </div>
          </details>
        </div>
      </div>
      <nav className="ac-wide ac-nav ac-nav--wide" aria-label={t('ui.mainNavigation')}>
        <NavLinks items={nav} />
      </nav>
    </header>
  )
}

function Languages({ languages }: { languages: ShellLanguage[] }) {
  const t = useWords()
  if (languages.length < 2) return null
  return (
    <ul className="ac-plain ac-langs" aria-label={t('shell.language')}>
      {languages.map(({ lang, label, href, current }) => (
        <li key={lang}>
          {current ? (
            <span lang={lang} aria-current="true">
              {label}
            </span>
          ) : (
            <a href={href} lang={lang} hrefLang={lang} rel="alternate">
              {label}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function Account({ account }: { account: ShellAccount }) {
  const t = useWords()
  if (account.kind === 'visitor') return <a href={account.signInHref}>{t('shell.signIn')}</a>
  return (
    <details className="ac-menu">
      <summary>
        <span className="usa-sr-only">{t('shell.account')}: </span>
        {account.name} <Icon name="down" />
      </summary>
      <div className="ac-menu__sheet">
        <AccountLinks account={account} />
      </div>
    </details>
  )
}

function AccountLinks({ account }: { account: Extract<ShellAccount, { kind: 'member' }> }) {
  const t = useWords()
  return (
    <>
      {account.organisation && <p className="ac-muted ac-small">{account.organisation}</p>}
      {account.links.length > 0 && <NavLinks items={account.links} />}
      <form method="post" action={account.signOutAction}>
        <button className="ac-button--quiet" type="submit">
          {t('shell.signOut')}
        </button>
      </form>
    </>
  )
}
