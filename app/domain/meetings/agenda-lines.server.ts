import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { listOpenActions } from './actions.server'
import type { AgendaLine } from './agenda/ready'
import type { Meeting } from './meetings.server'

/** What a body's next agenda takes up of its meetings: the minutes of the last one, and its open actions. */
export async function readyForAgenda(
  db: Reader,
  actor: Actor,
  bodyId: string,
  last: Pick<Meeting, 'startsAt' | 'visibility' | 'reasonCode'> | null,
): Promise<{ lastMinutes: AgendaLine[]; openActions: AgendaLine[] }> {
  const actions = await listOpenActions(db, actor, { bodyId })
  return {
    lastMinutes: last
      ? [
          {
            title: { key: 'meetings.ready.minutesOf', params: { day: { at: last.startsAt.toISOString() } } },
            visibility: last.visibility,
            reasonCode: last.reasonCode,
          },
        ]
      : [],
    openActions: actions.map(({ title, organisationName: organisation, dueOn, visibility }) => ({
      title,
      note: { key: 'meetings.ready.owed', params: { organisation, day: { day: dueOn } } },
      visibility,
    })),
  }
}
