// A decision's review is closed by a person: it then leaves the body's agendas until its next day, if it has one.
import { and, desc, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { decisionReviews, decisions } from '#db/schema/proposals'
import { type Slots, statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, Invalid } from '../../errors'
import { personName } from '../../people/names'
import { mayCloseReview } from '../policy'
import { findProposal } from '../proposals.server'
import { findDecision } from './decisions.server'
import type { ReviewInput } from './review'

const reviewsOf = statement((db, { decisionId }: Slots<{ decisionId: string }>) =>
  db
    .select({ review: decisionReviews, name: people.name, displayName: people.displayName })
    .from(decisionReviews)
    .innerJoin(people, eq(people.id, decisionReviews.reviewedBy))
    .where(eq(decisionReviews.decisionId, decisionId))
    .orderBy(desc(decisionReviews.reviewedAt), desc(decisionReviews.id)),
)

/** The reviews of a decision that was found for this actor, newest first. Names are for members. */
export async function listReviews(db: Reader, actor: Actor, decisionId: string) {
  const rows = await reviewsOf(db, { decisionId })
  const isMember = actor.kind === 'person' && actor.isMember
  return rows.map(({ review, name, displayName }) => ({
    id: review.id,
    dueOn: review.dueOn,
    result: review.result,
    note: review.note,
    nextReviewOn: review.nextReviewOn,
    reviewedAt: review.reviewedAt,
    reviewedByName: isMember ? personName({ name, displayName }) : null,
  }))
}

/** Closes the review that is due. Throws Conflict where somebody closed it meanwhile, Invalid for a next day gone by. */
export async function closeReview(
  tx: Writer,
  actor: Actor,
  number: string,
  input: ReviewInput,
  today: string,
  now: Date,
): Promise<void> {
  const decision = await findDecision(tx, actor, number)
  const proposal = await findProposal(tx, actor, decision.proposalNumber, now)
  const mayAtAll = mayCloseReview(actor, { bodyId: decision.bodyId, reviewOn: input.dueOn }, input.dueOn)
  const permit = ensure(actor, 'decision.reviewed', mayAtAll)
  if (decision.reviewOn !== input.dueOn) throw new Conflict('decisions.review.closedAlready')
  if (decision.reviewOn > today) throw new Conflict('decisions.review.notDue')
  if (input.nextReviewOn !== null && input.nextReviewOn <= today)
    throw new Invalid({ nextReviewOn: 'proposals.errors.reviewInPast' })
  const [review] = await tx
    .insert(decisionReviews)
    .values({ ...input, decisionId: decision.id, reviewedAt: now, reviewedBy: personIdOf(actor) as string })
    .onConflictDoNothing()
    .returning()
  if (!review) throw new Conflict('decisions.review.closedAlready')
  await tx
    .update(decisions)
    .set({ reviewOn: input.nextReviewOn })
    .where(and(eq(decisions.id, decision.id), eq(decisions.reviewOn, input.dueOn)))
  const facts = { number, title: proposal.title, result: input.result, nextReviewOn: input.nextReviewOn }
  await record(
    tx,
    permit,
    {
      subject: { kind: 'decision', id: decision.id },
      bodyId: decision.bodyId,
      visibility: proposal.visibility,
      facts,
    },
    now,
  )
}
