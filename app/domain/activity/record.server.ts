import { eq, sql } from 'drizzle-orm'
import { publicVersion } from '#db/schema/site'
import type { Visibility } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { personIdOf } from '../access/actor'
import { overridingRole } from '../access/override'
import type { Permit } from '../access/permit'
import type { Facts, FactsFor, SubjectKind } from '../things'
import { append } from './chain.server'
import { isUnseenByVisitors } from './verbs'

export type Happening<K extends SubjectKind = SubjectKind> = {
  subject: { kind: K; id: string }
  bodyId?: string | null
  visibility: Visibility
} & Said<FactsFor<K>>
/**
 * Ids, numbers and titles that a reader of the log may see; never case text, addresses or secrets. What the thing's
 * address is made of (things.ts) has to be among them.
 */
type Said<Needed> = [keyof Needed] extends [never] ? { facts?: Facts } : { facts: Facts & Needed }

/** Writes what happened, in the transaction of the change itself. The permit says who did it and that they might. */
export async function record<K extends SubjectKind>(
  tx: Writer,
  permit: Permit,
  happening: Happening<K>,
  now: Date,
): Promise<void> {
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
  if (!isUnseenByVisitors(verb)) {
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
