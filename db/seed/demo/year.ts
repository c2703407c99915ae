// The whole sample site: the cast, and a year of what they did, up to now.

import { findSite } from '~/domain/site/settings.server'
import type { Store } from '../../store'
import { createWorld } from '../world'
import { coalitionDeeds } from './coalition'
import { pcgProposalDeeds } from './decisions/proposals-pcg'
import { workgroupProposalDeeds } from './decisions/proposals-workgroups'
import { directoryDeed } from './directory'
import { editionDeeds } from './editions'
import { evaluationDeeds } from './figures/evaluation'
import { progressDeeds } from './figures/progress'
import { releaseCalendarDeeds } from './figures/release-calendar'
import { settleLetters } from './letters'
import { matterDeeds } from './matters'
import { type Calendar, calendarOf } from './meetings/calendar'
import { holidayDeed } from './meetings/holidays'
import type { Address } from './meetings/meetings'
import { meetingDeeds } from './meetings/year'
import { play } from './stage'
import { statementDeeds } from './statements'

/** A database that already holds a site is nobody's to fill. */
export class NotEmpty extends Error {
  override name = 'NotEmpty'
}

/**
 * Writes the sample site as it stands at `now` into an empty, migrated store. Returns the calendar that it was made by.
 * Throws NotEmpty where there is a site.
 */
export async function writeYear(store: Store, now: Date, passwordHash: string, address: Address): Promise<Calendar> {
  const site = await findSite(store.db)
  if (site) {
    throw new NotEmpty(
      `The database already holds a site, “${site.name}”. The sample site needs an empty one: set DATA_DIR or DATABASE_URL to another.`,
    )
  }
  const calendar = calendarOf(now)
  const begins = calendar.at(calendar.startsOn, '09:00')
  const cadences = { pcg: calendar.pcgRule }
  await store.write((tx) =>
    createWorld(tx, { startsOn: calendar.startsOn, now: begins, passwordHash, isSample: true, cadences }),
  )
  const deeds = [
    ...coalitionDeeds(calendar, passwordHash),
    ...pcgProposalDeeds(calendar),
    ...workgroupProposalDeeds(calendar),
    ...meetingDeeds(calendar, address),
    ...matterDeeds(calendar),
    ...statementDeeds(calendar),
    directoryDeed(calendar),
    holidayDeed(calendar),
    ...progressDeeds(calendar),
    ...evaluationDeeds(calendar),
    ...releaseCalendarDeeds(calendar),
    ...editionDeeds(calendar),
  ]
  const known = await play(store, deeds, now)
  await store.write((tx) => settleLetters(tx, known.get(`pcg ${calendar.pcgHeld}`) ?? ''))
  return calendar
}
