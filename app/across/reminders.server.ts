import type { Writer } from '#db/store'
import { systemActor } from '~/domain/access/actor'
import { remindOfResponses } from '~/domain/evaluation/reminders.server'
import { remindOfFeeds } from '~/domain/feeds/reminders.server'
import { remindOfActions } from '~/domain/meetings/action-reminders.server'
import { remindOfPositions } from '~/domain/proposals/positions/reminders.server'
import { warnOfTerms } from '~/domain/seats/warnings.server'
import { dayOf, localOf } from '~/domain/time'

const clock = systemActor('remind')

/** When a day's reminders begin, local time: nobody is written to at night. */
const opensAt = '06:30'

/**
 * The reminders that may go out at the moment, one function a domain; each returns how many it gave. What counts in hours
 * (positions) goes out at any time, what counts in days by day. A run that comes late gives what has come by then.
 */
export function listReminders(zone: string, now: Date): ((tx: Writer) => Promise<number>)[] {
  const today = dayOf(now, zone)
  const time = localOf(now, zone).slice(11)
  const ofHours = [(tx: Writer) => remindOfPositions(tx, clock, zone, now)]
  if (time < opensAt) return ofHours
  return [
    ...ofHours,
    (tx) => warnOfTerms(tx, clock, today, now),
    (tx) => remindOfResponses(tx, clock, today, now),
    (tx) => remindOfFeeds(tx, clock, now),
    (tx) => remindOfActions(tx, clock, zone, now),
  ]
}
