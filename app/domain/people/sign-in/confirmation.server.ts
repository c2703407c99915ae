import { and, eq } from 'drizzle-orm'
import { passkeys, people, sessions } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { hasSecondFactor } from './second-factor.server'

/** By what the person can prove who they are once more. */
export async function findProofs(db: Reader, actor: Person) {
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, actor.personId))
  const keys = await db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, actor.personId))
  return {
    password: person?.passwordHash != null,
    code: await hasSecondFactor(db, actor.personId),
    passkey: keys.length > 0,
  }
}

/** Notes that the person proved in this session who they are; for the next quarter of an hour nothing asks again. */
export async function confirmSession(
  tx: Writer,
  actor: Person,
  sessionId: string,
  way: 'password' | 'code' | 'passkey',
  now: Date,
): Promise<void> {
  const permit = ensure(actor, 'session.confirmed', true)
  await tx
    .update(sessions)
    .set({ authenticatedAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.personId)))
  const facts = { way }
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed', facts }, now)
}
