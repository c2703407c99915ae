/**
 * Months in a row, both ends included, as numbers that count months: 12 × year + month − 1. What a label says without
 * a year is read within another span.
 */
export type Span = { from: number; to: number }

const YEAR = 12
const lengths = { Q: 3, T: 3, H: 6, S: 6 } as const

/** Every way in which English and Spanish write the month of that number, folded. */
const monthNames: ReadonlyMap<string, number> = new Map(
  Array.from({ length: YEAR }, (_, month) => {
    const day = new Date(Date.UTC(2026, month, 15))
    const names = ['en', 'es'].flatMap((locale) =>
      (['long', 'short'] as const).map((style) =>
        new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(day),
      ),
    )
    const more = month === 8 ? ['sept', 'set', 'setiembre'] : []
    return [...names, ...more].map((name): [string, number] => [fold(name), month])
  }).flat(),
)

function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  return plain.replaceAll('..', '–').replaceAll('.', '').trim()
}

/** 2026, 2026-H1, 2026-Q3, 2026-07 or 2026-03..2027-02: the one name of a span, as cell ids hold it. */
export function nameOfSpan({ from, to }: Span): string {
  const year = Math.floor(from / YEAR)
  const month = from % YEAR
  const length = to - from + 1
  if (length === YEAR && month === 0) return `${year}`
  if (length === 6 && month % 6 === 0) return `${year}-H${month / 6 + 1}`
  if (length === 3 && month % 3 === 0) return `${year}-Q${month / 3 + 1}`
  return length === 1 ? nameOfMonth(from) : `${nameOfMonth(from)}..${nameOfMonth(to)}`
}

const nameOfMonth = (month: number): string =>
  `${Math.floor(month / YEAR)}-${String((month % YEAR) + 1).padStart(2, '0')}`

const explicit = /^(\d{4})(?:[- ]?([HQST])([1-4])|-(0?[1-9]|1[0-2]))?$/i
const windowed = /^(.+?)(?:\s*(?:\.\.|–|—|\/)\s*|\s+(?:-|to|a)\s+)(.+)$/i

/**
 * The months that a code or label names: 2026-07, 2026-Q3, July 2026, julio de 2026, 3rd quarter words apart; without a
 * year (July, Q3) only where `within` holds it exactly once. Null for anything else.
 */
export function readPeriod(text: string, within: Span | null): Span | null {
  const plain = fold(text)
  if (plain === '' || plain.length > 60) return null
  const whole = explicit.exec(plain)
  if (whole) return spanOf(Number(whole[1]), whole[2], whole[3], whole[4])
  const window = windowed.exec(plain)
  if (window) {
    const last = readPeriod(window[2] ?? '', within)
    // "July to September 2026": the year stands once, at the end.
    const near = last === null ? null : { from: last.to - YEAR + 1, to: last.to }
    const first = readPeriod(window[1] ?? '', within) ?? readPeriod(window[1] ?? '', near)
    return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
  }
  const words = plain
    .replace(/\b(?:de|del|of)\b|[,\s_-]+/g, ' ')
    .trim()
    .split(/\s+/)
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word))
  const [rest, ...more] = words.filter((word) => !years.includes(word))
  if (rest === undefined || more.length > 0 || years.length > 1) return null
  const part = partOf(rest)
  if (part === null) return null
  const [year] = years
  return year === undefined ? placeWithin(part, within) : shifted(part, Number(year) * YEAR)
}

const shifted = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by })

function spanOf(year: number, letter?: string, number?: string, month?: string): Span | null {
  const start = year * YEAR
  if (month !== undefined) return { from: start + Number(month) - 1, to: start + Number(month) - 1 }
  if (letter === undefined || number === undefined) return { from: start, to: start + YEAR - 1 }
  const part = partOf(`${letter}${number}`)
  return part && shifted(part, start)
}

/** A month, quarter or half within a year that is not named. */
function partOf(word: string): Span | null {
  const month = monthNames.get(word)
  if (month !== undefined) return { from: month, to: month }
  const [, letter = '', number = ''] = /^([qths])([1-4])$/.exec(word) ?? []
  const length = lengths[letter.toUpperCase() as keyof typeof lengths]
  if (length === undefined || Number(number) * length > YEAR) return null
  return { from: (Number(number) - 1) * length, to: Number(number) * length - 1 }
}

function placeWithin(part: Span, within: Span | null): Span | null {
  if (within === null) return null
  const found: Span[] = []
  for (let year = Math.floor(within.from / YEAR); year <= Math.floor(within.to / YEAR); year++) {
    const span = shifted(part, year * YEAR)
    if (within.from <= span.from && span.to <= within.to) found.push(span)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The span that parts make together, in any order; null where they overlap or leave a month out. */
export function joined(parts: readonly Span[]): Span | null {
  const sorted = [...parts].sort((one, other) => one.from - other.from)
  const first = sorted[0]
  if (first === undefined) return null
  let to = first.from - 1
  for (const part of sorted) {
    if (part.from !== to + 1) return null
    to = part.to
  }
  return { from: first.from, to }
}

const band =
  /^(?:under|below|up to|menos de|hasta|<|≤)\s*(\d{1,3})$|^(\d{1,3})\s*(?:\+|and over|and older|or older|y mas|o mas)$|^(\d{1,3})\s*(?:-|–|—|to|a|\.\.)\s*(\d{1,3})$|^(\d{1,3})$/

/** The years of age (or any other whole numbers) that a label such as 18-24, 65+ or under 18 names. */
export function readBand(text: string): Span | null {
  const plain = fold(text).replace(/\s*(?:years?(?: old)?|yrs?|anos)$/, '')
  const [, below, above, from, to, one] = band.exec(plain) ?? []
  if (below !== undefined) {
    const includes = /^(?:up to|hasta|≤)/.test(plain)
    return Number(below) > 0 ? { from: 0, to: Number(below) - (includes ? 0 : 1) } : null
  }
  if (above !== undefined) return { from: Number(above), to: Number.POSITIVE_INFINITY }
  if (from !== undefined && to !== undefined) {
    return Number(from) <= Number(to) ? { from: Number(from), to: Number(to) } : null
  }
  return one === undefined ? null : { from: Number(one), to: Number(one) }
}
