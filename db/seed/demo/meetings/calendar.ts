// The days of the sample year, counted back from the moment at which it is made.
import { DateTime } from 'luxon'
import { nextStart } from '~/domain/meetings/cadence'
import { addDays, dayOf, instantOf } from '~/domain/time'
import { bodyCast } from '../../world'

/** The zone of the cast's site. */
export const zone = 'America/Los_Angeles'

export type Calendar = {
  now: Date
  today: string
  /** The first day of the coalition. */
  startsOn: string
  /** The recurrence rule of the Policy Coordinating Group, chosen so that its next meeting is 8 to 14 days away. */
  pcgRule: string
  /** Starts of meetings, past and to come, in order. */
  meetings: { pcg: Date[]; owg: Date[]; clt: Date[] }
  /** How many meetings of the Policy Coordinating Group lie behind. */
  pcgHeld: number
  /** The instant of a local time on a day. */
  at(day: string, time: string): Date
  /** The instant of a local time so many days ago; a negative number lies ahead. */
  ago(days: number, time: string): Date
}

const ruleOf = (body: string) => bodyCast.find((one) => one.id === body)?.cadence ?? ''
const heldBefore = 12

/** The monthly rule (second Thursday, last Thursday …) that names the Thursday 8 to 14 days after `today`. */
function ruleAhead(today: string): string {
  const first = addDays(today, 8)
  const next = addDays(first, (11 - DateTime.fromISO(first, { zone: 'utc' }).weekday) % 7)
  const week = Math.ceil(Number(next.slice(8)) / 7)
  return `FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}TH;BYHOUR=14;BYMINUTE=0`
}

function startsOf(rule: string, anchor: string, from: Date, until: Date): Date[] {
  const starts: Date[] = []
  for (let at = nextStart(rule, anchor, from, zone); at && at <= until; at = nextStart(rule, anchor, at, zone))
    starts.push(at)
  return starts
}

const monthOf = (day: string) => `${day.slice(0, 8)}01`
const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

export function calendarOf(now: Date): Calendar {
  const today = dayOf(now, zone)
  const pcgRule = ruleAhead(today)
  const until = daysAfter(now, 56)
  const long = addDays(today, -430)
  const all = startsOf(pcgRule, monthOf(long), instantOf(`${long}T00:00`, zone), until)
  const past = all.filter((start) => start < now).length
  const pcg = all.slice(past - heldBefore)
  const startsOn = monthOf(addDays(dayOf(pcg[0] as Date, zone), -30))
  const settled = instantOf(`${addDays(startsOn, 20)}T00:00`, zone)
  return {
    now,
    today,
    startsOn,
    pcgRule,
    meetings: {
      pcg,
      owg: startsOf(ruleOf('owg'), startsOn, settled, daysAfter(now, 20)),
      clt: startsOf(ruleOf('clt'), startsOn, settled, daysAfter(now, 45)),
    },
    pcgHeld: heldBefore,
    at: (day, time) => instantOf(`${day}T${time}`, zone),
    ago: (days, time) => instantOf(`${addDays(today, -days)}T${time}`, zone),
  }
}
