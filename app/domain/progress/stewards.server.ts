import { and, eq } from 'drizzle-orm'
import { memberships } from '#db/schema/people'
import type { Reader } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import { findToday } from '../site/settings.server'
import type { Stewardship } from './policy'

/** Whether the actor is a data steward of an organisation at the moment, and of which ones. */
export async function findStewardship(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<Stewardship & { organisationIds: string[] }> {
  const personId = personIdOf(actor)
  if (personId === null) return { isSteward: false, organisationIds: [] }
  const today = await findToday(db, now)
  const rows = await db
    .select({ organisationId: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.role, 'data-steward'), holdsOn(memberships, today)))
  return { isSteward: rows.length > 0, organisationIds: rows.map((row) => row.organisationId) }
}
