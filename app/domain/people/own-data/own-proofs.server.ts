// How a person proves who they are, for their own file: never what proves it.
import { asc, eq } from 'drizzle-orm'
import {
  agencyIdentities,
  calendarFeeds,
  passkeys,
  recoveryCodes,
  secondFactors,
  signInLinks,
  signInSteps,
} from '#db/schema/people'
import type { Reader } from '#db/store'

export async function listOwnProofs(db: Reader, personId: string) {
  const [factor] = await db
    .select({ createdAt: secondFactors.createdAt, confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId))
  const keys = await db
    .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt))
  const agencies = await db
    .select({
      issuer: agencyIdentities.issuer,
      subject: agencyIdentities.subject,
      createdAt: agencyIdentities.createdAt,
    })
    .from(agencyIdentities)
    .where(eq(agencyIdentities.personId, personId))
    .orderBy(asc(agencyIdentities.createdAt))
  const calendars = await db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  const links = await db
    .select({ createdAt: signInLinks.createdAt, expiresAt: signInLinks.expiresAt, usedAt: signInLinks.usedAt })
    .from(signInLinks)
    .where(eq(signInLinks.personId, personId))
    .orderBy(asc(signInLinks.createdAt), asc(signInLinks.id))
  const codes = await db
    .select({ createdAt: recoveryCodes.createdAt, usedAt: recoveryCodes.usedAt })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.personId, personId))
    .orderBy(asc(recoveryCodes.createdAt), asc(recoveryCodes.id))
  const steps = await db
    .select({ way: signInSteps.way, expiresAt: signInSteps.expiresAt })
    .from(signInSteps)
    .where(eq(signInSteps.personId, personId))
    .orderBy(asc(signInSteps.expiresAt), asc(signInSteps.id))
  return [
    ...(factor ? [{ kind: 'authenticator', ...factor }] : []),
    ...keys.map((key) => ({ kind: 'passkey', ...key })),
    ...agencies.map((agency) => ({ kind: 'agency', ...agency })),
    ...links.map((link) => ({ kind: 'sign-in-link', ...link })),
    ...codes.map((code) => ({ kind: 'recovery-code', ...code })),
    ...steps.map((step) => ({ kind: 'begun-sign-in', ...step })),
    ...calendars.map((calendar) => ({ kind: 'calendar-address', ...calendar })),
  ]
}
