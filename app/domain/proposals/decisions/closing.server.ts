import { eq, max } from 'drizzle-orm'
import { policies, policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure, type Permit } from '../../access/permit'
import { record } from '../../activity/record.server'
import { adoptCharter } from '../../charters/drafting.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { ensureCited, noteCitations } from '../../firewall/citations.server'
import { listVoicedSeats } from '../../seats/delegates.server'
import { takeNumber } from '../../site/numbers.server'
import { findZone } from '../../site/settings.server'
import { dayOf } from '../../time'
import { owesCommentSummary } from '../comments/summary.server'
import { mailDecision } from '../letters.server'
import { mayCloseProposal, mayStateOutcome } from '../policy'
import { listEveryPosition } from '../positions/positions.server'
import { agreementKindOf, currentPositions } from '../positions/stance'
import { findOutcome } from '../positions/standing.server'
import type { OutcomeStatementInput } from '../proposal'
import { findProposal, type Proposal } from '../proposals.server'
import { appendAgreements } from './agreement-events.server'
import type { Outcome } from './outcome'
import { replaceCorrected } from './supersession.server'

export type Decision = typeof decisions.$inferSelect

/** Sets down that a proposal's time has run out. Throws Conflict before that, and where it was set down already. */
export async function closeProposal(tx: Writer, actor: Actor, number: string, now: Date): Promise<Proposal> {
  const proposal = await findProposal(tx, actor, number, now)
  const permit = ensure(actor, 'proposal.closed', mayCloseProposal(actor, inClosing(proposal), now))
  checkClosing(proposal)
  if (proposal.closedAt) throw new Conflict('proposals.errors.alreadyClosed')
  await close(tx, permit, proposal, now)
  return findProposal(tx, actor, number, now)
}

async function close(tx: Writer, permit: Permit, proposal: Proposal, now: Date): Promise<void> {
  await tx.update(proposals).set({ closedAt: now }).where(eq(proposals.id, proposal.id))
  await record(tx, permit, happening(proposal, { number: proposal.number, title: proposal.title }), now)
}

/** The proposal and its computed outcome, for who writes the statement. Throws NotFound for anybody else. */
export async function findClosing(
  db: Reader,
  actor: Actor,
  number: string,
  now: Date,
): Promise<{ proposal: Proposal; outcome: Outcome }> {
  const proposal = await findProposal(db, actor, number, now)
  if (!mayStateOutcome(actor, inClosing(proposal), now)) throw new NotFound()
  checkClosing(proposal)
  return { proposal, outcome: await findOutcome(db, proposal, await findZone(db)) }
}

/**
 * Publishes what came of a proposal: the outcome as computed, with a person's statement, effective and review dates.
 * Closes the proposal where nobody has. Where a policy's text was adopted, its next version begins on the effective
 * date, and the ledger hears what each organisation said to it; an adopted charter is in force from that date. Throws
 * Conflict unless the proposal waits for this, and while the public waits for the summary of its comments.
 */
export async function publishOutcome(
  tx: Writer,
  actor: Actor,
  number: string,
  input: OutcomeStatementInput,
  now: Date,
): Promise<Decision> {
  const proposal = await findProposal(tx, actor, number, now)
  const permit = ensure(actor, 'decision.published', mayStateOutcome(actor, inClosing(proposal), now))
  checkClosing(proposal)
  if (await owesCommentSummary(tx, proposal)) throw new Conflict('proposals.errors.summaryFirst')
  const zone = await findZone(tx)
  const today = dayOf(now, zone)
  const outcome = await findOutcome(tx, proposal, zone)
  const adopted = outcome.outcome === 'adopted'
  checkDays(proposal, input, adopted, zone, today)
  await ensureCited(tx, { statement: input.statement })
  if (!proposal.closedAt)
    await close(tx, ensure(actor, 'proposal.closed', mayCloseProposal(actor, proposal, now)), proposal, now)
  const policyVersionId = adopted ? await enact(tx, actor, proposal, input.effectiveOn as string, zone, now) : null
  const charterId = adopted ? await bringIntoForce(tx, actor, proposal, input.effectiveOn as string, now) : null
  const [decision] = await tx
    .insert(decisions)
    .values({
      number: await takeNumber(tx, 'D', Number(today.slice(0, 4))),
      proposalId: proposal.id,
      bodyId: proposal.bodyId,
      rule: proposal.charter.rule,
      outcome: outcome.outcome,
      explanation: outcome.explanation,
      statement: input.statement,
      effectiveOn: adopted ? input.effectiveOn : null,
      reviewOn: input.reviewOn,
      policyVersionId,
      charterId,
      decidedAt: now,
      publishedBy: (permit.actor as Person).personId,
    })
    .returning()
  if (!decision) throw new Conflict('errors.conflict')
  const facts = { number: decision.number, proposal: proposal.number, title: proposal.title, outcome: outcome.outcome }
  await record(tx, permit, { ...happening(proposal, facts), subject: { kind: 'decision', id: decision.id } }, now)
  if (proposal.visibility === 'public')
    await noteCitations(tx, { kind: 'decision', key: decision.number, title: proposal.title }, [input.statement], now)
  if (adopted) await replaceCorrected(tx, actor, proposal, decision.number, now)
  await mailDecision(tx, proposal, decision, today, now)
  return decision
}

/** The proposal as though it waited for its outcome: what a policy then says is about the person alone. */
const inClosing = (proposal: Proposal): Proposal => ({
  ...proposal,
  openedAt: proposal.openedAt ?? proposal.draftedAt,
  closesAt: new Date(0),
  closedAt: null,
  withdrawnAt: null,
  decidedAt: null,
})

function checkClosing({ state }: Proposal): void {
  if (state === 'decided') throw new Conflict('proposals.errors.alreadyDecided')
  if (state === 'withdrawn') throw new Conflict('proposals.errors.withdrawn')
  if (state !== 'closing') throw new Conflict('proposals.errors.notYetClosed')
}

/** An adoption takes effect on a day that does not change what the record said of days gone by. */
function checkDays(
  proposal: Proposal,
  { effectiveOn, reviewOn }: OutcomeStatementInput,
  adopted: boolean,
  zone: string,
  today: string,
): void {
  if (reviewOn && reviewOn <= today) throw new Invalid({ reviewOn: 'proposals.errors.reviewInPast' })
  if (!adopted) return
  if (!effectiveOn) throw new Invalid({ effectiveOn: 'proposals.errors.effectiveOnRequired' })
  if ((proposal.policyId || proposal.charterDraftId) && effectiveOn < today)
    throw new Invalid({ effectiveOn: 'proposals.errors.effectiveInPast' })
  if (effectiveOn < dayOf(proposal.closesAt, zone))
    throw new Invalid({ effectiveOn: 'proposals.errors.effectiveBeforeClosing' })
}

/** The adopted text as the policy's next version, with each seated organisation's word about it; null without a policy. */
async function enact(tx: Writer, actor: Actor, proposal: Proposal, effectiveOn: string, zone: string, now: Date) {
  const { policyId, policyText } = proposal
  if (!policyId || policyText === null) return null
  const permit = ensure(actor, 'policyVersion.adopted', mayStateOutcome(actor, proposal, now))
  const [policy] = await tx.select().from(policies).where(eq(policies.id, policyId))
  const [last] = await tx
    .select({ version: max(policyVersions.version) })
    .from(policyVersions)
    .where(eq(policyVersions.policyId, policyId))
  const [version] = await tx
    .insert(policyVersions)
    .values({
      ...{ policyId, version: (last?.version ?? 0) + 1, text: policyText, effectiveOn, adoptedAt: now },
      appliesIn: proposal.jurisdictions.length > 0 ? proposal.jurisdictions : null,
    })
    .returning()
  if (!policy || !version) throw new Conflict('errors.conflict')
  const seats = await listVoicedSeats(tx, proposal.bodyId, dayOf(proposal.closesAt, zone))
  const current = currentPositions(await listEveryPosition(tx, proposal.id))
  const places = proposal.jurisdictions.length > 0 ? proposal.jurisdictions : [null]
  const drafts = seats.flatMap(({ organisationId }) => {
    const position = current.get(organisationId)
    const kind = position ? agreementKindOf(position.stance) : null
    if (!position || kind === null) return []
    // The ledger is as visible as the policy; words given in a narrower room stay there.
    const note = proposal.visibility === policy.visibility ? position.reason : ''
    return places.map((jurisdiction) => ({
      ...{ policyId, policyVersionId: version.id, organisationId, jurisdiction, kind, note, holdsFrom: effectiveOn },
      ...{ positionId: position.id, channel: position.channel, recordedBy: position.recordedBy },
    }))
  })
  await appendAgreements(tx, drafts, dayOf(now, zone), now)
  const facts = { slug: policy.slug, title: policy.title, version: version.version, effectiveOn }
  const subject = { kind: 'policy' as const, id: policyId }
  await record(tx, permit, { subject, bodyId: policy.bodyId, visibility: policy.visibility, facts }, now)
  return version.id
}

/** The adopted charter as the body's next version, for what is opened from its day on; null where none was proposed. */
async function bringIntoForce(tx: Writer, actor: Actor, proposal: Proposal, effectiveOn: string, now: Date) {
  if (!proposal.charterDraftId) return null
  const permit = ensure(actor, 'charter.adopted', mayStateOutcome(actor, proposal, now))
  return adoptCharter(tx, permit, proposal.charterDraftId, effectiveOn, now)
}

const happening = <F extends { number: string }>(proposal: Proposal, facts: F) => ({
  subject: { kind: 'proposal' as const, id: proposal.id },
  bodyId: proposal.bodyId,
  visibility: proposal.visibility,
  facts,
})
