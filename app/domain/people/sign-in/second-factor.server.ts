// The authenticator app of a person: set up, confirmed by a first code, removed by its owner, reset by an administrator.
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { passkeys, people, recoveryCodes, secondFactors, sessions, signInSteps } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, hasSiteRole, type Person, systemActor } from '../../access/actor'
import { ensure, type Permit } from '../../access/permit'
import { hashToken, recoveryCode } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { personName } from '../names'
import { mayResetSecondFactor } from '../policy'
import { spendCode } from './code-check.server'
import { recoveryCodeCount } from './second-factor'
import { tellPersonOfSecurity } from './security-notice.server'
import { findStep, newSecret } from './totp.server'

/** `secret` only while the set-up waits for its first code; afterwards it is shown to nobody. */
export type SecondFactor =
  | { state: 'none' }
  | { state: 'begun'; secret: string }
  | { state: 'on'; since: Date; codesLeft: number }

export async function findSecondFactor(db: Reader, actor: Person): Promise<SecondFactor> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.personId, actor.personId))
  if (!factor) return { state: 'none' }
  if (!factor.confirmedAt) return { state: 'begun', secret: factor.secret }
  const left = await db
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, actor.personId), isNull(recoveryCodes.usedAt)))
  return { state: 'on', since: factor.confirmedAt, codesLeft: left.length }
}

export async function hasSecondFactor(db: Reader, personId: string): Promise<boolean> {
  const rows = await db
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)))
  return rows.length > 0
}

/** Makes a secret for the app to read. Nothing asks for codes yet. Throws Conflict where an authenticator is in use. */
export async function beginSecondFactor(tx: Writer, actor: Person, now: Date): Promise<void> {
  const permit = ensure(actor, 'secondFactor.begun', true)
  if (await hasSecondFactor(tx, actor.personId)) throw new Conflict('signIn.factor.exists')
  const secret = newSecret()
  await tx
    .insert(secondFactors)
    .values({ personId: actor.personId, secret, createdAt: now })
    .onConflictDoUpdate({ target: secondFactors.personId, set: { secret, createdAt: now } })
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
}

/** Turns the authenticator on with its first code. Returns the recovery codes, which are shown this once. */
export async function confirmSecondFactor(tx: Writer, actor: Person, code: string, now: Date): Promise<string[]> {
  const permit = ensure(actor, 'secondFactor.added', true)
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.personId, actor.personId))
  if (!factor || factor.confirmedAt) throw new Conflict('signIn.factor.notBegun')
  const step = findStep(factor.secret, code, factor.lastStep, now)
  if (step === null) throw new Invalid({ code: 'signIn.code.wrong' })
  await tx
    .update(secondFactors)
    .set({ confirmedAt: now, lastStep: step })
    .where(eq(secondFactors.personId, actor.personId))
  const codes = await replaceCodes(tx, actor.personId, now)
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'second-factor-added', now)
  return codes
}

/** Makes ten new recovery codes; the old ones end. */
export async function makeRecoveryCodes(tx: Writer, actor: Person, now: Date): Promise<string[]> {
  const permit = ensure(actor, 'recoveryCodes.made', true)
  if (!(await hasSecondFactor(tx, actor.personId))) throw new Conflict('signIn.factor.notBegun')
  const codes = await replaceCodes(tx, actor.personId, now)
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'recovery-codes-made', now)
  return codes
}

/** Takes the authenticator off, with one last code. Throws Invalid for a wrong one. */
export async function removeSecondFactor(tx: Writer, actor: Person, code: string, now: Date): Promise<void> {
  const permit = ensure(actor, 'secondFactor.removed', true)
  if (!(await spendCode(tx, actor.personId, code, now))) throw new Invalid({ code: 'signIn.code.wrong' })
  await forget(tx, actor.personId)
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'second-factor-removed', now)
}

/** Everybody with an account, and what they sign in with besides a password; for administrators. */
export async function listSecondFactors(db: Reader, actor: Actor) {
  if (!hasSiteRole(actor, 'administrator')) throw new NotFound()
  const rows = await db.select().from(people).where(isNull(people.endedAt)).orderBy(asc(people.name), asc(people.id))
  const factors = await db.select().from(secondFactors).where(isNotNull(secondFactors.confirmedAt))
  const keys = await db.select({ personId: passkeys.personId }).from(passkeys)
  return rows.map((row) => ({
    personId: row.id,
    name: personName(row),
    email: row.email,
    hasSecondFactor: factors.some((one) => one.personId === row.id),
    passkeys: keys.filter((one) => one.personId === row.id).length,
    mayReset: mayResetSecondFactor(actor, { personId: row.id }),
  }))
}

/** Somebody whose authenticator can be reset by the actor. Throws NotFound otherwise. */
export async function findResettable(db: Reader, actor: Actor, personId: string) {
  const found = (await listSecondFactors(db, actor)).find((one) => one.personId === personId)
  if (!found || (!found.hasSecondFactor && found.passkeys === 0)) throw new NotFound()
  return found
}

/**
 * For somebody who lost their devices: takes off authenticator, recovery codes and passkeys, and ends every session. Their
 * password or a mailed link lets them in again. On record for all members, and told by mail.
 */
export async function resetSecondFactor(tx: Writer, actor: Actor, personId: string, now: Date): Promise<void> {
  const person = await findResettable(tx, actor, personId)
  await takeOff(tx, ensure(actor, 'secondFactor.reset', mayResetSecondFactor(actor, person)), personId, now)
}

/**
 * The same for whoever runs the machine, when no other administrator is left to do it. Returns the person's name. Throws
 * NotFound for an address that nobody here signs in with.
 */
export async function resetFromConsole(tx: Writer, email: string, now: Date): Promise<string> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.email, email.trim().toLowerCase()), isNull(people.endedAt)))
  if (!person) throw new NotFound()
  await takeOff(tx, ensure(systemActor('console'), 'secondFactor.reset', true), person.id, now)
  return person.name
}

async function takeOff(tx: Writer, permit: Permit, personId: string, now: Date): Promise<void> {
  await forget(tx, personId)
  await tx.delete(passkeys).where(eq(passkeys.personId, personId))
  await tx.delete(signInSteps).where(eq(signInSteps.personId, personId))
  await tx.delete(sessions).where(eq(sessions.userId, personId))
  await record(
    tx,
    permit,
    { subject: { kind: 'person', id: personId }, visibility: 'members', facts: { personId } },
    now,
  )
  await tellPersonOfSecurity(tx, personId, 'second-factor-reset', now)
}

async function forget(tx: Writer, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.delete(secondFactors).where(eq(secondFactors.personId, personId))
}

async function replaceCodes(tx: Writer, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, recoveryCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  const rows = codes.map((code) => ({ personId, recoveryHash: hashToken(code.replaceAll('-', '')), createdAt: now }))
  await tx.insert(recoveryCodes).values(rows)
  return codes
}
