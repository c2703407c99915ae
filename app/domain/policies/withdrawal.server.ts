// An organisation that leaves the coalition's agreement leaves what it agreed to under it, on the same day.
import { eq } from 'drizzle-orm'
import { policies, policyVersions } from '#db/schema/policies'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { mayWithdrawSignature } from '../agreement/policy'
import { withdrawSignature } from '../agreement/signatures.server'
import type { Organisation, WithdrawalInput } from '../organisations/organisation'
import { appendAgreements, listAgreementEvents } from '../proposals/decisions/agreement-events.server'
import { ledgerOn, wouldRewritePast } from './ledger'
import { versionOn } from './policies.server'

/**
 * Gives notice of a withdrawal from the agreement, and writes into the ledger that each policy that the organisation
 * agrees to ends for it on the day on which the withdrawal takes effect. Policies of a body's own room are among them,
 * whoever gives the notice: it is the organisation that leaves.
 */
export async function withdrawFromAgreement(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: WithdrawalInput,
  today: string,
  now: Date,
): Promise<void> {
  const organisation = await withdrawSignature(tx, actor, slug, input, today, now)
  for (const policy of await tx.select().from(policies).orderBy(policies.createdAt, policies.id))
    await endAgreement(tx, actor, organisation, policy, input.withdrawnOn, today, now)
}

async function endAgreement(
  tx: Writer,
  actor: Actor,
  organisation: Organisation,
  policy: typeof policies.$inferSelect,
  endsOn: string,
  today: string,
  now: Date,
): Promise<void> {
  const versions = await tx.select().from(policyVersions).where(eq(policyVersions.policyId, policy.id))
  const events = await listAgreementEvents(tx, policy.id)
  const asked = endsOn > today ? endsOn : today
  const standing = ledgerOn(asked, events, versions, [organisation.id], [])
  if (!standing.some((one) => one.status === 'in-force' || one.agreedToVersionId !== null)) return
  const version = versionOn(versions, asked)
  if (!version) return
  const permit = ensure(actor, 'agreement.withdrawn', mayWithdrawSignature(actor, organisation))
  const draft = {
    policyId: policy.id,
    policyVersionId: version.id,
    organisationId: organisation.id,
    jurisdiction: null,
    kind: 'withdrawn' as const,
    note: '',
    holdsFrom: endsOn,
    positionId: null,
    channel: 'portal' as const,
    recordedBy: personIdOf(actor) as string,
  }
  // A letter of long ago does not change how days since then were read.
  const holdsFrom = wouldRewritePast(draft, events, today) ? today : endsOn
  await appendAgreements(tx, [{ ...draft, holdsFrom }], today, now)
  const facts = {
    slug: policy.slug,
    title: policy.title,
    organisationId: organisation.id,
    organisation: organisation.name,
    kind: 'withdrawn',
    version: version.version,
    holdsFrom,
    channel: draft.channel,
  }
  const subject = { kind: 'policy' as const, id: policy.id }
  await record(tx, permit, { subject, bodyId: policy.bodyId, visibility: policy.visibility, facts }, now)
}
