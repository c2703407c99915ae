import { and, asc, eq, isNull } from 'drizzle-orm'
import { organisationContacts } from '#db/schema/organisation-changes'
import { memberships, people } from '#db/schema/people'
import type { Reader } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import { findToday } from '../site/settings.server'
import type { Stewardship } from './policy'

/**
 * The data stewards of every organisation on the day: whoever the organisation's record names for its figures, and
 * whoever holds the role, as long as they belong to it. With `personId` only what that person keeps.
 */
export async function listStewards(db: Reader, today: string, personId?: string) {
  const rows = await db
    .select({
      personId: people.id,
      email: people.email,
      name: people.name,
      locale: people.locale,
      organisationId: memberships.organisationId,
      role: memberships.role,
      named: organisationContacts.id,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(
      organisationContacts,
      and(
        eq(organisationContacts.personId, memberships.personId),
        eq(organisationContacts.organisationId, memberships.organisationId),
        eq(organisationContacts.role, 'data'),
      ),
    )
    .where(
      and(
        isNull(people.endedAt),
        holdsOn(memberships, today),
        personId === undefined ? undefined : eq(people.id, personId),
      ),
    )
    .orderBy(asc(people.name), asc(people.id), asc(memberships.organisationId))
  return rows
    .filter(({ role, named }) => role === 'data-steward' || named !== null)
    .map(({ role: _, named: __, ...steward }) => steward)
    .filter(
      (steward, at, all) =>
        all.findIndex((one) => one.personId === steward.personId && one.organisationId === steward.organisationId) ===
        at,
    )
}

/** Whether the actor is a data steward of an organisation at the moment, and of which ones. */
export async function findStewardship(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<Stewardship & { organisationIds: string[] }> {
  const personId = personIdOf(actor)
  if (personId === null) return { isSteward: false, organisationIds: [] }
  const stewards = await listStewards(db, await findToday(db, now), personId)
  const organisationIds = stewards.map((one) => one.organisationId)
  return { isSteward: organisationIds.length > 0, organisationIds }
}
