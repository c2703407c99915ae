import { and, count, eq, isNull } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { invitations } from '#db/schema/invitations'
import { meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import { mayManageSeats } from '../seats/policy'

export const beginnings = ['organisations', 'signatures', 'seats', 'people', 'meeting'] as const
export type Beginning = (typeof beginnings)[number]

/** What a new site still lacks, in the order to do it; empty for those who do not keep the site. */
export async function listBeginnings(
  db: Reader,
  actor: Actor,
  today: string,
): Promise<{ step: Beginning; isDone: boolean }[]> {
  if (!mayManageSeats(actor)) return []
  const [known] = await db.select({ n: count() }).from(organisations).where(isNull(organisations.archivedAt))
  const [signed] = await db.select({ n: count() }).from(signatories)
  const [seated] = await db.select({ n: count() }).from(seats).where(holdsOn(seats, today))
  const [held] = await db
    .select({ n: count() })
    .from(seatHolders)
    .where(and(holdsOn(seatHolders, today), eq(seatHolders.role, 'delegate')))
  const [invited] = await db.select({ n: count() }).from(invitations)
  const [met] = await db.select({ n: count() }).from(meetings)
  const has = (row: { n: number } | undefined) => Number(row?.n ?? 0) > 0
  const done: Record<Beginning, boolean> = {
    organisations: has(known),
    signatures: has(signed),
    seats: has(seated),
    people: has(held) || has(invited),
    meeting: has(met),
  }
  return beginnings.map((step) => ({ step, isDone: done[step] }))
}
