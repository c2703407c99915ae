// Inviting many people at once: the plan is made from what is true at that moment, and sent whole or not at all.
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { invitations } from '#db/schema/invitations'
import { organisations } from '#db/schema/organisations'
import { memberships, people, siteRoleGrants } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { enqueueMany } from '../outbox/enqueue.server'
import { holdsOn } from '../people/actor.server'
import { isOpenOn } from '../seats/seating'
import type { Site } from '../site/site'
import { dayOf } from '../time'
import { expiryAt, factsOf, letterOf, resendInvitation } from './invitations.server'
import { claimsOf, type ListFacts, type ListRow, type ListWords, type PlannedRow, planInvitations } from './list'
import { mayInvite, mayInviteTo } from './policy'

/** What the edge knows: how words are understood, and which addresses a relay takes. */
export type ListReading = { words: ListWords; isOneAddress: (address: string) => boolean }

/** What would happen to each row if the list were sent now. Throws NotFound for those who invite nobody. */
export async function planList(
  db: Reader,
  actor: Actor,
  site: Site,
  rows: readonly ListRow[],
  reading: ListReading,
  now: Date,
): Promise<PlannedRow[]> {
  return planInvitations(rows, await findFacts(db, actor, site, reading, now), reading.words)
}

async function findFacts(
  db: Reader,
  actor: Actor,
  site: Site,
  { isOneAddress }: ListReading,
  now: Date,
): Promise<ListFacts> {
  if (!mayInvite(actor)) throw new NotFound()
  const today = dayOf(now, site.timeZone)
  return {
    organisations: await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(isNull(organisations.archivedAt))
      .orderBy(asc(organisations.name), asc(organisations.id)),
    bodies: await db
      .select({ id: bodies.id, name: bodies.name, slug: bodies.slug, kind: bodies.kind })
      .from(bodies)
      .where(isNull(bodies.endedAt))
      .orderBy(asc(bodies.position), asc(bodies.id)),
    seats: await listSeats(db, today, now),
    held: await listHeld(db, today),
    invited: await listInvited(db, now),
    locales: site.locales,
    mayInviteTo: (role) => mayInviteTo(actor, role),
    isOneAddress,
  }
}

/**
 * Sends the invitations of a list in one transaction. Throws Invalid, and sends nothing, where a row has a problem,
 * unless `goodOnly` says that the others are wanted without it; and where no row is good. Returns how many were sent.
 */
export async function sendList(
  tx: Writer,
  actor: Person,
  site: Site,
  rows: readonly ListRow[],
  goodOnly: boolean,
  reading: ListReading,
  now: Date,
): Promise<number> {
  const facts = await findFacts(tx, actor, site, reading, now)
  const plan = planInvitations(rows, facts, reading.words)
  const inputs = plan.flatMap(({ input }) => (input ? [input] : []))
  if (inputs.length === 0) throw new Invalid({ list: 'invitations.list.noneGood' })
  if (inputs.length < plan.length && !goodOnly) throw new Invalid({ goodOnly: 'invitations.list.notAllGood' })
  const bodyOf = new Map(facts.seats.map((seat) => [seat.seatId, facts.bodies.find((one) => one.id === seat.bodyId)]))
  const letters = []
  for (let at = 0; at < inputs.length; at += 100) {
    const made = inputs.slice(at, at + 100).map((input) => ({ input, token: randomToken() }))
    const sent = await tx
      .insert(invitations)
      .values(
        made.map(({ input, token }) => ({
          ...input,
          tokenHash: hashToken(token),
          invitedBy: actor.personId,
          createdAt: now,
          expiresAt: expiryAt(now),
        })),
      )
      .returning()
    const tokens = new Map(made.map(({ token }) => [hashToken(token), token]))
    for (const invitation of sent) {
      const names = {
        organisation: facts.organisations.find((one) => one.id === invitation.organisationId)?.name ?? null,
        body: bodyOf.get(invitation.seatId ?? '')?.name ?? null,
        invitedBy: actor.name,
      }
      letters.push(letterOf(site, invitation, names, tokens.get(invitation.tokenHash) ?? ''))
      const permit = ensure(actor, 'invitation.sent', mayInviteTo(actor, invitation.siteRole))
      const subject = { kind: 'invitation' as const, id: invitation.id }
      await record(tx, permit, { subject, visibility: 'members', facts: factsOf(invitation) }, now)
    }
  }
  await enqueueMany(tx, letters, now)
  return inputs.length
}

/** Sends every expired invitation again that still leads somewhere. Returns how many were sent. */
export async function resendExpired(tx: Writer, actor: Actor, site: Site, now: Date): Promise<number> {
  const expired = await listExpired(tx, actor, site, now)
  for (const id of expired) await resendInvitation(tx, actor, site, id, now)
  return expired.length
}

/** Ids of expired invitations that the actor may send again: the seat is open, and nobody was invited to the same since. */
export async function listExpired(db: Reader, actor: Actor, site: Site, now: Date): Promise<string[]> {
  if (!mayInvite(actor)) throw new NotFound()
  const today = dayOf(now, site.timeZone)
  const rows = await db
    .select({ invitation: invitations, seatEndsOn: seats.endsOn })
    .from(invitations)
    .leftJoin(seats, eq(seats.id, invitations.seatId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), lte(invitations.expiresAt, now)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
  const held = await listHeld(db, today)
  const invited = await listInvited(db, now)
  const seen = new Set<string>()
  return rows.flatMap(({ invitation, seatEndsOn }) => {
    const claims = claimsOf(invitation)
    const key = `${invitation.email} ${claims.join(', ')}`
    const has = (known: Map<string, Set<string>>) => claims.every((one) => known.get(invitation.email)?.has(one))
    const isUseless = !isOpenOn({ endsOn: seatEndsOn }, today) || has(held) || has(invited) || seen.has(key)
    if (isUseless || !mayInviteTo(actor, invitation.siteRole)) return []
    seen.add(key)
    return [invitation.id]
  })
}

async function listSeats(db: Reader, today: string, now: Date): Promise<ListFacts['seats']> {
  const rows = await db
    .select({
      seatId: seats.id,
      organisationId: seats.organisationId,
      bodyId: seats.bodyId,
      observes: seats.observes,
      endsOn: seats.endsOn,
    })
    .from(seats)
    .where(or(isNull(seats.endsOn), gt(seats.endsOn, today)))
    .orderBy(asc(seats.startsOn), asc(seats.id))
  const delegates = await db
    .select({ seatId: seatHolders.seatId, email: people.email })
    .from(seatHolders)
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(and(eq(seatHolders.role, 'delegate'), holdsOn(seatHolders, today), isNull(people.endedAt)))
  const invited = await db
    .select({ seatId: invitations.seatId, email: invitations.email })
    .from(invitations)
    .where(and(eq(invitations.seatRole, 'delegate'), isOpen(now)))
  const of = new Map([...invited, ...delegates].map(({ seatId, email }) => [seatId, email]))
  return rows.map((row) => ({ ...row, delegate: of.get(row.seatId) ?? null }))
}

const isOpen = (now: Date) =>
  and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))

/** What everybody with an account holds today, by address. */
async function listHeld(db: Reader, today: string): Promise<Map<string, Set<string>>> {
  const held = new Map<string, Set<string>>()
  const known = await db.select({ email: people.email }).from(people).where(isNull(people.endedAt))
  for (const { email } of known) held.set(email, new Set())
  const onSeats = await db
    .select({ email: people.email, seatId: seatHolders.seatId, role: seatHolders.role })
    .from(seatHolders)
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(holdsOn(seatHolders, today))
  for (const { email, seatId, role } of onSeats) held.get(email)?.add(`seat ${seatId} ${role}`)
  const inOrganisations = await db
    .select({ email: people.email, organisationId: memberships.organisationId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(holdsOn(memberships, today))
  for (const { email, organisationId } of inOrganisations) held.get(email)?.add(`organisation ${organisationId}`)
  const withRoles = await db
    .select({ email: people.email, role: siteRoleGrants.role })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(holdsOn(siteRoleGrants, today))
  for (const { email, role } of withRoles) held.get(email)?.add(`role ${role}`)
  return held
}

async function listInvited(db: Reader, now: Date): Promise<Map<string, Set<string>>> {
  const invited = new Map<string, Set<string>>()
  const rows = await db.select().from(invitations).where(isOpen(now))
  for (const row of rows) invited.set(row.email, new Set([...(invited.get(row.email) ?? []), ...claimsOf(row)]))
  return invited
}
