// The text around a table, read as somebody would who looks for what the table withholds. Pure.
import { spokenNumbers } from './number-words'

export type NarrativeKind = 'number' | 'word' | 'percentage' | 'share'
export type NarrativeFinding = {
  /** The field of the release, or `table` for the words of its tables. */
  part: string
  /** Line of that text, from 1. */
  line: number
  kind: NarrativeKind
  /** As it was written. */
  text: string
}
export type NarrativeText = { part: string; text: string }

const percentages =
  /\d+(?:[.,]\d+)?\s?[%‰]|\d+(?:[.,]\d+)?\s?(?:per ?cent\b|percent\b|pct\b|pp\b|per (?:hundred|thousand)\b|percentage points?\b|por (?:ciento|mil)\b|puntos porcentuales\b)/giu
const spokenPercentages = /\p{L}+(?:-\p{L}+)?\s(?:per ?cent|percent|por ciento)\b/giu
const shares =
  /\b\d+\s(?:in|of|out of|de cada|de)\s\d+\b|\b\d+\s?[/⁄∕]\s?\d+\b|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]|\b(?:(?:one|two|three|four|five|six|seven|eight|nine|a|an|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)[\s-])(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|tercios?|cuartos?|quintos?|sextos?|s[eé]ptimos?|octavos?|novenos?|d[eé]cimos?|(?:tercera|cuarta|quinta|sexta|s[eé]ptima|octava|novena|d[eé]cima)s? partes?)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\s(?:in|out of|de cada)\s\p{L}+|\bhalf (?:of|the)\b|\bla mitad\b/giu
const integers = /\d+(?:[ '’.,\u00A0\u202F]\d{3})*/gu
/** "Q3 2026" names a quarter and counts nobody; without its year it may be a count in disguise. */
const quarter = /\b[QT][1-4](?=\s(?:de\s)?\d{4}\b)/g
const citation = /\[E:([a-z0-9-]{1,200})\]/g

/** The evidence entries that a text cites as [E:place-period-measure]. */
export const citationsOf = (text: string): string[] => [...text.matchAll(citation)].map((match) => match[1] as string)

/**
 * Numbers and number words that equal a withheld count, and every percentage or share that does not cite a known entry of
 * the evidence register in its own sentence. One finding for each place.
 */
export function readNarrative(
  texts: readonly NarrativeText[],
  hidden: ReadonlySet<number>,
  known: ReadonlySet<string>,
): NarrativeFinding[] {
  return texts.flatMap(({ part, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        lineFindings(line, hidden, known).map((found) => ({ part, line: index + 1, ...found })),
      ),
  )
}

type Found = Pick<NarrativeFinding, 'kind' | 'text'>

/** Digits of every script and superscripts as plain ones, each in its place. */
const withPlainDigits = (line: string): string =>
  line.replace(/[\p{Nd}⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => {
    const plain = digit.normalize('NFKC')
    return plain.length === digit.length ? plain : digit
  })

function lineFindings(written: string, hidden: ReadonlySet<number>, known: ReadonlySet<string>): Found[] {
  const line = withPlainDigits(written)
  const found: (Found & { at: number })[] = []
  const spans = [citation, quarter].flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + match[0].length]),
  )
  const cites = citedParts(line, known)
  for (const [kind, pattern] of [
    ['percentage', percentages],
    ['percentage', spokenPercentages],
    ['share', shares],
  ] as const) {
    for (const match of line.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (kind === 'percentage' && pattern === spokenPercentages && spokenNumbers(match[0]).length === 0) continue
      if (!cites.some(([from, to]) => from <= match.index && end <= to))
        found.push({ kind, text: match[0], at: match.index })
    }
  }
  for (const match of line.matchAll(integers)) {
    if (spans.some(([from, to]) => from <= match.index && match.index < to)) continue
    const parts = match[0].split(/\D/).map(Number)
    if ([Number(match[0].replace(/\D/g, '')), ...parts].some((value) => hidden.has(value)))
      found.push({ kind: 'number', text: match[0], at: match.index })
  }
  for (const spoken of spokenNumbers(line)) {
    if (spans.some(([from, to]) => from <= spoken.at && spoken.at < to)) continue
    if (hidden.has(spoken.value)) found.push({ kind: 'word', text: spoken.text, at: spoken.at })
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, text }) => ({ kind, text }))
}

/** Sentences of a line that cite a known entry. */
function citedParts(line: string, known: ReadonlySet<string>): [number, number][] {
  const parts: [number, number][] = []
  let from = 0
  for (const end of [...[...line.matchAll(/[.;]\s/g)].map((match) => match.index + 1), line.length]) {
    if (citationsOf(line.slice(from, end)).some((entry) => known.has(entry))) parts.push([from, end])
    from = end
  }
  return parts
}

/** The text with its citations as Markdown links to the register at `address`. */
export const linkCitations = (text: string, address: string): string =>
  text.replace(citation, (whole, entry: string) => `${whole}(${address}#${entry})`)
