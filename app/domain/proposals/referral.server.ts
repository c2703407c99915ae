// A proposal goes up from a workgroup to the coordinating group, or is referred back from there. What was said of it stays
// where it was said; the other body has the text before it as a draft of its own.
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { policies } from '#db/schema/policies'
import { proposals } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import { findCharterInForce } from '../seats/delegates.server'
import { takeNumber } from '../site/numbers.server'
import { findZone } from '../site/settings.server'
import { addDays, dayOf, instantOf } from '../time'
import { mailChange } from './change-letters.server'
import { type ReferralInput, referralOf } from './course'
import { cancelOpeningMail } from './letters.server'
import { mayRefer } from './policy'
import { allows } from './proposal'
import { findProposal, type Proposal } from './proposals.server'
import { visibleTo } from './visibility.server'

/** The bodies that a proposal can go to from where it is, with how it would. */
export async function listReferrals(db: Reader, proposal: Pick<Proposal, 'bodyId' | 'decision'>) {
  const standing = await db
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind })
    .from(bodies)
    .where(isNull(bodies.endedAt))
    .orderBy(asc(bodies.position), asc(bodies.id))
  const own = standing.find((body) => body.id === proposal.bodyId)
  if (!own) return []
  return standing.flatMap(({ id, name, kind }) => {
    const link = referralOf(own.kind, kind)
    // What was adopted is not taken up again by those who brought it.
    return link === null || (link === 'referred-back' && proposal.decision?.outcome === 'adopted')
      ? []
      : [{ id, name, link }]
  })
}

/**
 * Puts the text before another body, as a draft that its chair or clerk opens, and says why. A draft or an open proposal
 * ends here, without an outcome and with its hidden positions hidden; everybody of the body is told. A decided one keeps
 * its decision. Returns the proposal that was referred and the number of the new one. Throws Conflict where it is
 * waiting for its outcome, withdrawn, or was referred to that body already.
 */
export async function referProposal(
  tx: Writer,
  actor: Actor,
  number: string,
  input: ReferralInput,
  now: Date,
): Promise<{ proposal: Proposal; draft: string }> {
  const proposal = await findProposal(tx, actor, number, now)
  const asDraft = { ...proposal, openedAt: null, withdrawnAt: null, decidedAt: null, closedAt: null }
  const permit = ensure(actor, 'proposal.referred', mayRefer(actor, asDraft, now))
  if (!allows(proposal.state, 'refer'))
    throw new Conflict(
      proposal.state === 'withdrawn' ? 'proposals.errors.withdrawn' : 'proposals.errors.tooLateToRefer',
    )
  const target = (await listReferrals(tx, proposal)).find((one) => one.id === input.bodyId)
  if (!target) throw new Invalid({ bodyId: 'errors.choose' })
  const [twice] = await tx
    .select({ number: proposals.number })
    .from(proposals)
    .where(and(eq(proposals.precedingId, proposal.id), eq(proposals.bodyId, target.id)))
  if (twice) throw new Conflict('proposals.errors.alreadyReferred')
  if (proposal.state !== 'decided') {
    await tx
      .update(proposals)
      .set({ withdrawnAt: now, withdrawalReason: input.reason, endedAs: target.link })
      .where(eq(proposals.id, proposal.id))
    await cancelOpeningMail(tx, proposal.id)
  }
  const draft = await layBefore(tx, actor, proposal, target, now)
  const facts = { number, title: proposal.title, body: target.name, link: target.link }
  const isShown = proposal.state !== 'draft'
  const visibility = isShown ? proposal.visibility : ('body' as const)
  await record(
    tx,
    permit,
    { subject: { kind: 'proposal', id: proposal.id }, bodyId: proposal.bodyId, visibility, facts },
    now,
  )
  if (proposal.state === 'open') await mailChange(tx, proposal, { kind: target.link, reason: input.reason }, now)
  const arrived = { ...proposal, id: draft.id, number: draft.number, bodyId: target.id, bodyName: target.name }
  await mailChange(tx, arrived, { kind: 'arrived', reason: input.reason }, now)
  return { proposal: await findProposal(tx, actor, number, now), draft: draft.number }
}

type Target = Awaited<ReturnType<typeof listReferrals>>[number]

/** The draft in the other body: the same text, with two weeks to answer. A policy comes along where it is that body's. */
async function layBefore(tx: Writer, actor: Actor, proposal: Proposal, target: Target, now: Date) {
  const permit = ensure(actor, 'proposal.drafted', true)
  const zone = await findZone(tx)
  const today = dayOf(now, zone)
  const charter = await findCharterInForce(tx, target.id, today)
  const [policy] = proposal.policyId ? await tx.select().from(policies).where(eq(policies.id, proposal.policyId)) : []
  const changesPolicy = policy?.bodyId === target.id
  const { template, title, text, rationale, jurisdictions, matterId, visibility, reasonCode } = proposal
  const [draft] = await tx
    .insert(proposals)
    .values({
      ...{ template, title, text, rationale, jurisdictions, matterId, visibility, reasonCode },
      number: await takeNumber(tx, 'P', Number(today.slice(0, 4))),
      bodyId: target.id,
      charterId: charter.id,
      policyId: changesPolicy ? proposal.policyId : null,
      policyText: changesPolicy ? proposal.policyText : null,
      hiddenUntilClosing: proposal.hiddenUntilClosing,
      draftedAt: now,
      draftedBy: personIdOf(permit.actor) as string,
      opensAt: now,
      closesAt: instantOf(`${addDays(today, 14)}T17:00`, zone),
      precedingId: proposal.id,
      precedingLink: target.link,
    })
    .returning()
  if (!draft) throw new Conflict('errors.conflict')
  await record(
    tx,
    permit,
    {
      subject: { kind: 'proposal', id: draft.id },
      bodyId: target.id,
      visibility: 'body',
      facts: { number: draft.number, title },
    },
    now,
  )
  return draft
}

/** The proposal that this one follows and those that follow it, as far as the actor may see them. */
export async function findChain(
  db: Reader,
  actor: Actor,
  { id, precedingId }: Pick<Proposal, 'id' | 'precedingId'>,
  now: Date,
) {
  const follows = eq(proposals.precedingId, id)
  const rows = await db
    .select({
      id: proposals.id,
      number: proposals.number,
      title: proposals.title,
      bodyName: bodies.name,
      link: proposals.precedingLink,
    })
    .from(proposals)
    .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
    .where(and(visibleTo(actor, now), precedingId === null ? follows : or(follows, eq(proposals.id, precedingId))))
    .orderBy(asc(proposals.number))
  return {
    before: rows.find((row) => row.id === precedingId) ?? null,
    after: rows.filter((row) => row.id !== precedingId),
  }
}
