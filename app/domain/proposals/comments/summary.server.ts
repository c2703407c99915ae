import { eq } from 'drizzle-orm'
import { commentSummaries, proposalComments } from '#db/schema/proposal-comments'
import type { CommentTally } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict } from '../../errors'
import { mayComment, maySummarise } from '../policy'
import { findProposal, type Proposal } from '../proposals.server'
import { type SummaryInput, tallyOf } from './comment'

export type CommentsSoFar = { received: number; waiting: number; tally: CommentTally }

/** How many comments came, how many nobody has looked at, and how those that somebody has lean. */
export async function countComments(db: Reader, proposal: Pick<Proposal, 'id'>): Promise<CommentsSoFar> {
  const rows = await db
    .select({
      leaning: proposalComments.leaning,
      withheldFor: proposalComments.withheldFor,
      moderatedAt: proposalComments.moderatedAt,
    })
    .from(proposalComments)
    .where(eq(proposalComments.proposalId, proposal.id))
  const seen = rows.filter((row) => row.moderatedAt !== null)
  return { received: rows.length, waiting: rows.length - seen.length, tally: tallyOf(seen) }
}

/** What was written of the comments, with their counts then; null where nothing was. */
export async function findCommentSummary(db: Reader, proposal: Pick<Proposal, 'id'>) {
  const [summary] = await db
    .select({
      text: commentSummaries.text,
      tally: commentSummaries.tally,
      publishedAt: commentSummaries.publishedAt,
    })
    .from(commentSummaries)
    .where(eq(commentSummaries.proposalId, proposal.id))
  return summary ?? null
}

/**
 * Publishes what the public said, in a person's words and with the counts as they are. Throws Conflict before the window
 * has closed, while a comment waits for somebody to look at it, and where it was published already.
 */
export async function publishCommentSummary(
  tx: Writer,
  actor: Actor,
  number: string,
  input: SummaryInput,
  now: Date,
): Promise<void> {
  const proposal = await findProposal(tx, actor, number, now)
  const past = { ...proposal, commentsCloseAt: proposal.commentsCloseAt && new Date(0) }
  const permit = ensure(actor, 'commentSummary.published', maySummarise(actor, past, now))
  if (!maySummarise(actor, proposal, now)) throw new Conflict('proposals.errors.commentsStillOpen')
  const { waiting, tally } = await countComments(tx, proposal)
  if (waiting > 0) throw new Conflict('proposals.errors.commentsWaiting', { n: waiting })
  const [summary] = await tx
    .insert(commentSummaries)
    .values({
      proposalId: proposal.id,
      text: input.text,
      tally,
      publishedAt: now,
      publishedBy: personIdOf(permit.actor) as string,
    })
    .onConflictDoNothing()
    .returning()
  if (!summary) throw new Conflict('proposals.errors.alreadySummarised')
  const facts = { number, title: proposal.title, for: tally.for, against: tally.against, other: tally.other }
  await record(
    tx,
    permit,
    {
      subject: { kind: 'proposal', id: proposal.id },
      bodyId: proposal.bodyId,
      visibility: proposal.visibility,
      facts,
    },
    now,
  )
}

/** Does the body still owe the public a summary of what it said? Then no outcome can be stated. */
export async function owesCommentSummary(db: Reader, proposal: Proposal): Promise<boolean> {
  if (proposal.commentsCloseAt === null) return false
  if ((await countComments(db, proposal)).received === 0) return false
  return (await findCommentSummary(db, proposal)) === null
}

/** What a proposal's page says of the public's comments; null where the public is not asked. */
export async function findCommentsView(db: Reader, proposal: Proposal, now: Date) {
  if (proposal.commentsCloseAt === null) return null
  const { received, waiting, tally } = await countComments(db, proposal)
  return {
    closeAt: proposal.commentsCloseAt,
    isOpen: mayComment(proposal, now),
    isAhead: proposal.state === 'draft',
    // What nobody has looked at is not counted: a page that is kept for visitors does not change when it comes.
    seen: received - waiting,
    tally,
    summary: await findCommentSummary(db, proposal),
  }
}
