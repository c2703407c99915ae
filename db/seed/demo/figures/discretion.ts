// How officers of the sample place use their discretion: synthetic counts, labelled so wherever they show.
import { addDays } from '~/domain/time'
import type { Calendar } from '../meetings/calendar'
import type { Quarter, ReleasePlan } from './counts'

export const measuresOfDiscretion = [
  {
    key: 'contacts',
    name: 'Eligible contacts, diverted or not',
    definition:
      'Contacts in which an officer could have chosen a diversion under the criteria in force, by whether one was chosen.',
    statistic: 'events' as const,
    kind: 'decisions' as const,
    goal: 'justice' as const,
    numerator: 'Eligible contacts that ended in a diversion',
    denominator: 'All eligible contacts',
    unit: 'contacts',
    caveat: 'One person can be met several times. Whether a contact was eligible is the officer’s own note.',
    organisationId: 'police',
  },
  {
    key: 'officers',
    name: 'Officers by number of diversions',
    definition: 'Officers on patrol in the period, by how many diversions each of them chose.',
    kind: 'officers' as const,
    unit: 'officers',
    caveat: 'Officers meet different numbers of people. A shift at night meets more.',
    organisationId: 'police',
  },
]

const byUnit = [
  'Unit / Decision,Diverted,Not diverted',
  'Old Harbor patrol,24,38',
  'Riverside patrol,18,31',
  'Bicycle unit,13,26',
]
const byReason = [
  'Reason / Decision,Diverted,Not diverted',
  'Shoplifting,22,36',
  'Trespass,20,29',
  'Drug possession,13,30',
]
const byGroup = [
  'Race-ethnicity / Decision,Diverted,Not diverted',
  'White,25,37',
  'Black,13,32',
  'Latino,14,22',
  'Another group,3,4',
]
const officers = ['Diversions-band,Officers', '0,74', '1,18', '2 to 4,12']

/** The last quarter that has figures, in a release of its own. */
export function discretionRelease(calendar: Calendar, quarter: Quarter): ReleasePlan {
  const at = (days: number, time: string) => calendar.at(addDays(quarter.lastDay, days), time)
  const table = (title: string, measure: string, lines: string[]): ReleasePlan['tables'][number] => ({
    title,
    measure,
    owes: 'police',
    chart: 'none',
    uploaded: at(14, '10:30'),
    csv: lines.join('\n'),
  })
  return {
    key: 'release discretion',
    title: `How discretion was used, ${quarter.name} (synthetic figures)`,
    period: quarter.period,
    text: {
      summary: 'In 37 % of the eligible contacts officers chose a diversion [T:1].',
      successes: '- Every unit used the programme, and so did officers of every shift.',
      obstacles:
        '- Most officers chose no diversion at all.\n- What a diversion changes cannot be read from these tables. Elsewhere a study without random assignment found 58 % lower odds of arrest [E:seattle-6-months-longer-term-odds-of-arrest-vs-control].',
      methods:
        'Counts of the Police Department. Checked for what a reader could work out, together with everything published before.',
      sources: 'Synthetic: the sample site’s own generator. No count describes a real person or place.',
    },
    drafted: at(14, '10:00'),
    tables: [
      table('Eligible contacts by unit (synthetic)', 'contacts', byUnit),
      table('Eligible contacts by reason (synthetic)', 'contacts', byReason),
      table('Eligible contacts by group (synthetic)', 'contacts', byGroup),
      table('Officers by number of diversions (synthetic)', 'officers', officers),
    ],
    gated: at(16, '15:00'),
    reviewed: at(17, '16:00'),
    published: at(18, '10:00'),
  }
}
