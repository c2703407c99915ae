import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaItems } from '#db/schema/meetings'
import type { Writer } from '#db/store'
import type { Actor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { happeningOf } from '../happening'
import { mayArrangeAgenda } from '../policy'
import { findAgendaItem } from './agenda.server'

/** Changes places with the item before or after; at the end of the list nothing moves. */
export async function moveItem(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  itemId: string,
  direction: 'up' | 'down',
  now: Date,
): Promise<void> {
  const { meeting, item } = await findAgendaItem(tx, actor, meetingId, itemId)
  const permit = ensure(actor, 'agenda.ordered', mayArrangeAgenda(actor, meeting, now))
  const rows = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), isNull(agendaItems.removedAt)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  const order = rows.map((row) => row.id)
  const from = order.indexOf(item.id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (to < 0 || to >= order.length) return
  order.splice(to, 0, ...order.splice(from, 1))
  for (const [at, id] of order.entries())
    await tx
      .update(agendaItems)
      .set({ position: at + 1 })
      .where(eq(agendaItems.id, id))
  await record(tx, permit, happeningOf(meeting), now)
}
