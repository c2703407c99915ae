import { and, eq, isNull } from 'drizzle-orm'
import { matters } from '#db/schema/matters'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { tellFollowers } from './following.server'
import { findStandingMatter } from './matters.server'
import { mayAcknowledgeMatter } from './policy'

/** Says that whoever has the matter has seen it, once for each body that it comes to. Throws Conflict where that was said. */
export async function acknowledgeMatter(tx: Writer, actor: Actor, number: string, now: Date): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.acknowledged', mayAcknowledgeMatter(actor, matter), 'matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  const written = await tx
    .update(matters)
    .set({ acknowledgedAt: now, acknowledgedBy: personIdOf(actor) })
    .where(and(eq(matters.id, matter.id), eq(matters.revision, matter.revision), isNull(matters.acknowledgedAt)))
    .returning()
  if (written.length === 0) throw new Conflict('matters.errors.alreadyAcknowledged')
  const facts = { number, title: matter.title, body: matter.bodyName }
  const about = { bodyId: matter.bodyId, visibility: matter.visibility }
  await record(tx, permit, { ...about, subject: { kind: 'matter', id: matter.id }, facts }, now)
  const occasion = `acknowledged ${matter.id} ${matter.revision}`
  await tellFollowers(tx, actor, matter, { event: 'acknowledged', occasion, ...about, toOrigin: true }, now)
}
