// The text around a table, read as somebody would who looks for what the table withholds. Pure.
import { type Citable, citationSpans, uncitedShares } from '../../firewall/citations'
import { spokenNumbers } from '../../firewall/number-words'
import { withPlainDigits } from '../../firewall/plain-digits'

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

const integers = /\d+(?:[ '’.,\u00A0\u202F]\d{3})*/gu
/** "Q3 2026" names a quarter and counts nobody; without its year it may be a count in disguise. */
const quarter = /\b[QT][1-4](?=\s(?:de\s)?\d{4}\b)/g

/**
 * Numbers and number words that equal a withheld count, and every percentage or share that cites nothing which holds in its
 * own sentence. One finding for each place.
 */
export function readNarrative(
  texts: readonly NarrativeText[],
  hidden: ReadonlySet<number>,
  citable: Citable,
): NarrativeFinding[] {
  return texts.flatMap(({ part, text }) => {
    const uncited = uncitedShares(text, citable)
    let start = 0
    return text.split('\n').flatMap((line, index) => {
      const from = start
      start += line.length + 1
      const shares = uncited
        .filter(({ at }) => from <= at && at < start)
        .map(({ kind, text: said, at }) => ({ kind, text: said, at: at - from }))
      return [...shares, ...countsIn(line, hidden)]
        .sort((a, b) => a.at - b.at)
        .map(({ kind, text: said }) => ({ part, line: index + 1, kind, text: said }))
    })
  })
}

type Found = Pick<NarrativeFinding, 'kind' | 'text'> & { at: number }

function countsIn(written: string, hidden: ReadonlySet<number>): Found[] {
  const line = withPlainDigits(written)
  const quarters = [...line.matchAll(quarter)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
  const spans = [...citationSpans(line), ...quarters]
  const found: Found[] = []
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
  return found
}
