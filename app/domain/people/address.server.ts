// A person's own address: asked for in their account, and theirs once they have followed the link that was mailed to it.
import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import { subscriptions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { addressChanges, people, signInLinks } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Person, systemActor } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { addressLinkHours } from './address'
import { personName } from './names'
import { tellOfSecurity } from './sign-in/security-notice.server'

/** The address that the person asked for and has not confirmed yet; null where there is none. */
export async function findAskedAddress(db: Reader, actor: Person, now: Date) {
  const [asked] = await db
    .select({ email: addressChanges.email, expiresAt: addressChanges.expiresAt })
    .from(addressChanges)
    .where(and(eq(addressChanges.personId, actor.personId), gt(addressChanges.expiresAt, now)))
  return asked ?? null
}

/**
 * Mails a link to the new address; a link that was mailed before ends. Nothing changes until it is followed. Whether
 * somebody else has the address is not told: then no letter goes. Throws Invalid for the address that the person has.
 */
export async function askForAddress(tx: Writer, actor: Person, email: string, now: Date): Promise<void> {
  const permit = ensure(actor, 'address.asked', true)
  const [person] = await tx.select().from(people).where(eq(people.id, actor.personId))
  if (!person) throw new NotFound()
  if (person.email === email) throw new Invalid({ email: 'account.address.same' })
  const token = randomToken()
  const asked = {
    email,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + addressLinkHours * 3_600_000),
  }
  await tx
    .insert(addressChanges)
    .values({ personId: person.id, ...asked })
    .onConflictDoUpdate({ target: addressChanges.personId, set: asked })
  await record(tx, permit, { subject: { kind: 'person', id: person.id }, visibility: 'closed' }, now)
  if (await isTaken(tx, email, person.id)) return
  await enqueue(
    tx,
    { email, name: person.name, personId: person.id, locale: person.locale },
    { template: 'address-confirm', props: { name: personName(person), token, hours: addressLinkHours } },
    `address-confirm ${asked.tokenHash}`,
    now,
  )
}

/** Keeps the address as it is: the link that was mailed opens nothing any more. Throws NotFound where none is open. */
export async function keepAddress(tx: Writer, actor: Person, now: Date): Promise<void> {
  const permit = ensure(actor, 'address.kept', true)
  const dropped = await tx.delete(addressChanges).where(eq(addressChanges.personId, actor.personId)).returning()
  if (dropped.length === 0) throw new NotFound()
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
}

const openChange = (token: string, now: Date) =>
  and(eq(addressChanges.tokenHash, hashToken(token)), gt(addressChanges.expiresAt, now))

/** The address that a mailed link stands for, or null for one that is closed. Looking changes nothing: scanners look. */
export async function findAddressChange(db: Reader, token: string, now: Date): Promise<string | null> {
  const [change] = await db.select({ email: addressChanges.email }).from(addressChanges).where(openChange(token, now))
  return change?.email ?? null
}

/**
 * Makes the new address the person's own: what waits in the outbox, and what they subscribed to as a member, follow it.
 * Links for signing in that went to the old one end, and the old one is told. Throws Conflict for a closed link, and
 * where somebody else has come to have the address.
 */
export async function confirmAddress(tx: Writer, token: string, now: Date): Promise<void> {
  const [change] = await tx.delete(addressChanges).where(openChange(token, now)).returning()
  if (!change) throw new Conflict('account.address.closed')
  const { personId, email } = change
  if (await isTaken(tx, email, personId)) throw new Conflict('account.address.taken')
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.endedAt)))
  if (!person) throw new Conflict('account.address.closed')
  const permit = ensure(systemActor('address'), 'address.changed', true)
  await tx.update(people).set({ email }).where(eq(people.id, personId))
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt)))
  await tx
    .update(outbox)
    .set({ to: email })
    .where(
      and(eq(outbox.personId, personId), eq(outbox.to, person.email), inArray(outbox.status, ['pending', 'sending'])),
    )
  await followWithSubscriptions(tx, personId, email, now)
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'closed' }, now)
  await tellOfSecurity(tx, person, 'address-changed', now)
}

const isTaken = async (db: Reader, email: string, personId: string): Promise<boolean> =>
  (await db.$count(people, and(eq(people.email, email), ne(people.id, personId)))) > 0

/** Where the new address reads the same edition already, that subscription stays and the person's own ends. */
async function followWithSubscriptions(tx: Writer, personId: string, email: string, now: Date): Promise<void> {
  const own = await tx.select().from(subscriptions).where(eq(subscriptions.personId, personId))
  for (const { id, audience, endedAt } of own) {
    const [other] = await tx
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(and(eq(subscriptions.email, email), eq(subscriptions.audience, audience), ne(subscriptions.id, id)))
    const change = other ? { endedAt: endedAt ?? now } : { email }
    await tx.update(subscriptions).set(change).where(eq(subscriptions.id, id))
  }
}
