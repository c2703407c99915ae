import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { AgendaLine, AskingForAgenda } from '../meetings/agenda/ready'
import { coalitionOf } from './plan.server'
import { listUnanswered } from './reports.server'

/**
 * Reports that wait for the response of the coalition's body: nothing for any other. One that is late by the meeting's day
 * puts itself on the agenda. `today` is that day.
 */
export async function readyForAgenda(
  db: Reader,
  actor: Actor,
  { bodyId, today, now }: AskingForAgenda,
): Promise<AgendaLine[]> {
  if ((await coalitionOf(db, actor))?.id !== bodyId) return []
  return (await listUnanswered(db, now)).map(({ title, responseDueOn }) => {
    const isLate = responseDueOn < today
    return {
      title,
      note: { key: `evaluation.agenda.${isLate ? 'late' : 'due'}` as const, params: { day: { day: responseDueOn } } },
      ...(isLate ? { ownItem: { key: 'evaluation.agenda.item' as const } } : {}),
    }
  })
}
