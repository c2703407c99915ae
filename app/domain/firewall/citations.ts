// What a published text says in per cent cites the entry of the evidence register that it rests on. Pure.
import { type Share, sharesIn } from './percentages'

const citation = /\[E:([a-z0-9-]{1,200})\]/g
const tableCitation = /\[T:(\d{1,2})\]/g
/** One of either, with the blank before it. */
const anyCitation = /\[(?:E:[a-z0-9-]{1,200}|T:\d{1,2})\]/

/** The evidence entries that a text cites as [E:place-period-measure]. */
export const citationsOf = (text: string): string[] => [...text.matchAll(citation)].map((match) => match[1] as string)

/** Where the citations of a text stand: a number in one is no count. */
export const citationSpans = (text: string): [number, number][] =>
  [...text.matchAll(citation), ...text.matchAll(tableCitation)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])

/** What a text may cite: entries of the register by slug, and for a release its own tables, from 1. */
export type Citable = {
  slugs: ReadonlySet<string>
  /** Whether the shown counts of a table say this share. Without it a text has no tables to cite. */
  shows?: (table: number, share: Share) => boolean
}

export type Uncited = Share & {
  /** The sentence in which it stands, shortened, with its citations. */
  sentence: string
  /** What is wrong: nothing is cited after it, an entry that is not there, or a table that does not show it. */
  why: 'nothing' | 'unknown' | 'not-shown'
}

/** Shares of a text that no citation follows in their own sentence, or whose citation does not hold. */
export function uncitedShares(text: string, { slugs, shows }: Citable): Uncited[] {
  const spans = citationSpans(text)
  const sentences = sentencesOf(text)
  return sharesIn(text).flatMap((share): Uncited[] => {
    if (spans.some(([from, to]) => from <= share.at && share.at < to)) return []
    const [from, to] = sentences.find(([start, end]) => start <= share.at && share.at < end) ?? [0, text.length]
    const after = text.slice(share.end, to)
    const cited = citationsOf(after)
    const tables = [...after.matchAll(tableCitation)].map((match) => Number(match[1]))
    if (cited.some((slug) => slugs.has(slug))) return []
    if (tables.some((table) => shows?.(table, share))) return []
    const why = cited.length > 0 ? 'unknown' : tables.length > 0 ? 'not-shown' : 'nothing'
    return [{ ...share, sentence: shortened(text.slice(from, to)), why }]
  })
}

/** What stops a text from being published: the shares that bind, each once for its sentence. */
export function unpublishable(text: string, citable: Citable): Uncited[] {
  const found = uncitedShares(text, citable).filter(({ binds }) => binds)
  return found.filter((one, at) => found.findIndex(({ sentence }) => sentence === one.sentence) === at)
}

/** Slugs that a text cites and that the register does not have. */
export const unknownCitations = (text: string, slugs: ReadonlySet<string>): string[] =>
  citationsOf(text).filter((slug) => !slugs.has(slug))

function shortened(sentence: string): string {
  const plain = sentence.replace(/\s+/g, ' ').trim()
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain
}

/** Words after which a full stop ends no sentence. */
const abbreviated =
  /(?:\b(?:e\.g|i\.e|approx|ca|cf|vs|no|nos|st|dr|mr|mrs|ms|sr|sra|dra|fig|p\.\s?ej|aprox|núm|pág|ee\.\s?uu|etc|u\.s|u\.k|a\.m|p\.m)|\b\p{Lu})$/iu

/**
 * Where sentences stand. A blank line, a line of a list, a heading and a row of a table end one; a citation that directly
 * follows a full stop still belongs to the sentence before.
 */
function sentencesOf(text: string): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  const close = (at: number) => {
    if (at > from) found.push([from, at])
    from = at
  }
  for (const match of text.matchAll(/[.!?;]["”»)*_]*(?=\s)|\n/g)) {
    const end = match.index + match[0].length
    if (match[0] === '\n') {
      const line = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index)
      if (/^\s*#{1,6}\s/.test(line) || /^\s*(?:\n|\||$|(?:[-*+]|\d+[.)]|#{1,6}|>)\s)/.test(text.slice(end, end + 40)))
        close(match.index)
      continue
    }
    if (match[0].startsWith('.') && abbreviated.test(text.slice(Math.max(from, match.index - 12), match.index)))
      continue
    const next = new RegExp(`^(?:[^\\S\\n]*${anyCitation.source})+[.;]?`).exec(text.slice(end))
    close(end + (next?.[0].length ?? 0))
  }
  close(text.length)
  return found
}

/** Where a citation leads, how it reads, and what became of the entry since; null where nothing did. */
export type Cited = { address: string; label: string; note: string | null }
type Place = Pick<Cited, 'address' | 'label'>

/**
 * The text with its citations as Markdown links to the entries' own pages, each followed by what changed. A citation of an
 * entry that is not there stays as it is; one of a table leads to the table on the same page, where `tables` knows it.
 * Labels and notes are Markdown.
 */
export function linkCitations(
  text: string,
  entries: ReadonlyMap<string, Cited>,
  tables: ReadonlyMap<number, Place> = new Map(),
): string {
  const linked = text.replace(citation, (whole, slug: string) => {
    const entry = entries.get(slug)
    if (!entry) return whole
    const note = entry.note ? ` *(${entry.note})*` : ''
    return `([${entry.label}](${entry.address}))${note}`
  })
  return linked.replace(tableCitation, (whole, number: string) => {
    const table = tables.get(Number(number))
    return table ? `([${table.label}](${table.address}))` : whole
  })
}
