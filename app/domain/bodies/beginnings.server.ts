import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { invitations } from '#db/schema/invitations'
import { meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { seatHolders, seats } from '#db/schema/seats'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import { mayManageSeats } from '../seats/policy'

export const beginnings = ['organisations', 'signatures', 'seats', 'people', 'meeting'] as const
export type Beginning = (typeof beginnings)[number]

const counted = statement((db, { today }: Slots<{ today: string }>) => {
  const of = (what: string) => ({ what: sql<string>`${sql.raw(`'${what}'`)}`, n: count() })
  return db
    .select(of('organisations'))
    .from(organisations)
    .where(isNull(organisations.archivedAt))
    .unionAll(db.select(of('signatures')).from(signatories))
    .unionAll(db.select(of('seats')).from(seats).where(holdsOn(seats, today)))
    .unionAll(
      db
        .select(of('holders'))
        .from(seatHolders)
        .where(and(holdsOn(seatHolders, today), eq(seatHolders.role, 'delegate'))),
    )
    .unionAll(db.select(of('invitations')).from(invitations))
    .unionAll(db.select(of('meetings')).from(meetings))
})

/** What a new site still lacks, in the order to do it; empty for those who do not keep the site. */
export async function listBeginnings(
  db: Reader,
  actor: Actor,
  today: string,
): Promise<{ step: Beginning; isDone: boolean }[]> {
  if (!mayManageSeats(actor)) return []
  const counts = new Map((await counted(db, { today })).map((row) => [row.what, Number(row.n)]))
  const has = (what: string) => (counts.get(what) ?? 0) > 0
  const done: Record<Beginning, boolean> = {
    organisations: has('organisations'),
    signatures: has('signatures'),
    seats: has('seats'),
    people: has('holders') || has('invitations'),
    meeting: has('meetings'),
  }
  return beginnings.map((step) => ({ step, isDone: done[step] }))
}
