import { and, desc, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { invitations } from '#db/schema/invitations'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { isOpenOn } from '../seats/seating'
import type { Site } from '../site/site'
import { dayOf } from '../time'
import { type Invitation, type InvitationInput, invitationDays, stateOfInvitation, whyClosed } from './invitation'
import { mayInvite, mayInviteTo } from './policy'

const listed = {
  invitation: invitations,
  organisationName: organisations.name,
  bodyName: bodies.name,
  invitedByName: people.name,
}
const query = (db: Reader) =>
  db
    .select(listed)
    .from(invitations)
    .leftJoin(seats, eq(seats.id, invitations.seatId))
    .leftJoin(bodies, eq(bodies.id, seats.bodyId))
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(people, eq(people.id, invitations.invitedBy))

/** The latest 200 invitations, newest first, with their state. Nobody but those who invite sees any. */
export async function listInvitations(db: Reader, actor: Actor, now: Date) {
  if (!mayInvite(actor)) throw new NotFound()
  const rows = await query(db).orderBy(desc(invitations.createdAt), desc(invitations.id)).limit(200)
  return rows.map(({ invitation: { tokenHash: _secret, ...invitation }, ...names }) => ({
    ...invitation,
    ...names,
    state: stateOfInvitation(invitation, now),
  }))
}

/** What an invitation's link opens: who invites whom to what. Throws NotFound for a token that nobody was sent. */
export async function findInvitation(db: Reader, token: string, now: Date) {
  const [row] = await query(db).where(eq(invitations.tokenHash, hashToken(token)))
  if (!row) throw new NotFound()
  const { invitation, ...names } = row
  const [known] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, invitation.email), isNull(people.endedAt)))
  return {
    email: invitation.email,
    name: invitation.name,
    seatRole: invitation.seatRole,
    siteRole: invitation.siteRole,
    expiresAt: invitation.expiresAt,
    ...names,
    state: stateOfInvitation(invitation, now),
    hasAccount: known !== undefined,
  }
}

/** Invites somebody by mail. Throws Invalid where the seat cannot be held in this way, or the same invitation is open. */
export async function sendInvitation(
  tx: Writer,
  actor: Actor,
  site: Site,
  input: InvitationInput,
  now: Date,
): Promise<Invitation> {
  const permit = ensure(actor, 'invitation.sent', mayInviteTo(actor, input.siteRole))
  const organisationId = await organisationOf(tx, input, dayOf(now, site.timeZone))
  const alike = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, input.email), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
  const same = alike.some(
    (one) =>
      stateOfInvitation(one, now) === 'open' &&
      one.seatId === input.seatId &&
      one.organisationId === organisationId &&
      one.siteRole === input.siteRole,
  )
  if (same) throw new Invalid({ email: 'invitations.one.alreadyOpen' })
  const token = randomToken()
  const [invitation] = await tx
    .insert(invitations)
    .values({
      ...input,
      organisationId,
      tokenHash: hashToken(token),
      invitedBy: personIdOf(actor) as string,
      createdAt: now,
      expiresAt: expiryAt(now),
    })
    .returning()
  if (!invitation) throw new Error('The invitation was not written')
  await mail(tx, site, invitation, token, now)
  await record(
    tx,
    permit,
    { subject: { kind: 'invitation', id: invitation.id }, visibility: 'members', facts: factsOf(invitation) },
    now,
  )
  return invitation
}

/** Mails an invitation that is open or expired again. The earlier link dies. Throws Conflict once accepted or revoked. */
export async function resendInvitation(tx: Writer, actor: Actor, site: Site, id: string, now: Date): Promise<void> {
  const invitation = await find(tx, actor, id)
  const permit = ensure(actor, 'invitation.sent', mayInviteTo(actor, invitation.siteRole))
  if (invitation.acceptedAt || invitation.revokedAt) throw new Conflict(whyClosed(invitation, now))
  if (invitation.email === '') throw new Conflict('invitations.one.forgotten')
  const token = randomToken()
  const [renewed] = await tx
    .update(invitations)
    .set({ tokenHash: hashToken(token), expiresAt: expiryAt(now) })
    .where(eq(invitations.id, id))
    .returning()
  await mail(tx, site, renewed as Invitation, token, now)
  await record(
    tx,
    permit,
    { subject: { kind: 'invitation', id }, visibility: 'members', facts: { ...factsOf(invitation), again: true } },
    now,
  )
}

/** Takes an invitation back. Throws Conflict once accepted or revoked. */
export async function revokeInvitation(tx: Writer, actor: Actor, id: string, now: Date): Promise<void> {
  const invitation = await find(tx, actor, id)
  const permit = ensure(actor, 'invitation.revoked', mayInvite(actor))
  if (invitation.acceptedAt || invitation.revokedAt) throw new Conflict(whyClosed(invitation, now))
  await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, id))
  await record(
    tx,
    permit,
    { subject: { kind: 'invitation', id }, visibility: 'members', facts: factsOf(invitation) },
    now,
  )
}

export const expiryAt = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000)
export const factsOf = ({ organisationId, seatId, seatRole, siteRole }: Invitation) => ({
  organisationId,
  seatId,
  seatRole,
  siteRole,
})

async function find(db: Reader, actor: Actor, id: string): Promise<Invitation> {
  const [invitation] = mayInvite(actor) ? await db.select().from(invitations).where(eq(invitations.id, id)) : []
  if (!invitation) throw new NotFound()
  return invitation
}

/** The organisation that the person would join; a seat's own where there is a seat. */
async function organisationOf(db: Reader, input: InvitationInput, today: string): Promise<string | null> {
  if (input.seatId) {
    const [seat] = await db.select().from(seats).where(eq(seats.id, input.seatId))
    if (!seat || !isOpenOn(seat, today)) throw new Invalid({ seatId: 'seats.one.ended' })
    if (seat.observes && input.seatRole !== 'observer') throw new Invalid({ seatRole: 'seats.one.observersOnly' })
    if (input.organisationId && input.organisationId !== seat.organisationId)
      throw new Invalid({ organisationId: 'invitations.one.otherOrganisation' })
    return seat.organisationId
  }
  if (!input.organisationId) return null
  const [organisation] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, input.organisationId), isNull(organisations.archivedAt)))
  if (!organisation) throw new Invalid({ organisationId: 'errors.choose' })
  return organisation.id
}

async function mail(tx: Writer, site: Site, invitation: Invitation, token: string, now: Date): Promise<void> {
  const [row] = await query(tx).where(eq(invitations.id, invitation.id))
  const names = {
    organisation: row?.organisationName ?? null,
    body: row?.bodyName ?? null,
    invitedBy: row?.invitedByName ?? '',
  }
  const { to, letter, dedupeKey } = letterOf(site, invitation, names, token)
  await enqueue(tx, to, letter, dedupeKey, now)
}

/** The mail that carries an invitation's link. */
export const letterOf = (
  site: Site,
  invitation: Invitation,
  names: { organisation: string | null; body: string | null; invitedBy: string },
  token: string,
) => ({
  to: { email: invitation.email, name: invitation.name, personId: null, locale: invitation.locale },
  letter: {
    template: 'invitation' as const,
    props: {
      name: invitation.name,
      token,
      coalition: site.coalitionName,
      ...names,
      expiresOn: dayOf(invitation.expiresAt, site.timeZone),
    },
  },
  dedupeKey: `invitation ${invitation.id} ${hashToken(token).slice(0, 12)}`,
})
