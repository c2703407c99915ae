// One cell as a count. Pure.
import type { Delimiter } from './grid'

export type CountProblem =
  | 'blank'
  | 'negative'
  | 'fraction'
  | 'percentage'
  | 'ambiguous'
  | 'masked'
  | 'too-big'
  | 'formula'
  | 'date'
  | 'not-a-number'
export type CountRead = { ok: true; count: number } | { ok: false; code: CountProblem }

const mostCount = 999_999_999

/**
 * Reads a whole number of at least 0. Thousands may be parted by blanks, apostrophes, commas or points, where it cannot
 * be a decimal sign: a single comma in a file divided by semicolons could be one, and so could a single point elsewhere.
 */
export function readCount(written: string, delimiter: Delimiter): CountRead {
  const text = written.replace(/\u2212/g, '-')
  const refuse = (code: CountProblem): CountRead => ({ ok: false, code })
  if (text === '') return refuse('blank')
  if (/^=/.test(text)) return refuse('formula')
  if (/^@date$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.]\d{1,2}[/.](\d{2}|\d{4})$/.test(text)) return refuse('date')
  if (
    /^(<|>|≤|≥|~)\s*\d+$|^(\*+|s|c|x|ns|n\/a|na|-{1,2}|–|—|\.{1,3}|…|suppressed|withheld|redacted|oculto)$/i.test(text)
  )
    return refuse('masked')
  if (/^[\d.,' ’]+ ?%$/.test(text)) return refuse('percentage')
  if (/^-\s?\d[\d.,' ’]*$|^\(\d[\d.,' ’]*\)$/.test(text)) return refuse('negative')
  const digits = wholeDigits(text, delimiter)
  if (digits === null) {
    if (/^\d*[.,]\d+$/.test(text)) return refuse(/^\d{1,3}[.,]\d{3}$/.test(text) ? 'ambiguous' : 'fraction')
    if (/^\d{1,3}([.,' ’]\d{3})+[.,]\d+$/.test(text)) return refuse('fraction')
    return refuse('not-a-number')
  }
  const count = Number(digits)
  return count > mostCount ? refuse('too-big') : { ok: true, count }
}

function wholeDigits(text: string, delimiter: Delimiter): string | null {
  if (/^\d{1,18}$/.test(text)) return text
  const grouped = /^\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*$/.exec(text)
  if (!grouped || text.length > 24) return null
  const [, sign] = grouped
  const groups = text.split(sign as string).length
  const couldBeDecimal = groups === 2 && ((sign === ',' && delimiter === ';') || (sign === '.' && delimiter !== ';'))
  return couldBeDecimal ? null : text.replace(/\D/g, '')
}
