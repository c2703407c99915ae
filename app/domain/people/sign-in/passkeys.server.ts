// Passkeys of a person, and the challenges that browsers sign with them. The ceremonies are checked in app/auth.
import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { passkeyChallenges, passkeys, people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Person, systemActor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { hashToken, randomToken } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { Conflict, NotFound } from '../../errors'
import { type NewPasskey, passkeyMinutes } from './passkey'
import { tellPersonOfSecurity } from './security-notice.server'

/** The person's own passkeys, oldest first. */
export async function listPasskeys(db: Reader, actor: Person) {
  return db
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, actor.personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
}

/** One passkey of the person. Throws NotFound for one that is not theirs. */
export async function findPasskey(db: Reader, actor: Person, id: string) {
  const [found] = await db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, actor.personId)))
  if (!found) throw new NotFound()
  return found
}

/** The passkey of a credential and whose it is; null for an unknown one and for somebody who has left. */
export async function findCredential(db: Reader, credentialId: string) {
  const [found] = await db
    .select({ passkey: passkeys })
    .from(passkeys)
    .innerJoin(people, eq(people.id, passkeys.personId))
    .where(and(eq(passkeys.credentialId, credentialId), isNull(people.endedAt)))
  return found?.passkey ?? null
}

/** Keeps a challenge for the browser that gets the returned token as a cookie. `personId` where somebody adds a passkey. */
export async function keepChallenge(
  tx: Writer,
  challenge: string,
  personId: string | null,
  now: Date,
): Promise<string> {
  const token = randomToken()
  await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now))
  await tx.insert(passkeyChallenges).values({
    id: hashToken(token),
    challenge,
    personId,
    expiresAt: new Date(now.getTime() + passkeyMinutes * 60_000),
  })
  return token
}

/** Uses a challenge up, whatever comes of it; null for one that was used, is too old, or was made for somebody else. */
export async function takeChallenge(
  tx: Writer,
  token: string,
  personId: string | null,
  now: Date,
): Promise<string | null> {
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.id, hashToken(token)), gt(passkeyChallenges.expiresAt, now)))
    .returning()
  return taken && taken.personId === personId ? taken.challenge : null
}

export async function addPasskey(tx: Writer, actor: Person, passkey: NewPasskey, now: Date): Promise<void> {
  const permit = ensure(actor, 'passkey.added', true)
  const added = await tx
    .insert(passkeys)
    .values({ ...passkey, personId: actor.personId, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) throw new Conflict('signIn.passkey.known')
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'passkey-added', now)
}

export async function removePasskey(tx: Writer, actor: Person, id: string, now: Date): Promise<void> {
  const passkey = await findPasskey(tx, actor, id)
  const permit = ensure(actor, 'passkey.removed', true)
  await tx.delete(passkeys).where(eq(passkeys.id, passkey.id))
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'passkey-removed', now)
}

/**
 * Notes that a passkey was used. The counter moves on from what the ceremony was checked against; throws Conflict where
 * another use came between, which a copied key would look like.
 */
export async function notePasskeyUse(
  tx: Writer,
  passkey: { id: string; personId: string; counter: number },
  newCounter: number,
  now: Date,
): Promise<void> {
  const permit = ensure(systemActor('sign-in'), 'passkey.used', true)
  const moved = await tx
    .update(passkeys)
    .set({ counter: newCounter, lastUsedAt: now })
    .where(and(eq(passkeys.id, passkey.id), eq(passkeys.counter, passkey.counter)))
    .returning()
  if (moved.length === 0) throw new Conflict('signIn.passkey.refused')
  await record(tx, permit, { subject: { kind: 'person', id: passkey.personId }, visibility: 'closed' }, now)
}
