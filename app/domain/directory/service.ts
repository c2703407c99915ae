// Looking through the resource directory. Pure.
import { z } from 'zod'
import type { Opening } from '#db/schema/directory'
import { optionalText, tick } from '../input'
import type { OpeningState } from './opening'

/** What somebody looks for; anything unknown in the address is no filter. */
export const ServiceFilter = z.object({
  open: tick().catch(false),
  walkIn: tick().catch(false),
  /** Nobody has to be sober first. */
  free: tick().catch(false),
  language: optionalText(40).catch(''),
})
export type ServiceFilter = z.output<typeof ServiceFilter>

type Facts = { walkIn: boolean; abstinenceRequired: boolean; languages: string[]; state: OpeningState }

export const matchesFilter = (service: Facts, filter: ServiceFilter): boolean =>
  (!filter.open || service.state.isOpen) &&
  (!filter.walkIn || service.walkIn) &&
  (!filter.free || !service.abstinenceRequired) &&
  (filter.language === '' || service.languages.includes(filter.language))

export type HoursLine = { firstDay: number; lastDay: number; times: { from: string; to: string }[] }

/** The week's openings with neighbouring days of equal hours in one line, Monday (1) first. Closed days are left out. */
export function hoursInLines(openings: readonly Opening[]): HoursLine[] {
  const lines: HoursLine[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const times = openings
      .filter((opening) => opening.weekday === weekday)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from))
    const last = lines.at(-1)
    if (times.length === 0) continue
    if (last && last.lastDay === weekday - 1 && JSON.stringify(last.times) === JSON.stringify(times))
      last.lastDay = weekday
    else lines.push({ firstDay: weekday, lastDay: weekday, times })
  }
  return lines
}
