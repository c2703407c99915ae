// Who runs the site: site roles are granted and ended by administrators, each time on record where members read it.
import { and, asc, count, eq, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { containsText } from '#db/dialect'
import { organisations } from '#db/schema/organisations'
import { memberships, people, siteRoleGrants } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { pageSizes, pagesOf } from '../paging'
import { addDays } from '../time'
import { holdsOn } from './actor.server'
import { mayKeepPeople } from './policy'
import type { PeopleFilter, RoleInput, RoleTermInput } from './roles'

/** A page of people by name, with their organisations and site roles on the day. The same few queries whatever the number. */
export async function listAccounts(db: Reader, actor: Actor, filter: PeopleFilter & { page: number }, today: string) {
  if (!mayKeepPeople(actor)) throw new NotFound()
  const { q, state, page } = filter
  const where = and(
    state === 'left' ? isNotNull(people.endedAt) : isNull(people.endedAt),
    q ? or(containsText(people.name, q), containsText(people.email, q), containsText(people.title, q)) : undefined,
  )
  const [all] = await db.select({ n: count() }).from(people).where(where)
  const total = Number(all?.n ?? 0)
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      displayName: people.displayName,
      title: people.title,
      email: people.email,
      endedAt: people.endedAt,
    })
    .from(people)
    .where(where)
    .orderBy(asc(people.name), asc(people.id))
    .limit(pageSizes.people)
    .offset((page - 1) * pageSizes.people)
  const ids = rows.map((row) => row.personId)
  const roles = ids.length === 0 ? [] : await grantsOf(db, ids, today)
  const worksFor =
    ids.length === 0
      ? []
      : await db
          .selectDistinct({ personId: memberships.personId, name: organisations.name })
          .from(memberships)
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(and(inArray(memberships.personId, ids), holdsOn(memberships, today)))
          .orderBy(asc(organisations.name), asc(memberships.personId))
  return {
    total,
    pages: pagesOf('people', total),
    people: rows.map((row) => ({
      ...row,
      roles: roles.filter((one) => one.personId === row.personId).map((one) => one.role),
      organisations: worksFor.filter((one) => one.personId === row.personId).map((one) => one.name),
    })),
  }
}

const grantsOf = (db: Reader, ids: string[], today: string) =>
  db
    .select({ personId: siteRoleGrants.personId, role: siteRoleGrants.role })
    .from(siteRoleGrants)
    .where(and(inArray(siteRoleGrants.personId, ids), holdsOn(siteRoleGrants, today)))
    .orderBy(asc(siteRoleGrants.startsOn), asc(siteRoleGrants.id))

/** Somebody with every site role that they hold, held or will hold, the latest first. Throws NotFound. */
export async function findAccountRoles(db: Reader, actor: Actor, personId: string) {
  if (!mayKeepPeople(actor)) throw new NotFound()
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  if (!person) throw new NotFound()
  const grants = await db
    .select()
    .from(siteRoleGrants)
    .where(eq(siteRoleGrants.personId, personId))
    .orderBy(asc(siteRoleGrants.startsOn), asc(siteRoleGrants.id))
  const { name, email, title, endedAt } = person
  return { personId, name, email, title, hasLeft: endedAt !== null, grants: grants.reverse() }
}

/** One grant of somebody. Throws NotFound. */
export async function findGrant(db: Reader, actor: Actor, personId: string, grantId: string) {
  const person = await findAccountRoles(db, actor, personId)
  const grant = person.grants.find((one) => one.id === grantId)
  if (!grant) throw new NotFound()
  return { person, grant }
}

/** Gives somebody a site role. Throws Invalid where they hold it in those days, Conflict for somebody who has left. */
export async function grantSiteRole(
  tx: Writer,
  actor: Actor,
  personId: string,
  input: RoleInput,
  now: Date,
): Promise<void> {
  const person = await findAccountRoles(tx, actor, personId)
  const permit = ensure(actor, 'siteRole.granted', mayKeepPeople(actor))
  if (person.hasLeft) throw new Conflict('people.hasLeft')
  const overlaps = person.grants.some(
    (one) =>
      one.role === input.role &&
      (one.endsOn === null || one.endsOn >= input.startsOn) &&
      (input.endsOn === null || one.startsOn <= input.endsOn),
  )
  if (overlaps) throw new Invalid({ role: 'people.alreadyHolds' })
  await tx.insert(siteRoleGrants).values({ personId, ...input })
  const facts = { personId, role: input.role, startsOn: input.startsOn, endsOn: input.endsOn }
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'members', facts }, now)
}

/**
 * Sets or clears the last day of a site role. Throws Invalid for a day before it began, Conflict where nobody else would
 * be administrator, without an end, on the day after.
 */
export async function endSiteRole(
  tx: Writer,
  actor: Actor,
  personId: string,
  grantId: string,
  input: RoleTermInput,
  now: Date,
): Promise<void> {
  const { grant } = await findGrant(tx, actor, personId, grantId)
  const permit = ensure(actor, 'siteRole.ended', mayKeepPeople(actor))
  const { endsOn } = input
  if (endsOn !== null && endsOn < addDays(grant.startsOn, -1)) throw new Invalid({ endsOn: 'seats.term.backwards' })
  if (grant.role === 'administrator' && endsOn !== null && !(await hasSuccessor(tx, grantId, addDays(endsOn, 1))))
    throw new Conflict('people.lastAdministrator')
  await tx.update(siteRoleGrants).set({ endsOn }).where(eq(siteRoleGrants.id, grantId))
  const facts = { personId, role: grant.role, endsOn, before: grant.endsOn }
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'members', facts }, now)
}

/** Whether an administrator who has not left, by another grant, is there from the day on without an end. */
async function hasSuccessor(db: Reader, grantId: string, day: string): Promise<boolean> {
  const [other] = await db
    .select({ id: siteRoleGrants.id })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(
      and(
        ne(siteRoleGrants.id, grantId),
        eq(siteRoleGrants.role, 'administrator'),
        isNull(people.endedAt),
        isNull(siteRoleGrants.endsOn),
        lte(siteRoleGrants.startsOn, day),
      ),
    )
    .limit(1)
  return other !== undefined
}
