// The one place where a code of the authenticator app or a recovery code is used up.
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { recoveryCodes, secondFactors } from '#db/schema/people'
import type { Writer } from '#db/store'
import { systemActor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { hashToken } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { isAppCode } from './second-factor'
import { tellPersonOfSecurity } from './security-notice.server'
import { findStep } from './totp.server'

/** Uses a code up. False where it is wrong, was used before, or the person has no authenticator. */
export async function spendCode(tx: Writer, personId: string, code: string, now: Date): Promise<boolean> {
  const [factor] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)))
  if (!factor) return false
  if (isAppCode(code)) {
    const step = findStep(factor.secret, code, factor.lastStep, now)
    if (step === null) return false
    const used = await tx
      .update(secondFactors)
      .set({ lastStep: step })
      .where(and(eq(secondFactors.personId, personId), lt(secondFactors.lastStep, step)))
      .returning()
    return used.length > 0
  }
  const [used] = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.recoveryHash, hashToken(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning()
  if (!used) return false
  const permit = ensure(systemActor('sign-in'), 'recoveryCode.used', true)
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, personId, 'recovery-code-used', now)
  return true
}
