import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { agendaItems, meetings } from '#db/schema/meetings'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { visibleIn } from '../access/visibility.server'
import { visibleTo } from './meetings.server'

/** Agenda items that deal with matters, the latest meeting first, as far as the actor may see both item and meeting. */
export async function listItemsOfMatters(db: Reader, actor: Actor, matterIds: readonly string[]) {
  return db
    .select({ id: agendaItems.id, title: agendaItems.title, meetingId: meetings.id, startsAt: meetings.startsAt })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        inArray(agendaItems.matterId, [...matterIds]),
        isNull(agendaItems.removedAt),
        isNull(meetings.cancelledAt),
        visibleTo(actor),
        visibleIn(actor, { visibility: agendaItems.visibility, bodyId: meetings.bodyId }),
      ),
    )
    .orderBy(desc(meetings.startsAt), agendaItems.id)
}
