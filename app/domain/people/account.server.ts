// What a person keeps about themselves: name, contact, language, password, sessions. Nobody else may.
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { people, sessions, signInSteps } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { NotFound } from '../errors'
import type { AccountInput } from './account'
import { tellOfSecurity } from './sign-in/security-notice.server'

/** The person's own account, without the password. Throws NotFound. */
export async function findAccount(db: Reader, actor: Person) {
  const [person] = await db.select().from(people).where(eq(people.id, actor.personId))
  if (!person) throw new NotFound()
  const { passwordHash, ...account } = person
  return { ...account, hasPassword: passwordHash !== null }
}

/** The hash of the person's own password, to be checked before it changes; null where they sign in by mail alone. */
export async function findPasswordHash(db: Reader, actor: Person): Promise<string | null> {
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, actor.personId))
  return person?.passwordHash ?? null
}

export async function editAccount(tx: Writer, actor: Person, input: AccountInput, now: Date): Promise<void> {
  const permit = ensure(actor, 'account.edited', true)
  await tx.update(people).set(input).where(eq(people.id, actor.personId))
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
}

/** Sets a new password, after the old one was checked, and ends every session but the one it is set from. */
export async function changePassword(
  tx: Writer,
  actor: Person,
  passwordHash: string,
  keepSessionId: string,
  now: Date,
): Promise<void> {
  const permit = ensure(actor, 'password.changed', true)
  const [person] = await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.personId)).returning()
  if (!person) throw new NotFound()
  await tx.delete(sessions).where(and(eq(sessions.userId, actor.personId), ne(sessions.id, keepSessionId)))
  await tx.delete(signInSteps).where(eq(signInSteps.personId, actor.personId))
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellOfSecurity(tx, person, 'password-changed', now)
}

/** The person's open sessions, newest first. The ids are hashes that open nothing. */
export async function listSessions(db: Reader, actor: Person, now: Date) {
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, actor.personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), sessions.id)
}

/** Ends one session of the person. Throws NotFound for one that is not theirs. */
export async function endSession(tx: Writer, actor: Person, sessionId: string, now: Date): Promise<void> {
  const permit = ensure(actor, 'session.ended', true)
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, actor.personId), eq(sessions.id, sessionId)))
    .returning()
  if (ended.length === 0) throw new NotFound()
  await record(
    tx,
    permit,
    { subject: { kind: 'person', id: actor.personId }, visibility: 'closed', facts: { sessions: 1 } },
    now,
  )
}

/** Ends all sessions of the person but the one that asks. */
export async function endOtherSessions(tx: Writer, actor: Person, keepSessionId: string, now: Date): Promise<void> {
  const permit = ensure(actor, 'session.ended', true)
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, actor.personId), ne(sessions.id, keepSessionId)))
    .returning()
  await record(
    tx,
    permit,
    { subject: { kind: 'person', id: actor.personId }, visibility: 'closed', facts: { sessions: ended.length } },
    now,
  )
}
