import { renderToStaticMarkup } from 'react-dom/server'
import { HeadAssets } from '../layout/head-assets'
import { type UiTranslate, WordsProvider } from '../words'
import { PublishedTable } from './published-table'
import type { ShownTable } from './shown-table.server'

type EmbeddedTable = {
  title: string
  about: string
  /** Sentences that must stand with the numbers wherever they are shown. */
  notes: string[]
  /** Null where the release was withdrawn. */
  table: ShownTable | null
  /** Its own page on this site. */
  address: string
}

/** A whole document with one table and a link back. It has no form, no script and no other link. */
export function embeddedTable(t: UiTranslate, { title, about, notes, table, address }: EmbeddedTable): string {
  const html = renderToStaticMarkup(
    <html lang={t.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="canonical" href={address} />
        <HeadAssets nonce="" />
      </head>
      <body>
        <WordsProvider value={t}>
          <main className="ac-wide ac-page ac-embedded">
            <h1>{title}</h1>
            <p className="ac-small ac-muted">{about}</p>
            {notes.map((note) => (
              <p key={note} className="ac-small">
                <strong>{note}</strong>
              </p>
            ))}
            {table && <PublishedTable table={table} />}
            <p>
              <a href={address} target="_top">
                {t('releases.published.embed.back')}
              </a>
            </p>
          </main>
        </WordsProvider>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${html}`
}
