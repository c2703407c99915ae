import { and, desc, eq, ne } from 'drizzle-orm'
import { matters } from '#db/schema/matters'
import { organisations } from '#db/schema/organisations'
import { policies, policyVersions } from '#db/schema/policies'
import { proposals } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { visibleIn } from '../access/visibility.server'
import { record } from '../activity/record.server'
import { findBodyById } from '../bodies/body.server'
import { findCharterDraft } from '../charters/charters.server'
import { Invalid, NotFound } from '../errors'
import { ensureRevision } from '../revision'
import { findCharterInForce } from '../seats/delegates.server'
import { takeNumber } from '../site/numbers.server'
import { findZone } from '../site/settings.server'
import { dayOf, instantOf } from '../time'
import { mayDraftProposal, mayEditProposal, maySupersede } from './policy'
import { isNoWiderThan, type ProposalInput } from './proposal'
import { findProposal, type Proposal } from './proposals.server'

/** Places that a proposal or an agreement may be limited to: where the organisations work. */
export async function listJurisdictions(db: Reader): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: organisations.jurisdiction })
    .from(organisations)
    .where(ne(organisations.jurisdiction, ''))
  return rows.map((row) => row.name).sort((a, b) => a.localeCompare(b))
}

/** Puts a text to a body, as a draft that the body alone can read until somebody opens it. */
export async function draftProposal(tx: Writer, actor: Actor, input: ProposalInput, now: Date): Promise<Proposal> {
  const body = await findBodyById(tx, actor, input.bodyId)
  if (body.endedAt) throw new NotFound()
  const permit = ensure(actor, 'proposal.drafted', mayDraftProposal(actor, { bodyId: body.id }))
  const zone = await findZone(tx)
  const today = dayOf(now, zone)
  const values = await valuesOf(tx, actor, input, zone, now)
  const precedingId = input.supersedes ? await findSuperseded(tx, actor, input, input.supersedes, now) : null
  const charter = await findCharterInForce(tx, body.id, today)
  const number = await takeNumber(tx, 'P', Number(today.slice(0, 4)))
  const [draft] = await tx
    .insert(proposals)
    .values({
      ...values,
      number,
      bodyId: body.id,
      charterId: charter.id,
      draftedAt: now,
      draftedBy: personIdOf(permit.actor) as string,
      precedingId,
      precedingLink: precedingId ? 'supersedes' : null,
    })
    .returning()
  await record(tx, permit, roomOnly(draft as typeof proposals.$inferSelect), now)
  return findProposal(tx, actor, number, now)
}

/** Changes a draft that nobody has opened. It stays with its body. Throws Stale where somebody else changed it since. */
export async function reviseProposal(
  tx: Writer,
  actor: Actor,
  number: string,
  input: ProposalInput,
  now: Date,
): Promise<Proposal> {
  const proposal = await findProposal(tx, actor, number, now)
  const permit = ensure(actor, 'proposal.revised', mayEditProposal(actor, proposal, now))
  ensureRevision(proposal, input)
  if (input.bodyId !== proposal.bodyId) throw new Invalid({ bodyId: 'proposals.errors.staysWithBody' })
  const values = await valuesOf(tx, actor, input, await findZone(tx), now)
  await tx
    .update(proposals)
    .set({ ...values, draftedAt: now, revision: proposal.revision + 1 })
    .where(eq(proposals.id, proposal.id))
  await record(tx, permit, roomOnly(proposal), now)
  return findProposal(tx, actor, number, now)
}

/** The proposal of the same body whose place a corrected one takes. Throws Invalid where there is none to correct. */
async function findSuperseded(tx: Writer, actor: Actor, input: ProposalInput, number: string, now: Date) {
  const earlier = await findProposal(tx, actor, number, now)
  if (earlier.bodyId !== input.bodyId || !maySupersede(actor, earlier))
    throw new Invalid({}, 'proposals.errors.nothingToSupersede')
  return earlier.id
}

/** A draft's happenings are known to its body alone, however public the proposal will be. */
const roomOnly = (proposal: { id: string; bodyId: string; number: string; title: string }) => ({
  subject: { kind: 'proposal' as const, id: proposal.id },
  bodyId: proposal.bodyId,
  visibility: 'body' as const,
  facts: { number: proposal.number, title: proposal.title },
})

/** The columns that the form fills, after everything that only the store can check. Throws Invalid. */
async function valuesOf(tx: Writer, actor: Actor, input: ProposalInput, zone: string, now: Date) {
  const opensAt = instantOf(input.opensAt, zone)
  const closesAt = instantOf(input.closesAt, zone)
  const commentsCloseAt = input.commentsCloseAt ? instantOf(input.commentsCloseAt, zone) : null
  if (closesAt <= now) throw new Invalid({ closesAt: 'proposals.errors.closesInPast' })
  if (closesAt <= opensAt) throw new Invalid({ closesAt: 'proposals.errors.closesBeforeOpening' })
  if (input.policyId) await checkPolicy(tx, actor, input, input.policyId)
  if (input.charterDraftId) await checkCharterDraft(tx, actor, input, input.charterDraftId)
  if (input.matterId) await checkMatter(tx, actor, input.matterId)
  const known = input.jurisdictions.length === 0 ? [] : await listJurisdictions(tx)
  if (input.jurisdictions.some((name) => !known.includes(name))) throw new Invalid({ jurisdictions: 'errors.choose' })
  return {
    template: input.template,
    title: input.title.replace(/\s+/g, ' '),
    text: input.text,
    rationale: input.rationale,
    policyId: input.policyId,
    policyText: input.policyText,
    charterDraftId: input.charterDraftId,
    jurisdictions: input.jurisdictions,
    matterId: input.matterId,
    visibility: input.visibility,
    reasonCode: input.reasonCode,
    hiddenUntilClosing: input.hiddenUntilClosing,
    opensAt,
    closesAt,
    commentsCloseAt,
  }
}

async function checkPolicy(tx: Writer, actor: Actor, input: ProposalInput, policyId: string): Promise<void> {
  const [policy] = await tx
    .select()
    .from(policies)
    .where(and(eq(policies.id, policyId), visibleIn(actor, policies)))
  if (!policy) throw new Invalid({ policyId: 'errors.choose' })
  if (policy.bodyId !== input.bodyId) throw new Invalid({ policyId: 'proposals.errors.policyOfOtherBody' })
  if (!isNoWiderThan(input.visibility, policy.visibility))
    throw new Invalid({ visibility: 'proposals.errors.widerThanPolicy' })
  const [latest] = await tx
    .select({ text: policyVersions.text })
    .from(policyVersions)
    .where(eq(policyVersions.policyId, policyId))
    .orderBy(desc(policyVersions.version))
    .limit(1)
  if (latest?.text === input.policyText) throw new Invalid({ policyText: 'proposals.errors.policyUnchanged' })
}

/** The draft is of the same body, and nobody has given it up or put it to the body before. */
async function checkCharterDraft(tx: Writer, actor: Actor, input: ProposalInput, draftId: string): Promise<void> {
  const draft = await findCharterDraft(tx, actor, draftId)
  if (draft.bodyId !== input.bodyId) throw new Invalid({ bodyId: 'proposals.errors.charterOfOtherBody' })
  if (draft.state !== 'draft') throw new Invalid({}, 'proposals.errors.charterNotDraft')
}

async function checkMatter(tx: Writer, actor: Actor, matterId: string): Promise<void> {
  const rows = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.id, matterId), visibleIn(actor, matters)))
  if (rows.length === 0) throw new Invalid({ matterId: 'errors.choose' })
}
