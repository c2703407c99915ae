// Items that nobody wrote by hand: what becomes ready for a meeting, at the end of its agenda.
import { eq } from 'drizzle-orm'
import { agendaItems } from '#db/schema/meetings'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import type { Meeting } from '../meetings.server'
import { type DraftedItem, draftedItems, type ReadyLines, unplaced } from './ready'

/** Puts items on an agenda behind the position `after`, in their order; part of a command that records it. */
export async function appendItems(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  items: readonly DraftedItem[],
  after: number,
  now: Date,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    await tx.insert(agendaItems).values({
      ...item,
      id: crypto.randomUUID(),
      meetingId,
      position: after + at + 1,
      placedBy: personIdOf(actor) as string,
      placedAt: now,
    })
  }
}

/**
 * Puts on an agenda what became overdue or due for review since it was drafted, and returns how many items that made. What
 * somebody took off the agenda stays off; part of a command that records it.
 */
export async function appendOverdue(
  tx: Writer,
  actor: Actor,
  meeting: Meeting,
  ready: ReadyLines,
  now: Date,
): Promise<number> {
  const placed = await tx.select().from(agendaItems).where(eq(agendaItems.meetingId, meeting.id))
  const items = draftedItems([], unplaced(ready, placed), meeting)
  await appendItems(tx, actor, meeting.id, items, Math.max(0, ...placed.map((item) => item.position)), now)
  return items.length
}
