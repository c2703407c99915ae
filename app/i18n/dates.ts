// Dates and numbers as people read them. `zone` is always the site's: a page never shows the server's time.
import type { Locale } from '#db/schema/words'

const tag = (locale: Locale, terminology: 'en-US' | 'en-GB') => (locale === 'es' ? 'es-US' : terminology)
export type Format = {
  /** 4 March 2026 / March 4, 2026, from a day (YYYY-MM-DD) or an instant. */
  day(value: string | Date): string
  /** Wednesday, 4 March 2026 */
  longDay(value: string | Date): string
  /** 4 March 2026, 14:30 */
  dateTime(value: Date | string): string
  time(value: Date | string): string
  /** Mar, as on the leaf of a calendar. */
  shortMonth(value: string | Date): string
  /** 2026-07, 2026-Q3, 2026-H1, 2026 and W-weeks in words. */
  period(value: string): string
  number(value: number): string
  percent(share: number): string
  /** A ratio or an index, with two decimals. */
  ratio(value: number): string
  list(items: string[]): string
}

const known = new Map<string, Format>()
export function formats(locale: Locale, zone: string, terminology: 'en-US' | 'en-GB' = 'en-US'): Format {
  const name = `${locale} ${zone} ${terminology}`
  const made = known.get(name) ?? make(tag(locale, terminology), zone)
  known.set(name, made)
  return made
}

const isDay = (value: string | Date): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function make(language: string, zone: string): Format {
  const inZone = (options: Intl.DateTimeFormatOptions) => {
    const local = new Intl.DateTimeFormat(language, { ...options, timeZone: zone })
    const floating = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return (value: string | Date) =>
      isDay(value) ? floating.format(new Date(`${value}T00:00:00Z`)) : local.format(new Date(value))
  }
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const numbers = new Intl.NumberFormat(language)
  const ratios = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const lists = new Intl.ListFormat(language)
  return {
    day: inZone({ day: 'numeric', month: 'long', year: 'numeric' }),
    longDay: inZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: inZone({ day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' }),
    time: inZone({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
    shortMonth: inZone({ month: 'short' }),
    period: (value) => {
      if (/^\d{4}-\d{2}$/.test(value)) return month.format(new Date(`${value}-01T00:00:00Z`))
      const part = /^(\d{4})-([QHW])(\d{1,2})$/.exec(value)
      return part ? `${part[2]}${part[3]} ${part[1]}` : value
    },
    number: (value) => numbers.format(value),
    percent: (share) => percent.format(share),
    ratio: (value) => ratios.format(value),
    list: (items) => lists.format(items),
  }
}
