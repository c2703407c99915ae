// A site is founded with the people who keep it: the administrator, and whoever they invite to run the project.
import { and, eq, isNull } from 'drizzle-orm'
import { invitations } from '#db/schema/invitations'
import { people, siteRoleGrants } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { systemActor } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict, NotFound } from '../errors'
import { findActor } from '../people/actor.server'
import type { Setup } from '../site/establishment'
import { type Establishment, establishSite } from '../site/establishment.server'
import { findSite } from '../site/settings.server'
import { dayOf } from '../time'
import { invitationDays } from './invitation'
import { sendInvitation } from './invitations.server'

export type Founded = {
  /** The administrator. */
  personId: string
  /** The token of the invitation by which an administrator without a password comes in. */
  token: string | null
}

/** Makes the site and invites its project manager, where that is somebody else. All or nothing, in the caller's transaction. */
export async function foundSite(
  tx: Writer,
  input: Establishment & { manager: Setup['manager'] },
  now: Date,
): Promise<Founded> {
  const { manager, ...establishment } = input
  const personId = await establishSite(tx, establishment, now)
  const site = await findSite(tx)
  const actor = site && (await findActor(tx, personId, dayOf(now, site.timeZone)))
  if (!site || !actor) throw new NotFound()
  if (manager) {
    const to = { seatId: null, seatRole: null, organisationId: null, siteRole: 'project-manager' as const }
    await sendInvitation(tx, actor, site, { ...manager, ...to, locale: site.locales[0] ?? 'en' }, now)
  }
  if (input.administrator.passwordHash !== null) return { personId, token: null }
  // Until they accept, nobody can use the account: it is one that is not open.
  await tx.update(people).set({ endedAt: now }).where(eq(people.id, personId))
  const { name, email, locale } = input.administrator
  const [invitation] = await tx
    .insert(invitations)
    .values({
      name,
      email,
      locale,
      siteRole: 'administrator',
      invitedBy: personId,
      tokenHash: hashToken(randomToken()),
      createdAt: now,
      expiresAt: now,
    })
    .returning()
  return { personId, token: await renew(tx, invitation?.id ?? '', now) }
}

/**
 * A new link for the first administrator who has not come in yet; the earlier one dies. Throws Conflict as soon as there
 * is an administrator who can sign in: they invite everybody else.
 */
export async function renewFounderInvitation(tx: Writer, now: Date): Promise<string> {
  const [present] = await tx
    .select({ id: people.id })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(and(eq(siteRoleGrants.role, 'administrator'), isNull(people.endedAt)))
    .limit(1)
  const waiting = await findFounderInvitation(tx)
  if (present || !waiting) throw new Conflict('setup.administratorPresent')
  return renew(tx, waiting, now)
}

async function findFounderInvitation(db: Reader): Promise<string | null> {
  const [row] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.siteRole, 'administrator'),
        eq(invitations.email, people.email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .limit(1)
  return row?.id ?? null
}

async function renew(tx: Writer, id: string, now: Date): Promise<string> {
  const permit = ensure(systemActor('set-up'), 'invitation.sent', true)
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  await tx
    .update(invitations)
    .set({ tokenHash: hashToken(token), expiresAt })
    .where(eq(invitations.id, id))
  const facts = { siteRole: 'administrator' }
  await record(tx, permit, { subject: { kind: 'invitation', id }, visibility: 'members', facts }, now)
  return token
}
