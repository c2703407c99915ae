import type { Reader } from '#db/store'
import { type Cited, linkCitations } from '~/domain/firewall/citations'
import { listCited } from '~/domain/firewall/citations.server'
import { markdownText } from '~/domain/meetings/agenda/ready'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import type { Wording } from './wording'

type Cites = Wording & { db: Reader }

/**
 * Published Markdown with its citations as links to the entries' own pages, and beside each what became of the entry since
 * the text was published. Asks the store once for all texts that are given.
 */
export async function citedMarkdown<K extends string>(
  { db, t, format }: Cites,
  texts: Record<K, string>,
  publishedAt: Date,
  tables: ReadonlyMap<number, string> = new Map(),
): Promise<Record<K, string>> {
  const cited = await listCited(db, Object.values<string>(texts), publishedAt)
  const entries = new Map(
    cited.map(({ slug, place, period, value, corrected, later }): [string, Cited] => {
      const date = corrected ? format.day(corrected.at) : ''
      const changed = corrected?.isOtherValue
        ? t('citations.changed', { value: markdownText(value), date })
        : t('citations.corrected', { date })
      const notes = [
        ...(corrected ? [changed] : []),
        ...later.map((one) =>
          t('citations.later', { period: markdownText(one.period), value: markdownText(one.value) }),
        ),
      ]
      const label = t('citations.source', { place: markdownText(place), period: markdownText(period) })
      return [slug, { address: paths.evidenceEntry(slug), label, note: notes.length > 0 ? notes.join('; ') : null }]
    }),
  )
  const own = new Map([...tables].map(([n, address]) => [n, { address, label: t('citations.table', { n }) }]))
  return Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, linkCitations(text, entries, own)]),
  ) as Record<K, string>
}

/** The same as sanitised HTML. */
export async function citedTexts<K extends string>(
  read: Cites,
  texts: Record<K, string>,
  publishedAt: Date,
  tables: ReadonlyMap<number, string> = new Map(),
): Promise<Record<K, string>> {
  const linked = await citedMarkdown(read, texts, publishedAt, tables)
  return Object.fromEntries(
    Object.entries<string>(linked).map(([name, text]) => [name, renderMarkdown(text)]),
  ) as Record<K, string>
}

type Minuted = { id: string; written: { text: string | null } | null }

/** The lines of an agenda with the citations of their minutes, which were published at the moment. */
export async function citedMinutes<L extends { id: string; minutesHtml: string }>(
  read: Cites,
  items: readonly Minuted[],
  lines: L[],
  publishedAt: Date,
): Promise<L[]> {
  const texts = Object.fromEntries(items.map(({ id, written }) => [id, written?.text ?? '']))
  const html = await citedTexts(read, texts, publishedAt)
  return lines.map((line) => (line.minutesHtml === '' ? line : { ...line, minutesHtml: html[line.id] ?? '' }))
}
