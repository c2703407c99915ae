import { and, eq, gt, isNotNull, isNull, ne } from 'drizzle-orm'
import { policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { checkCharterIsFree } from '../charters/drafting.server'
import { Conflict } from '../errors'
import { findCharterInForce } from '../seats/delegates.server'
import { findZone } from '../site/settings.server'
import { dayOf } from '../time'
import { mailChange } from './change-letters.server'
import { cancelOpeningMail, mailOpening } from './letters.server'
import { mayOpenProposal, mayWithdraw } from './policy'
import { allows, proposalState, type WithdrawalInput } from './proposal'
import { findProposal, type Proposal } from './proposals.server'
import { missingSections } from './templates'

/**
 * Opens a draft for positions: now, or when its opening time comes. From here the text stands and the charter in force
 * decides. Throws Conflict where it is open already, its closing time has passed, its text leaves out what its template
 * asks for, or the policy or charter that it would change has moved on or is before the body in another proposal.
 */
export async function openProposal(tx: Writer, actor: Actor, number: string, now: Date): Promise<Proposal> {
  const proposal = await findProposal(tx, actor, number, now)
  const permit = ensure(actor, 'proposal.opened', mayOpenProposal(actor, untouched(proposal), now))
  if (proposal.state !== 'draft' || proposal.openedAt !== null) throw new Conflict('proposals.errors.notADraft')
  if (now >= proposal.closesAt) throw new Conflict('proposals.errors.tooLateToOpen')
  if (missingSections(proposal.template, proposal.text).length > 0)
    throw new Conflict('proposals.errors.sectionsMissing')
  if (proposal.commentsCloseAt && now >= proposal.commentsCloseAt) throw new Conflict('proposals.errors.commentsOver')
  await checkPrecedingIsOver(tx, proposal, now)
  if (proposal.policyId) await checkPolicyIsFree(tx, proposal, proposal.policyId)
  const { id, charterDraftId } = proposal
  if (charterDraftId) await checkCharterIsFree(tx, { id, charterDraftId })
  const zone = await findZone(tx)
  const charter = await findCharterInForce(tx, proposal.bodyId, dayOf(now, zone))
  await tx.update(proposals).set({ openedAt: now, charterId: charter.id }).where(eq(proposals.id, proposal.id))
  await record(tx, permit, happening(proposal, proposal.opensAt <= now), now)
  await mailOpening(tx, proposal, zone, now)
  return findProposal(tx, actor, number, now)
}

/** A corrected text does not stand beside the one whose place it takes: that one is withdrawn first, or has its outcome. */
async function checkPrecedingIsOver(tx: Writer, { precedingId, precedingLink }: Proposal, now: Date): Promise<void> {
  if (precedingId === null || precedingLink !== 'supersedes') return
  const [earlier] = await tx
    .select({ proposal: proposals, decidedAt: decisions.decidedAt })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(eq(proposals.id, precedingId))
  if (!earlier) return
  const state = proposalState({ ...earlier.proposal, decidedAt: earlier.decidedAt }, now)
  if (state !== 'withdrawn' && state !== 'decided')
    throw new Conflict('proposals.errors.precedingOpen', { number: earlier.proposal.number })
}

/** One text of a policy is before the body at a time, so that no adoption undoes another unseen. */
async function checkPolicyIsFree(tx: Writer, proposal: Proposal, policyId: string): Promise<void> {
  const [other] = await tx
    .select({ number: proposals.number })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(
      and(
        eq(proposals.policyId, policyId),
        ne(proposals.id, proposal.id),
        isNotNull(proposals.openedAt),
        isNull(proposals.withdrawnAt),
        isNull(decisions.id),
      ),
    )
    .limit(1)
  if (other) throw new Conflict('proposals.errors.policyUnderProposal', { number: other.number })
  const [newer] = await tx
    .select({ version: policyVersions.version })
    .from(policyVersions)
    .where(and(eq(policyVersions.policyId, policyId), gt(policyVersions.adoptedAt, proposal.draftedAt)))
    .limit(1)
  if (newer) throw new Conflict('proposals.errors.policyMovedOn')
}

/** Takes a proposal back before its closing time, with a reason that everybody reads who could read it; all are told. */
export async function withdrawProposal(
  tx: Writer,
  actor: Actor,
  number: string,
  input: WithdrawalInput,
  now: Date,
): Promise<Proposal> {
  const proposal = await findProposal(tx, actor, number, now)
  const permit = ensure(actor, 'proposal.withdrawn', mayWithdraw(actor, untouched(proposal), now))
  if (!allows(proposal.state, 'withdraw'))
    throw new Conflict(
      proposal.state === 'withdrawn' ? 'proposals.errors.withdrawn' : 'proposals.errors.tooLateToWithdraw',
    )
  await tx
    .update(proposals)
    .set({ withdrawnAt: now, withdrawalReason: input.reason, endedAs: 'withdrawn' })
    .where(eq(proposals.id, proposal.id))
  await record(tx, permit, happening(proposal, proposal.state === 'open'), now)
  await cancelOpeningMail(tx, proposal.id)
  if (proposal.state === 'open') await mailChange(tx, proposal, { kind: 'withdrawn', reason: input.reason }, now)
  return findProposal(tx, actor, number, now)
}

/** Until the opening time has come, what happens to a proposal is known to its body alone. */
const happening = (proposal: Proposal, isShown: boolean) => ({
  subject: { kind: 'proposal' as const, id: proposal.id },
  bodyId: proposal.bodyId,
  visibility: isShown ? proposal.visibility : ('body' as const),
  facts: { number: proposal.number, title: proposal.title },
})

/** The proposal as though nothing had happened to it yet: what a policy then says is about the person alone. */
const untouched = (proposal: Proposal): Proposal => ({
  ...proposal,
  openedAt: null,
  closedAt: null,
  withdrawnAt: null,
  decidedAt: null,
  closesAt: new Date(8.64e15),
})
