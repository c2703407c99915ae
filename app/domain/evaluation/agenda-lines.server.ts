import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { ReadyLine } from '../meetings/agenda/ready'
import { coalitionOf } from './plan.server'
import { listUnanswered } from './reports.server'

/** How the lines are worded; an agenda is in the site's first language. */
export type Wording = { due(day: string): string; late(day: string): string; ownItem: string }

/**
 * Reports that wait for the response of the coalition's body: nothing for any other. One that is late by the meeting's day
 * puts itself on the agenda. `today` is that day.
 */
export async function readyForAgenda(
  db: Reader,
  actor: Actor,
  { bodyId, today, now }: { bodyId: string; today: string; now: Date },
  say: Wording,
): Promise<ReadyLine[]> {
  if ((await coalitionOf(db, actor))?.id !== bodyId) return []
  return (await listUnanswered(db, now)).map(({ title, responseDueOn }) => {
    const isLate = responseDueOn < today
    return {
      title,
      note: isLate ? say.late(responseDueOn) : say.due(responseDueOn),
      ...(isLate ? { ownItem: say.ownItem } : {}),
    }
  })
}
