import { asc, eq } from 'drizzle-orm'
import { proposalExtensions, proposals } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, Stale } from '../errors'
import { findZone } from '../site/settings.server'
import { instantOf } from '../time'
import { mailChange } from './change-letters.server'
import type { ExtensionInput } from './course'
import { mayExtend, whyNotOpen } from './policy'
import { findProposal, type Proposal } from './proposals.server'

/**
 * Puts the closing of an open proposal off, with a reason; everybody of the body is told. Never brings it forward, and
 * hidden positions stay hidden for as much longer. Throws Conflict where it is not open, and Stale where somebody else put
 * it off since the form was made.
 */
export async function extendProposal(
  tx: Writer,
  actor: Actor,
  number: string,
  input: ExtensionInput,
  now: Date,
): Promise<Proposal> {
  const proposal = await findProposal(tx, actor, number, now)
  const asOpen = { ...proposal, opensAt: now, openedAt: now, closedAt: null, withdrawnAt: null, decidedAt: null }
  const may = mayExtend(actor, { ...asOpen, closesAt: new Date(8.64e15) }, now)
  const permit = ensure(actor, 'proposal.extended', may)
  const closed = whyNotOpen(proposal, now)
  if (closed) throw new Conflict(closed === 'proposals.errors.closed' ? 'proposals.errors.tooLateToExtend' : closed)
  if (input.formerClosesAt.getTime() !== proposal.closesAt.getTime()) throw new Stale()
  const closesAt = instantOf(input.closesAt, await findZone(tx))
  if (closesAt <= proposal.closesAt) throw new Invalid({ closesAt: 'proposals.errors.extendsForward' })
  const [row] = await tx
    .insert(proposalExtensions)
    .values({
      proposalId: proposal.id,
      formerClosesAt: proposal.closesAt,
      closesAt,
      reason: input.reason,
      extendedAt: now,
      extendedBy: personIdOf(permit.actor) as string,
    })
    .onConflictDoNothing()
    .returning()
  if (!row) throw new Stale()
  await tx.update(proposals).set({ closesAt }).where(eq(proposals.id, proposal.id))
  await record(
    tx,
    permit,
    {
      subject: { kind: 'proposal', id: proposal.id },
      bodyId: proposal.bodyId,
      visibility: proposal.visibility,
      facts: { number, title: proposal.title, closesAt: closesAt.toISOString() },
    },
    now,
  )
  await mailChange(tx, proposal, { kind: 'extended', reason: input.reason, closesAt }, now)
  return findProposal(tx, actor, number, now)
}

/** Each time that the closing was put off, the first first. Whoever may see the proposal may see them. */
export const listExtensions = async (db: Reader, proposal: Pick<Proposal, 'id'>) =>
  db
    .select({
      id: proposalExtensions.id,
      formerClosesAt: proposalExtensions.formerClosesAt,
      closesAt: proposalExtensions.closesAt,
      reason: proposalExtensions.reason,
      extendedAt: proposalExtensions.extendedAt,
    })
    .from(proposalExtensions)
    .where(eq(proposalExtensions.proposalId, proposal.id))
    .orderBy(asc(proposalExtensions.formerClosesAt), asc(proposalExtensions.id))
