// Which period the label of a row or column names: "July", "jul. 2026", "julio de 2026", "Q3", "2026-07". Pure.
import { frequencyOf, periodsInside } from './periods'
import { periodPattern } from './release'

const monthNumbers = new Map<string, number>()
for (const locale of ['en', 'es']) {
  for (const month of ['long', 'short'] as const) {
    const names = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
    for (let n = 0; n < 12; n++) monthNumbers.set(folded(names.format(new Date(Date.UTC(2026, n, 1)))), n + 1)
  }
}
monthNumbers.set('sept', 9).set('set', 9)

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.,]/g, '').trim()
}

/** The period that a label names inside another one, or null where it names none or could be several. */
export function periodOfLabel(label: string, whole: string): string | null {
  const text = folded(label)
  const written = text.toUpperCase()
  if (periodPattern.test(written)) return inside(whole, written)
  const [, part = '', year] = /^(.+?)(?:\s+(?:de\s+|del\s+)?(\d{4}))?$/.exec(text) ?? []
  const quarter = /^[qt]([1-4])$/.exec(part)?.[1]
  const month = monthNumbers.get(part)
  const ends = quarter ? `-Q${quarter}` : month ? `-${String(month).padStart(2, '0')}` : null
  if (ends === null) return null
  const fits = periodsInside(whole, whole, quarter ? 'quarter' : 'month').filter(
    (period) => period.endsWith(ends) && (year === undefined || period.startsWith(year)),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

const inside = (whole: string, period: string): string | null =>
  periodsInside(whole, whole, frequencyOf(period)).includes(period) ? period : null
