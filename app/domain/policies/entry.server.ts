import { policies, policyVersions } from '#db/schema/policies'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { findBodyById } from '../bodies/body.server'
import { Invalid } from '../errors'
import { findZone } from '../site/settings.server'
import { dayOf } from '../time'
import type { PolicyInput } from './agreement'
import type { Policy } from './policies.server'
import { mayEnterPolicy } from './policy'
import { freeSlug } from './policy-slug.server'

/**
 * Enters a policy: without a text, to receive its first from a proposal; or with a text that was in force before it was
 * entered here, which the record then says. Throws Invalid where that day lies ahead.
 */
export async function enterPolicy(tx: Writer, actor: Actor, input: PolicyInput, now: Date): Promise<Policy> {
  const body = await findBodyById(tx, actor, input.bodyId)
  const permit = ensure(actor, 'policy.entered', mayEnterPolicy(actor, { bodyId: body.id }))
  const today = dayOf(now, await findZone(tx))
  if (input.effectiveOn && input.effectiveOn > today) throw new Invalid({ effectiveOn: 'policies.errors.notAhead' })
  const title = input.title.replace(/\s+/g, ' ')
  const [policy] = await tx
    .insert(policies)
    .values({
      slug: await freeSlug(tx, title),
      title,
      kind: input.kind,
      bodyId: body.id,
      visibility: input.visibility,
      createdAt: now,
    })
    .returning()
  if (!policy) throw new Invalid({}, 'errors.conflict')
  if (input.text && input.effectiveOn)
    await tx
      .insert(policyVersions)
      .values({ policyId: policy.id, version: 1, text: input.text, effectiveOn: input.effectiveOn, adoptedAt: now })
  const facts = { slug: policy.slug, title: policy.title, inForceSince: input.effectiveOn }
  const subject = { kind: 'policy' as const, id: policy.id }
  await record(tx, permit, { subject, bodyId: body.id, visibility: policy.visibility, facts }, now)
  return { ...policy, bodyName: body.name, bodySlug: body.slug }
}
