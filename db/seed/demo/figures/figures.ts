// Three years of synthetic monthly counts at the size of a real programme, as organisations send them: groups, measures,
// promises, and what came for each month. The pilot's two years were sent in when the coalition began.

import { and, eq } from 'drizzle-orm'
import { DateTime } from 'luxon'
import { systemActor } from '~/domain/access/actor'
import { promiseFeed } from '~/domain/feeds/feeds.server'
import { promiseAhead, promiseStanding } from '~/domain/feeds/standing-promises.server'
import { supplyCounts } from '~/domain/feeds/submissions.server'
import type { FeedCounts } from '~/domain/feeds/template'
import { dimsOf, templateOf } from '~/domain/feeds/template'
import { addGroup, listTaxonomies } from '~/domain/measures/taxonomies.server'
import { addDays } from '~/domain/time'
import { feeds } from '../../../schema/feeds'
import { measures } from '../../../schema/measures'
import type { Dimension } from '../../../schema/words'
import type { Calendar } from '../meetings/calendar'
import type { Deed, Scene } from '../stage'
import { chanceOf } from './chance'

const groups: Partial<Record<Dimension, string[]>> = {
  door: ['Instead of arrest', 'Social contact'],
  area: ['Old Harbor', 'Riverside', 'Mill District', 'Rest of the county'],
  gender: ['Women', 'Men', 'Another gender'],
  'age-band': ['18 to 24', '25 to 34', '35 to 49', '50 and older'],
}

/** How many months of figures there are, the last one settled included. */
const monthsKept = 36
/** Days after the end of a month on which figures are due. */
const dueDays = 10

type Flow = {
  measure: string
  owes: string
  by: string
  /** Counts of one month, by the codes of the measure's groups in their order; `at` counts months from the first. */
  count(at: number, codes: string[]): number
}

const season = (at: number) => 1 + 0.12 * Math.sin((at / 12) * 2 * Math.PI)
const noisy = (seed: string, mean: number) => {
  const chance = chanceOf(seed)
  // The sum of many small chances is close to what counts of people do.
  let count = 0
  for (let n = 0; n < 40; n++) if (chance.next() < mean / 40) count++
  return count
}
const share: Record<string, number> = {
  'old-harbor': 0.46,
  riverside: 0.27,
  'mill-district': 0.15,
  'rest-of-the-county': 0.1,
  unknown: 0.02,
}

const flows: Flow[] = [
  {
    measure: 'referrals',
    owes: 'northside',
    by: 'sam',
    count: (at, [door = '', area = '']) => {
      if (door === 'unknown') return 0
      const whole = (door === 'social-contact' ? 5 + at * 0.2 : 4 + at * 0.11) * season(at)
      return noisy(`referrals ${at} ${door} ${area}`, whole * (share[area] ?? 0))
    },
  },
  {
    measure: 'diversions',
    owes: 'police',
    by: 'ines',
    count: (at, [area = '']) => noisy(`diversions ${at} ${area}`, (4.5 + at * 0.13) * season(at) * (share[area] ?? 0)),
  },
  {
    measure: 'street-reports',
    owes: 'mainstreet',
    by: 'ines',
    count: (at, [area = '']) =>
      area === 'unknown'
        ? 0
        : noisy(`reports ${at} ${area}`, Math.max(8, 34 - at * 0.35) * season(at + 5) * (share[area] ?? 0)),
  },
]

/** Every month with settled figures, oldest first. */
export function monthsOfFigures(calendar: Calendar): string[] {
  const settled = DateTime.fromISO(addDays(calendar.today, -21), { zone: 'utc' }).startOf('month')
  return Array.from({ length: monthsKept }, (_, back) =>
    settled.minus({ months: monthsKept - back }).toFormat('yyyy-LL'),
  )
}

const firstOf = (month: string) => `${month}-01`
const dueOf = (month: string) =>
  DateTime.fromISO(firstOf(month), { zone: 'utc' })
    .plus({ months: 1, days: dueDays - 1 })
    .toISODate() as string

/** The words of the site's first language, which labels keep. */
const words = {
  total: 'Total',
  title: (dimension: Dimension) =>
    (({ door: 'Door', area: 'Area', gender: 'Gender', 'age-band': 'Age' }) as Record<string, string>)[dimension] ??
    dimension,
}

export async function groupsDeed({ tx, now, as }: Scene): Promise<void> {
  const ines = await as('ines')
  for (const [dimension, labels] of Object.entries(groups))
    for (const label of labels) await addGroup(tx, ines, { dimension: dimension as Dimension, label }, 'Not known', now)
}

/** Promises and what came for them. `founded` is the day of the first promise. */
export function figureDeeds(calendar: Calendar, founded: Date): Deed[] {
  const months = monthsOfFigures(calendar)
  const foundedOn = founded.toISOString().slice(0, 10)
  const pilot = months.filter((month) => dueOf(month) <= foundedOn)
  const after = months.filter((month) => !pilot.includes(month))
  const standing = `${DateTime.fromISO(foundedOn, { zone: 'utc' }).startOf('month').toISODate()}`
  const startsOn = after[0] && firstOf(after[0]) < standing ? firstOf(after[0]) : standing
  const days = (n: number) => new Date(founded.getTime() + n * 86_400_000)
  const ahead = after.map(
    (month): Deed => ({
      at: new Date(Math.max(calendar.at(firstOf(month), '07:40').getTime(), days(2).getTime())),
      act: async ({ tx, now }) => void (await promiseAhead(tx, systemActor('promise-feeds'), now)),
    }),
  )
  const own = flows.flatMap((flow): Deed[] => [
    { at: days(1), act: (scene) => promise(scene, flow, pilot, addDays(foundedOn, 35), startsOn) },
    ...pilot.map(
      (month, at): Deed => ({
        at: days(20 + (at % 9)),
        act: (scene) => send(scene, flow, month, months.indexOf(month)),
      }),
    ),
    ...after.map((month): Deed => {
      const late = flow.owes === 'police' && months.indexOf(month) % 7 === 3 ? 5 : -1
      const at = calendar.at(addDays(dueOf(month), late), '10:40')
      return { at: at < days(3) ? days(3) : at, act: (scene) => send(scene, flow, month, months.indexOf(month)) }
    }),
  ])
  return [...ahead, ...own]
}

async function promise(
  { tx, now, as, idOf }: Scene,
  { measure, owes }: Flow,
  pilot: string[],
  dueOn: string,
  startsOn: string,
): Promise<void> {
  const ines = await as('ines')
  const measureId = idOf(`measure ${measure}`)
  for (const period of pilot) await promiseFeed(tx, ines, { measureId, organisationId: owes, period, dueOn }, now)
  await promiseStanding(tx, ines, { measureId, organisationId: owes, frequency: 'month', dueDays, startsOn }, now)
}

async function send({ tx, now, as, idOf }: Scene, { measure, owes, by, count }: Flow, period: string, at: number) {
  const measureId = idOf(`measure ${measure}`)
  const [row] = await tx
    .select({ id: feeds.id, measure: measures })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .where(and(eq(feeds.measureId, measureId), eq(feeds.organisationId, owes), eq(feeds.period, period)))
  if (!row) throw new Error(`${owes} has not promised ${measure} for ${period}.`)
  const template = templateOf(row.measure, await listTaxonomies(tx), firstOf(period), words)
  const codes = template.sides.map((side) => side.groups.map((group) => group.code))
  const cells: FeedCounts['cells'] = {}
  let places: string[][] = [[]]
  for (const list of codes) places = places.flatMap((place) => list.map((code) => [...place, code]))
  for (const place of places) {
    const id = place
      .map((code, side) => `${template.sides[side]?.dimension}=${code}`)
      .sort()
      .join('|')
    cells[id || 'ALL'] = count(at, place)
  }
  await supplyCounts(
    tx,
    await as(by),
    row.id,
    { counts: { dims: dimsOf(template), cells }, way: 'file', reason: '' },
    now,
  )
}
