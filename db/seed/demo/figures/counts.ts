// The synthetic figures of the sample place, at the size of a real programme: 20 to 60 people a quarter.
import { DateTime } from 'luxon'
import type { Recipe } from '~/domain/releases/tables/recipe'
import { addDays } from '~/domain/time'
import type { Calendar } from '../meetings/calendar'
import { type Chance, chanceOf } from './chance'
import { monthsOfFigures } from './figures'

export const measuresOfTheSample = [
  {
    key: 'referrals',
    name: 'People referred',
    definition:
      'People referred for the first time, in the month of the referral, by the door through which they came (instead of an arrest, or by social contact) and by the area in which they were met.',
    goal: 'justice' as const,
    dimensions: ['door' as const, 'area' as const],
    unit: 'people',
    caveat: 'With 20 to 60 people a quarter a change of ten can be chance. It shows use, not effect.',
    organisationId: 'northside',
  },
  {
    key: 'diversions',
    name: 'Diversions instead of arrest',
    definition:
      'People whose arrest was set aside, in the month in which it was, by the area in which the officer met them.',
    goal: 'justice' as const,
    dimensions: ['area' as const],
    unit: 'people',
    caveat:
      'An area with many diversions may have more need, more patrols or more officers who use the programme. The table cannot tell which.',
    organisationId: 'police',
  },
  {
    key: 'street-reports',
    name: 'Problems reported by shops',
    definition:
      'Problems on the street that members of the business alliance wrote down, each once, in the month in which they were seen, by area.',
    statistic: 'events' as const,
    goal: 'safety' as const,
    dimensions: ['area' as const],
    unit: 'reports',
    caveat: 'Reports depend on who writes them down. Fewer reports can mean fewer problems, or fewer people writing.',
    organisationId: 'mainstreet',
  },
  {
    key: 'people-met',
    name: 'People met by case management',
    definition:
      'People with at least one meeting with a case manager or peer worker in the month, by the place of the first meeting in that month.',
    unit: 'people',
    caveat: 'A meeting is not a result. The same person can be met in several months.',
    organisationId: 'northside',
  },
  {
    key: 'turned-away',
    name: 'People turned away from shelter',
    definition: 'People turned away at the door of the four shelters, counted each night, without names.',
    unit: 'counts at the door',
    caveat: 'Somebody turned away at two doors is counted twice.',
    organisationId: 'opendoor',
  },
  {
    key: 'naloxone',
    name: 'Naloxone kits handed out',
    definition: 'Kits handed out by Public Health and its partners in the month.',
    unit: 'kits',
    caveat: 'Kits handed out, not overdoses reversed.',
    organisationId: 'health',
  },
  {
    key: 'baltimore',
    name: 'Referrals in Baltimore, first months of 2017',
    definition:
      'Referrals by door as published by the Open Society Institute Baltimore in April 2017. Another place’s figures, kept to show how a published table reads after the disclosure check.',
    unit: 'referrals',
    caveat: 'The source says how 20 of 25 referrals came in and nothing of the rest.',
    organisationId: null,
  },
]

export type Quarter = {
  period: string
  firstDay: string
  lastDay: string
  dueOn: string
  months: string[] /** July to September 2026 */
  name: string
}

/** The last three complete quarters, oldest first. One that ended a few days ago has no figures yet. */
export function quartersOf(calendar: Calendar): Quarter[] {
  const settled = DateTime.fromISO(addDays(calendar.today, -21), { zone: 'utc' })
  const end = settled.startOf('quarter')
  return [3, 2, 1].map((back) => {
    const start = end.minus({ quarters: back })
    const after = start.plus({ quarters: 1 })
    const months = [0, 1, 2].map((month) => start.plus({ months: month }).toFormat('LLLL'))
    return {
      period: `${start.year}-Q${start.quarter}`,
      firstDay: start.toISODate() as string,
      lastDay: after.minus({ days: 1 }).toISODate() as string,
      dueOn: after.plus({ days: 9 }).toISODate() as string,
      months,
      name: `${months[0]} to ${months[2]} ${start.year}`,
    }
  })
}

type TableBeginning = { title: string; measure: string; chart: 'none' | 'bars' | 'lines'; uploaded: Date }
/** A file that came, or counts that organisations sent. */
export type TablePlan = TableBeginning &
  ({ owes: string; csv: string } | { recipe: Pick<Recipe, 'from' | 'to' | 'step' | 'sides'> })
export type ReleasePlan = {
  key: string
  title: string
  period: string
  text: { summary: string; successes: string; obstacles: string; methods: string; sources: string }
  tables: TablePlan[]
  drafted: Date
  gated: Date
  reviewed?: Date
  published?: Date
}

/** Counts around a middle. */
const around = (chance: Chance, middle: number) => Math.max(0, Math.round(middle * (0.8 + 0.4 * chance.next())))
const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)

/** A table as an organisation sends it, with its totals. */
function csvOf(corner: string, rows: string[], columns: string[], counts: number[][]): string {
  const lines = rows.map((row, at) => [row, ...(counts[at] ?? []), sum(counts[at] ?? [])].join(','))
  const totals = columns.map((_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return [[corner, ...columns, 'Total'].join(','), ...lines, ['Total', ...totals, sum(totals)].join(',')].join('\n')
}
const places = ['On the street', 'At an office', 'By telephone']

const synthetic = 'Synthetic: the sample site’s own generator. No count describes a real person or place.'
const methods =
  'Supplied as counts by the organisations named in the data calendar. Checked for what a reader could work out, together with everything published before. A withheld cell may hold a small count or protect another one.'

const texts: ReleasePlan['text'][] = [
  {
    summary:
      'The programme has begun. Officers use it on all shifts, and more people come by social contact than instead of an arrest.',
    successes:
      '- Every shift was trained before it had cards.\n- A shop owner on Main Street called the intake line, and a worker was there within half an hour.\n- Organisations that could not agree wrote the section on reporting together.',
    obstacles:
      '- No interpreter in the evening.\n- Handovers take too long, mostly because of waiting for a car.\n- People were told that no place was free.',
    methods,
    sources: synthetic,
  },
  {
    summary:
      'More people were referred than in the quarter before. Handovers are faster. Shelter places remain the limit.',
    successes:
      '- Handovers now stay within the time that the workgroup agreed on.\n- Casa Puente interprets in the evening.\n- Officers now know where a person’s bags go during a handover.',
    obstacles: '- Calls late at night often go unanswered.\n- The shelters turned people away on most nights.',
    methods,
    sources: synthetic,
  },
  {
    summary:
      'Referrals rose again, most of them in Old Harbor. The late shift answers calls that nobody answered before.',
    successes:
      '- The late shift has begun, and calls in the evening are answered.\n- Open Door takes guests with dogs.\n- Main Street agrees to the offence list.',
    obstacles:
      '- There is no warm place for a handover at night.\n- Figures of Public Health are missing.\n- The grant for the late shift ends soon.',
    methods,
    sources: synthetic,
  },
]

export function quarterlyReleases(calendar: Calendar, quarters: Quarter[]): ReleasePlan[] {
  const releases = quarters.map((quarter, index): ReleasePlan => {
    const at = (days: number, time: string) => calendar.at(addDays(quarter.lastDay, days), time)
    const uploaded = at(16, '09:40')
    const year = { from: monthBefore(quarter.lastDay, 11), to: monthBefore(quarter.lastDay, 0) }
    const own = { from: quarter.period, to: quarter.period, step: 'none' as const }
    return {
      key: `release ${index}`,
      title: `Progress, ${quarter.name} (synthetic figures)`,
      period: quarter.period,
      text: texts[index] as ReleasePlan['text'],
      drafted: at(8, '09:30'),
      tables: [
        {
          title: 'People referred by month (synthetic)',
          measure: 'referrals',
          chart: 'lines',
          uploaded,
          recipe: { ...year, step: 'month', sides: [] },
        },
        {
          title: 'People referred by door (synthetic)',
          measure: 'referrals',
          chart: 'bars',
          uploaded,
          recipe: { ...own, sides: ['door'] },
        },
        {
          title: 'Diversions by area (synthetic)',
          measure: 'diversions',
          chart: 'bars',
          uploaded,
          recipe: { ...own, sides: ['area'] },
        },
        {
          title: 'Problems reported by shops, by month (synthetic)',
          measure: 'street-reports',
          chart: 'lines',
          uploaded,
          recipe: { ...year, step: 'month', sides: [] },
        },
      ],
      gated: at(16, '11:00'),
      reviewed: at(17, '14:20'),
      published: at(18, '09:00'),
    }
  })
  return [baltimore(calendar), ...releases, threeYears(calendar), waiting(calendar, quarters.at(-1) as Quarter)]
}

const monthBefore = (day: string, back: number) =>
  DateTime.fromISO(day, { zone: 'utc' }).startOf('month').minus({ months: back }).toFormat('yyyy-LL')

/** All that has come, month by month and by area in half-years. */
function threeYears(calendar: Calendar): ReleasePlan {
  const months = monthsOfFigures(calendar)
  const all = { from: months[0] ?? '', to: months.at(-1) ?? '' }
  const recipes = [
    { title: 'People referred by month, three years (synthetic)', measure: 'referrals', step: 'month', sides: [] },
    { title: 'People referred by half-year and area (synthetic)', measure: 'referrals', step: 'half', sides: ['area'] },
    { title: 'Diversions by half-year and area (synthetic)', measure: 'diversions', step: 'half', sides: ['area'] },
  ] as const
  return {
    key: 'release three years',
    title: 'Three years in figures (synthetic figures)',
    period: String(DateTime.fromISO(`${all.to}-01`, { zone: 'utc' }).year),
    text: {
      summary: 'Every month since the pilot began, and the half-years by area.',
      successes:
        '- Referrals have risen in every half-year.\n- People come from every part of the county, not from Old Harbor alone.',
      obstacles:
        '- Many areas have counts so small that they are withheld.\n- Nothing here shows what would have happened without the programme.',
      methods,
      sources: synthetic,
    },
    drafted: calendar.ago(13, '09:10'),
    tables: recipes.map(({ title, measure, step, sides }) => ({
      title,
      measure,
      chart: step === 'month' ? 'lines' : 'none',
      uploaded: calendar.ago(13, '10:00'),
      recipe: { ...all, step, sides: [...sides] },
    })),
    gated: calendar.ago(12, '11:00'),
    reviewed: calendar.ago(11, '14:00'),
    published: calendar.ago(10, '09:00'),
  }
}

/** Passed the gate and not yet read by a second person. */
function waiting(calendar: Calendar, quarter: Quarter): ReleasePlan {
  const chance = chanceOf('people met')
  const counts = quarter.months.map((_, month) =>
    [21, 13, 6].map((middle) => around(chance, middle * (1 + month / 10))),
  )
  return {
    key: 'release waiting',
    title: `People met by case management, ${quarter.name} (synthetic figures)`,
    period: quarter.period,
    text: {
      summary:
        'How many people case managers and peer workers met each month, and where the month’s meeting took place.',
      successes:
        '- Most meetings take place where people are, and not in an office.\n- The table at the library is used every Tuesday.',
      obstacles: '- Meetings by telephone are rising because workers have no car in the evening.',
      methods,
      sources: synthetic,
    },
    drafted: calendar.ago(3, '09:10'),
    tables: [
      {
        title: 'People met by month and place (synthetic)',
        measure: 'people-met',
        owes: 'northside',
        chart: 'lines',
        uploaded: calendar.ago(3, '09:40'),
        csv: csvOf('Month / Place', quarter.months, places, counts),
      },
    ],
    gated: calendar.ago(2, '16:30'),
  }
}

function baltimore(calendar: Calendar): ReleasePlan {
  const at = (days: number, time: string) => calendar.ago(330 - days, time)
  return {
    key: 'release baltimore',
    title: 'Baltimore, first months of 2017: referrals by door',
    period: '2017',
    text: {
      summary:
        'Published figures of another place, put through this site’s own disclosure check. They show what the check does with a table of this size.',
      successes: '- The source published its figures early, and said how people came in.',
      obstacles: '- The source does not say how the remaining referrals came in.',
      methods:
        'Counts as the source gives them; what it leaves open stands as “Not stated in the source”. As published there, the figures are in the evidence register.',
      sources:
        'Open Society Institute Baltimore, April 2017 [E:baltimore-feb-apr-2017-referrals-total-arrest-social-involved]: https://osibaltimore.org/2017/04/baltimores-lead-program-off-to-promising-start',
    },
    drafted: at(0, '10:00'),
    tables: [
      {
        title: 'Referrals by door, Baltimore 2017',
        measure: 'baltimore',
        owes: '',
        chart: 'bars',
        uploaded: at(0, '10:20'),
        csv: 'Door,Referrals\nArrest,5\nSocial contact,15\nNot stated in the source,5\nTotal,25',
      },
    ],
    gated: at(0, '10:30'),
    reviewed: at(2, '15:00'),
    published: at(3, '09:00'),
  }
}

type Monthly = {
  measure: string
  owes: string
  period: string
  dueOn: string
  count: number
  promisedAt: Date
  suppliedAt: Date | null
}

/** Monthly promises of the last half year: most kept on the day, some late, the last of Public Health not at all. */
export function monthlyPromises(calendar: Calendar): Monthly[] {
  const month = DateTime.fromISO(calendar.today, { zone: 'utc' }).startOf('month')
  const owing = [
    { measure: 'turned-away', owes: 'opendoor', delays: [-2, -1, -3, 4, -1, -2] },
    { measure: 'naloxone', owes: 'health', delays: [-1, 2, 9, 6, null, null] },
  ]
  return owing.flatMap(({ measure, owes, delays }) =>
    delays.map((delay, index) => {
      const counted = month.minus({ months: delays.length - index })
      const dueOn = counted.plus({ months: 1, days: 9 }).toISODate() as string
      return {
        measure,
        owes,
        period: counted.toFormat('yyyy-LL'),
        dueOn,
        count: around(chanceOf(`${measure} ${index}`), measure === 'naloxone' ? 140 : 55),
        promisedAt: calendar.at(counted.toISODate() as string, '08:00'),
        suppliedAt: delay === null ? null : calendar.at(addDays(dueOn, delay), '13:30'),
      }
    }),
  )
}
