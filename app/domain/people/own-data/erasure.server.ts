// A person has their personal data erased. What organisations said and decided stays, under "Former member".
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { agendaItems, attendance } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { passkeyChallenges, people, sessions, signInLinks } from '#db/schema/people'
import { seatHandovers } from '#db/schema/seats'
import type { SiteRole } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Person, systemActor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { eraseFromActivity } from '../../activity/erasure.server'
import { record } from '../../activity/record.server'
import { Conflict, NotFound } from '../../errors'
import { endEverything, isLastOf } from '../departure.server'
import { mayErase } from '../policy'
import { formerMember } from './erasure'

const keepers = ['administrator', 'project-manager'] as const satisfies readonly SiteRole[]

/** The site role that the person alone holds, which keeps them from being erased; null where none does. */
export async function findLastRole(db: Reader, actor: Person, today: string) {
  for (const role of keepers) if (await isLastOf(db, role, actor.personId, today)) return role
  return null
}

/**
 * Erases the actor's own personal data for good: account, ways in, mail that waits, subscriptions, invitations, and
 * their name in the readable part of the activity, which still verifies. Ends what they hold, as leaving does. Throws
 * Conflict for the last administrator or project manager.
 */
export async function erasePerson(tx: Writer, actor: Person, today: string, now: Date): Promise<void> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, actor.personId), isNull(people.endedAt)))
  if (!person) throw new NotFound()
  const last = await findLastRole(tx, actor, today)
  if (last !== null) throw new Conflict(`account.erasure.last.${last}`)
  ensure(actor, 'person.erased', mayErase(actor, { personId: person.id, isLast: false }))
  await endEverything(tx, person.id, today, now)
  await forgetAccount(tx, person.id)
  await forgetAddress(tx, person.id, person.email, now)
  const names = [person.name, person.displayName ?? ''].filter((name) => name !== '')
  await forgetName(tx, names)
  const emptied = await eraseFromActivity(tx, { personId: person.id, names, email: person.email })
  // By the site itself: an entry that said who asked would have to be emptied as well.
  const permit = ensure(systemActor('erasure'), 'person.erased', true)
  await record(tx, permit, { subject: { kind: 'person', id: person.id }, visibility: 'members', facts: emptied }, now)
}

async function forgetAccount(tx: Writer, personId: string): Promise<void> {
  await tx
    .update(people)
    .set({
      // Nobody's address: the name `.invalid` is kept for that (RFC 2606).
      email: `${personId}@former.invalid`,
      name: formerMember,
      displayName: formerMember,
      title: '',
      phone: null,
      phoneShown: false,
      passwordHash: null,
    })
    .where(eq(people.id, personId))
  await tx.delete(sessions).where(eq(sessions.userId, personId))
  await tx.delete(signInLinks).where(eq(signInLinks.personId, personId))
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.personId, personId))
  // Why somebody did not sit for a while is about them: that the seat was handed over is the record, the reason goes.
  await tx.update(seatHandovers).set({ reason: '' }).where(eq(seatHandovers.delegateId, personId))
}

async function forgetAddress(tx: Writer, personId: string, email: string, now: Date): Promise<void> {
  const theirs = or(eq(outbox.personId, personId), eq(outbox.to, email))
  await tx
    .update(outbox)
    .set({ status: 'cancelled', leaseUntil: null })
    .where(and(theirs, inArray(outbox.status, ['pending', 'sending'])))
  await tx.update(outbox).set({ to: '', toName: '', props: {}, lastError: '', personId: null }).where(theirs)
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.email, email), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
  await tx
    .update(invitations)
    .set({ email: '', name: '' })
    .where(or(eq(invitations.email, email), eq(invitations.acceptedBy, personId)))
  const rows = await tx
    .select({ id: subscriptions.id, endedAt: subscriptions.endedAt })
    .from(subscriptions)
    .where(or(eq(subscriptions.email, email), eq(subscriptions.personId, personId)))
  for (const { id, endedAt } of rows) {
    await tx
      .update(subscriptions)
      .set({ email: `former:${id}`, confirmTokenHash: null, endedAt: endedAt ?? now })
      .where(eq(subscriptions.id, id))
  }
}

/** Where a clerk wrote their name down as a field of its own. Running text of minutes is the record and stays. */
async function forgetName(tx: Writer, names: string[]): Promise<void> {
  await tx.update(attendance).set({ represented: formerMember }).where(inArray(attendance.represented, names))
  await tx.update(agendaItems).set({ presenter: formerMember }).where(inArray(agendaItems.presenter, names))
}
