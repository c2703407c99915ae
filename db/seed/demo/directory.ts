// The resource directory of the sample place.

import { addDays } from '~/domain/time'
import type { Opening } from '../../schema/directory'
import { services } from '../../schema/directory'
import type { Calendar } from './meetings/calendar'
import type { Deed } from './stage'

const on = (weekdays: readonly Opening['weekday'][], from: string, to: string): Opening[] =>
  weekdays.map((weekday) => ({ weekday, from, to }))
const weekdays = [1, 2, 3, 4, 5] as const
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const

type Entry = Omit<typeof services.$inferInsert, 'verifiedOn' | 'createdAt' | 'position'> & { checkedDaysAgo: number }
const directory: Entry[] = [
  {
    slug: 'open-door-day-center',
    name: 'Open Door day center',
    what: 'Showers, laundry, breakfast, a locker and a mail address.',
    forWhom: 'Everybody',
    walkIn: true,
    languages: ['en', 'es'],
    openings: [...on(weekdays, '07:00', '16:00'), ...on([6, 7], '08:00', '12:00')],
    place: 'Harbor Street and Third, Old Harbor',
    phone: '555-0180',
    checkedDaysAgo: 4,
  },
  {
    slug: 'open-door-overnight',
    name: 'Open Door overnight',
    what: 'A bed for the night. Six rooms take dogs. Come before 9 p.m. or call.',
    forWhom: 'Adults, couples welcome',
    conditions: 'Quiet from 10 p.m.',
    walkIn: true,
    languages: ['en', 'es'],
    openings: on(everyDay, '18:00', '08:00'),
    place: 'Harbor Street and Third, Old Harbor',
    phone: '555-0181',
    checkedDaysAgo: 4,
  },
  {
    slug: 'northside-walk-in',
    name: 'Northside walk-in clinic',
    what: 'Talks, medicine for opioid use the same day, and help with the next step.',
    forWhom: 'Adults, with or without insurance',
    walkIn: true,
    languages: ['en', 'es', 'vi'],
    openings: [...on(weekdays, '08:30', '18:00'), ...on([6], '10:00', '14:00')],
    place: 'Northside, North Avenue and Ninth',
    phone: '555-0160',
    checkedDaysAgo: 11,
  },
  {
    slug: 'harbor-light',
    name: 'Harbor Light Recovery house',
    what: 'Six months of residential recovery with a fixed day.',
    forWhom: 'Adults',
    conditions: 'No alcohol or drugs from the first day; a test at the door.',
    abstinenceRequired: true,
    walkIn: false,
    languages: ['en'],
    openings: on(weekdays, '09:00', '12:00'),
    place: 'Lighthouse Road',
    phone: '555-0188',
    checkedDaysAgo: 39,
  },
  {
    slug: 'overdose-prevention',
    name: 'Public Health overdose prevention',
    what: 'Naloxone, clean supplies, tests, wound care, and a box for used needles.',
    forWhom: 'Everybody, no name needed',
    walkIn: true,
    languages: ['en', 'es'],
    openings: [...on([1, 3, 5], '12:00', '19:00'), ...on([2, 4], '16:00', '21:00')],
    place: 'County Health Building, side entrance on Fourth',
    phone: '555-0133',
    checkedDaysAgo: 8,
  },
  {
    slug: 'public-defender-desk',
    name: 'Public defender’s open desk',
    what: 'Old fines, warrants, sealing of arrests, letters that nobody understands.',
    forWhom: 'Everybody',
    walkIn: true,
    languages: ['en', 'es'],
    openings: on([2, 4], '13:00', '17:00'),
    place: 'Courthouse, ground floor',
    phone: '555-0121',
    checkedDaysAgo: 19,
  },
  {
    slug: 'library-table',
    name: 'Tuesday table at the library',
    what: 'A case manager at a table. Sit down, ask, leave again.',
    forWhom: 'Everybody',
    walkIn: true,
    languages: ['en', 'es'],
    openings: on([2], '10:00', '12:00'),
    place: 'Central library, second floor',
    phone: '',
    checkedDaysAgo: 6,
  },
  {
    slug: 'casa-puente',
    name: 'Casa Puente',
    what: 'Food, school papers, interpreting, and somebody who comes along to appointments.',
    forWhom: 'Families, Spanish spoken first',
    walkIn: false,
    languages: ['es', 'en'],
    openings: [...on([1, 2, 3, 4], '10:00', '19:00'), ...on([6], '09:00', '13:00')],
    place: 'River Road, Riverside',
    phone: '555-0176',
    checkedDaysAgo: 27,
  },
  {
    slug: 'monday-barber',
    name: 'Monday barber',
    what: 'Free haircuts on the first Monday of the month.',
    forWhom: 'Everybody',
    conditions: 'First Monday of the month only.',
    walkIn: true,
    languages: ['en'],
    openings: on([1], '10:00', '15:00'),
    place: 'Open Door, dining room',
    phone: '',
    checkedDaysAgo: 33,
  },
]

/** The directory has no screen to write in yet, so its entries are written as they stand. */
export const directoryDeed = (calendar: Calendar): Deed => ({
  at: calendar.ago(300, '12:00'),
  async act({ tx, now }) {
    await tx.insert(services).values(
      directory.map(({ checkedDaysAgo, ...entry }, position) => ({
        ...entry,
        position,
        verifiedOn: addDays(calendar.today, -checkedDaysAgo),
        createdAt: now,
      })),
    )
  },
})
