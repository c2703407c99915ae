// Periods as counted months: 2026-07, 2026-Q3, 2026-H1, 2026. Pure.
import type { SupplyFrequency } from '#db/schema/words'
import { addDays } from '../time'

/** 2026, 2026-H1, 2026-Q3 or 2026-07. */
export const periodPattern = /^20\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/

const monthsIn: Record<SupplyFrequency, number> = { month: 1, quarter: 3, half: 6, year: 12 }
const two = (n: number) => String(n).padStart(2, '0')

/** The period of a kind that begins with a month, months counted from the year 0. */
function periodAt(month: number, frequency: SupplyFrequency): string {
  const year = Math.floor(month / 12)
  const at = month - year * 12
  if (frequency === 'year') return String(year)
  if (frequency === 'half') return `${year}-H${at / 6 + 1}`
  return frequency === 'quarter' ? `${year}-Q${at / 3 + 1}` : `${year}-${two(at + 1)}`
}

/** The first and the last month of a period as numbers that count months. */
export function monthsOf(period: string): [number, number] {
  const [year = '', part = ''] = period.split('-')
  const start = Number(year) * 12
  if (part.startsWith('H')) return [start + (Number(part[1]) - 1) * 6, start + Number(part[1]) * 6 - 1]
  if (part.startsWith('Q')) return [start + (Number(part[1]) - 1) * 3, start + Number(part[1]) * 3 - 1]
  if (part !== '') return [start + Number(part) - 1, start + Number(part) - 1]
  return [start, start + 11]
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstDay = (month: number) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}-01`

export const firstDayOf = (period: string): string => firstDay(monthsOf(period)[0])
export const lastDayOf = (period: string): string => addDays(firstDay(monthsOf(period)[1] + 1), -1)

/** Which kind of period it is. */
export function frequencyOf(period: string): SupplyFrequency {
  if (/^\d{4}$/.test(period)) return 'year'
  if (period[5] === 'H') return 'half'
  return period[5] === 'Q' ? 'quarter' : 'month'
}

/** Whole periods of a kind that begin in the days from `from` to `to`, both included, the earliest first. */
export function periodsBeginning(from: string, to: string, frequency: SupplyFrequency): string[] {
  const step = monthsIn[frequency]
  const begin = Math.ceil((monthOf(from) + (from.endsWith('-01') ? 0 : 1)) / step) * step
  const periods: string[] = []
  for (let month = begin; firstDay(month) <= to; month += step) periods.push(periodAt(month, frequency))
  return periods
}

/** The whole periods of a kind inside the months of two periods, the earliest first. */
export function periodsInside(from: string, to: string, frequency: SupplyFrequency): string[] {
  const last = monthsOf(to)[1]
  return periodsBeginning(firstDayOf(from), lastDayOf(to), frequency).filter((period) => monthsOf(period)[1] <= last)
}

/** Whether a period lies wholly in another. */
export function isInside(period: string, whole: string): boolean {
  const [from, to] = monthsOf(period)
  const [start, end] = monthsOf(whole)
  return from >= start && to <= end
}

/** Whether two different periods share a month: then one's counts can be taken from the other's. */
export function overlaps(one: string, other: string): boolean {
  const [from, to] = monthsOf(one)
  const [start, end] = monthsOf(other)
  return one !== other && from <= end && start <= to
}
