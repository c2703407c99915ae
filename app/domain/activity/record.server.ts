import { eq, sql } from 'drizzle-orm'
import { publicVersion } from '#db/schema/site'
import type { Visibility } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { personIdOf } from '../access/actor'
import { overridingRole } from '../access/override'
import type { Permit } from '../access/permit'
import { append } from './chain.server'

export type Happening = {
  subject: { kind: string; id: string }
  bodyId?: string | null
  visibility: Visibility
  /** Ids, numbers and titles that a reader of the log may see; never case text, addresses or secrets. */
  facts?: Record<string, string | number | boolean | null>
}

/** Verbs after which every public page reads as before; all others move the public version. */
const unseenByVisitors = new Set([
  'session.started',
  'session.ended',
  'session.confirmed',
  'signInLink.sent',
  'signInLink.used',
  'secondStep.asked',
  'secondStep.taken',
  'secondFactor.begun',
  'secondFactor.added',
  'secondFactor.removed',
  'secondFactor.reset',
  'recoveryCodes.made',
  'recoveryCode.used',
  'passkey.added',
  'passkey.removed',
  'passkey.used',
  'calendarFeed.made',
  'calendarFeed.ended',
  'agencyIdentity.bound',
  'password.changed',
  'address.asked',
  'address.kept',
  'address.changed',
  'submission.received',
  'submissionMessage.sent',
  'subscription.asked',
  'subscription.confirmed',
  'subscription.ended',
  'invitation.sent',
  'meetingReply.given',
  'proposalComment.received',
  'position.reminded',
  'action.ownerNamed',
  'action.reminded',
  'evaluationResponse.reminded',
  'chain.begun',
  'retention.applied',
])

/** Writes what happened, in the transaction of the change itself. The permit says who did it and that they might. */
export async function record(tx: Writer, permit: Permit, happening: Happening, now: Date): Promise<void> {
  const { actor, verb } = permit
  const bodyId = happening.bodyId ?? null
  await append(
    tx,
    {
      at: now,
      actorKind: actor.kind,
      actorId: actor.kind === 'system' ? actor.job : personIdOf(actor),
      verb,
      subjectKind: happening.subject.kind,
      subjectId: happening.subject.id,
      bodyId,
      visibility: happening.visibility,
      facts: happening.facts ?? {},
      byRole: overridingRole(actor, bodyId),
    },
    now,
  )
  if (!unseenByVisitors.has(permit.verb)) {
    await tx
      .insert(publicVersion)
      .values({ id: 'public', version: 1 })
      .onConflictDoUpdate({ target: publicVersion.id, set: { version: sql`${publicVersion.version} + 1` } })
  }
}

/** The number that moves with every change that a visitor might see. */
export async function findPublicVersion(db: Reader): Promise<number> {
  const [row] = await db
    .select({ version: publicVersion.version })
    .from(publicVersion)
    .where(eq(publicVersion.id, 'public'))
  return row?.version ?? 0
}
