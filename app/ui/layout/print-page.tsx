import type { ReactNode } from 'react'
import { Mark } from '../mark'
import { type UiTranslate, WordsProvider } from '../words'

type PrintPageProps = {
  t: UiTranslate
  site: { name: string; href: string; sample?: boolean }
  title: ReactNode
  children: ReactNode
}

/** A page without navigation, made to be printed or kept: receipts, slips, packets. The print button works with scripts only. */
export function PrintPage({ t, site, title, children }: PrintPageProps) {
  return (
    <WordsProvider value={t}>
      <main className="ac-wide ac-page" id="main" tabIndex={-1}>
        <div className="ac-sheet ac-stack">
          <div className="ac-cluster ac-cluster--apart">
            <a className="ac-brand" href={site.href}>
              <Mark className="ac-brand__mark" />
              <span className="ac-brand__name">{site.name}</span>
            </a>
            <button className="usa-button usa-button--outline ac-no-print" type="button" data-print hidden>
              {t('action.print')}
            </button>
          </div>
          {site.sample && <p className="ac-sample">{t('shell.sampleSite')}</p>}
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </WordsProvider>
  )
}
