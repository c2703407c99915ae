import { and, eq, gt, gte, isNull, or } from 'drizzle-orm'
import { invitations } from '#db/schema/invitations'
import { people, siteRoleGrants } from '#db/schema/people'
import type { SiteRole } from '#db/schema/words'
import type { Writer } from '#db/store'
import { type Actor, systemActor } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict, Forbidden, NotFound } from '../errors'
import { startSession } from '../people/sign-in/session.server'
import { placeHolder, placeMember } from '../seats/holders.server'
import { type Invitation, whyClosed } from './invitation'

export type Newcomer = { name: string; passwordHash: string }

/**
 * Uses an invitation up, once, and gives what it promised: account, organisation, seat, site role. `newcomer` is what
 * somebody without an account chose; somebody who has one is the signed-in `actor` of the same address. Returns whose
 * session to start, or null where they have one already.
 *
 * Throws NotFound for an unknown token, Conflict for one that is accepted, expired or revoked and where the address has
 * an account that must sign in first, Forbidden for somebody of another address.
 */
export async function acceptInvitation(
  tx: Writer,
  actor: Actor,
  token: string,
  newcomer: Newcomer | null,
  today: string,
  now: Date,
): Promise<string | null> {
  const open = and(
    eq(invitations.tokenHash, hashToken(token)),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  )
  const [invitation] = await tx.update(invitations).set({ acceptedAt: now }).where(open).returning()
  if (!invitation) {
    const [closed] = await tx
      .select()
      .from(invitations)
      .where(eq(invitations.tokenHash, hashToken(token)))
    if (!closed) throw new NotFound()
    throw new Conflict(whyClosed(closed, now))
  }
  if (actor.kind === 'person' && actor.email !== invitation.email) throw new Forbidden('invitations.one.otherAddress')
  const personId = actor.kind === 'person' ? actor.personId : await settle(tx, invitation, newcomer, now)
  await tx.update(invitations).set({ acceptedBy: personId }).where(eq(invitations.id, invitation.id))
  // Holding the mailed token is the right to accept: the newcomer acts through the invitation itself.
  const by = actor.kind === 'person' ? actor : systemActor('invitation')
  if (invitation.seatId && invitation.seatRole) {
    const term = { personId, role: invitation.seatRole, startsOn: today, endsOn: null }
    await placeHolder(tx, ensure(by, 'seatHolder.appointed', true), invitation.seatId, term, now)
  } else if (invitation.organisationId) {
    await placeMember(tx, ensure(by, 'membership.started', true), personId, invitation.organisationId, today, now)
  }
  if (invitation.siteRole) await grant(tx, personId, invitation.siteRole, today)
  const permit = ensure(by, 'invitation.accepted', true)
  const facts = {
    personId,
    organisationId: invitation.organisationId,
    seatId: invitation.seatId,
    seatRole: invitation.seatRole,
    siteRole: invitation.siteRole,
  }
  await record(tx, permit, { subject: { kind: 'invitation', id: invitation.id }, visibility: 'members', facts }, now)
  if (actor.kind === 'person') return null
  await startSession(tx, personId, 'invitation', now)
  return personId
}

/** The account of somebody who comes without a session: new, or their own from before they left. */
async function settle(tx: Writer, invitation: Invitation, newcomer: Newcomer | null, now: Date): Promise<string> {
  const [known] = await tx.select().from(people).where(eq(people.email, invitation.email))
  if (known && known.endedAt === null) throw new Conflict('invitations.one.signInFirst')
  if (!newcomer) throw new Conflict('errors.conflict')
  if (known) {
    await tx
      .update(people)
      .set({ ...newcomer, locale: invitation.locale, endedAt: null })
      .where(eq(people.id, known.id))
    return known.id
  }
  const [person] = await tx
    .insert(people)
    .values({ email: invitation.email, ...newcomer, locale: invitation.locale, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!person) throw new Conflict('invitations.one.signInFirst')
  return person.id
}

async function grant(tx: Writer, personId: string, role: SiteRole, startsOn: string): Promise<void> {
  const [held] = await tx
    .select({ id: siteRoleGrants.id })
    .from(siteRoleGrants)
    .where(
      and(
        eq(siteRoleGrants.personId, personId),
        eq(siteRoleGrants.role, role),
        or(isNull(siteRoleGrants.endsOn), gte(siteRoleGrants.endsOn, startsOn)),
      ),
    )
  if (!held) await tx.insert(siteRoleGrants).values({ personId, role, startsOn })
}
