// From a proof to a session: at once, or through a second step for whoever has an authenticator.
import { and, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm'
import { people, secondFactors, signInSteps } from '#db/schema/people'
import type { SignInWay } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { systemActor } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { spendCode } from './sign-in/code-check.server'
import { secondStepMinutes } from './sign-in/second-factor'
import { startSession } from './sign-in/session.server'

/**
 * After the first proof: records the session that the edge starts and returns null, or returns the token of a second
 * step where the person has an authenticator. A passkey is two factors already: the device, and what unlocks it.
 */
export async function admit(tx: Writer, personId: string, way: SignInWay, now: Date): Promise<string | null> {
  const [factor] = await tx
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)))
  if (way === 'passkey' || !factor) {
    await startSession(tx, personId, way, now)
    return null
  }
  const permit = ensure(systemActor('sign-in'), 'secondStep.asked', true)
  const token = randomToken()
  await tx.delete(signInSteps).where(lt(signInSteps.expiresAt, now))
  await tx.insert(signInSteps).values({
    id: hashToken(token),
    personId,
    way,
    expiresAt: new Date(now.getTime() + secondStepMinutes * 60_000),
  })
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'closed', facts: { way } }, now)
  return token
}

/** Whose second step is awaited; null for a token that is unknown, used or too old. */
export async function findStepOf(db: Reader, token: string, now: Date): Promise<string | null> {
  const [step] = await db
    .select({ personId: signInSteps.personId })
    .from(signInSteps)
    .innerJoin(people, eq(people.id, signInSteps.personId))
    .where(and(eq(signInSteps.id, hashToken(token)), gt(signInSteps.expiresAt, now), isNull(people.endedAt)))
  return step?.personId ?? null
}

/**
 * Ends the second step with a code of the app or a recovery code. Returns the person, or null where no step is awaited.
 * Throws Invalid for a wrong code; the step stays open for another try.
 */
export async function takeSecondStep(tx: Writer, token: string, code: string, now: Date): Promise<string | null> {
  const personId = await findStepOf(tx, token, now)
  if (!personId) return null
  if (!(await spendCode(tx, personId, code, now))) throw new Invalid({ code: 'signIn.code.wrong' })
  const [step] = await tx
    .delete(signInSteps)
    .where(eq(signInSteps.id, hashToken(token)))
    .returning()
  if (!step) return null
  const permit = ensure(systemActor('sign-in'), 'secondStep.taken', true)
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'closed' }, now)
  await startSession(tx, personId, step.way, now)
  return personId
}
