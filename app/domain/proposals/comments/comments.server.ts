import { and, asc, eq, isNotNull, isNull, max } from 'drizzle-orm'
import { proposalComments } from '#db/schema/proposal-comments'
import type { Locale, Withholding } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf, visitor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { hashToken } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { mayComment, mayModerateComments } from '../policy'
import { findProposal, type Proposal } from '../proposals.server'
import { type CommentInput, gapsIn, isRedactionOf, type ModerationInput } from './comment'

/**
 * Takes in what somebody says of an open proposal. There is no actor on purpose: whoever comments is nobody here, even
 * with a session open in the same browser, and nothing of them is kept. It is shown once somebody has looked at it. The
 * same form sent twice is one comment. Throws NotFound where the proposal is not public, Conflict outside of its window.
 */
export async function receiveComment(
  tx: Writer,
  number: string,
  input: CommentInput,
  locale: Locale,
  now: Date,
): Promise<void> {
  const proposal = await findProposal(tx, visitor, number, now)
  const permit = ensure(visitor, 'proposalComment.received', true)
  const formHash = hashToken(`comment ${proposal.id} ${input.formKey}`)
  const [same] = await tx
    .select({ id: proposalComments.id })
    .from(proposalComments)
    .where(eq(proposalComments.formHash, formHash))
  if (same) return
  if (!mayComment(proposal, now)) throw new Conflict('proposals.errors.commentsClosed')
  const [last] = await tx
    .select({ ordinal: max(proposalComments.ordinal) })
    .from(proposalComments)
    .where(eq(proposalComments.proposalId, proposal.id))
  const [comment] = await tx
    .insert(proposalComments)
    .values({
      proposalId: proposal.id,
      ordinal: (last?.ordinal ?? 0) + 1,
      leaning: input.leaning,
      text: input.text,
      locale,
      receivedAt: now,
      formHash,
    })
    .onConflictDoNothing()
    .returning()
  if (!comment) throw new Conflict('errors.conflict')
  await record(tx, permit, happening(proposal, comment.ordinal), now)
}

/**
 * Shows a comment, with words taken out where they name somebody, or keeps it back for one of three reasons. What is
 * taken out or kept back is erased, so that no name stays behind. Throws Invalid where words were changed rather than
 * taken out, Conflict where it was kept back already.
 */
export async function moderateComment(
  tx: Writer,
  actor: Actor,
  number: string,
  commentId: string,
  input: ModerationInput,
  now: Date,
): Promise<void> {
  const { proposal, comment } = await findCommentToModerate(tx, actor, number, commentId, now)
  const permit = ensure(actor, 'proposalComment.moderated', mayModerateComments(actor, proposal))
  if (comment.withheldFor) throw new Conflict('proposals.errors.commentWithheld')
  const withheldFor: Withholding | null = input.moderation === 'show' ? null : input.moderation
  const text = withheldFor ? '' : input.text
  if (!withheldFor && !isRedactionOf(text, comment.text)) throw new Invalid({ text: 'proposals.errors.onlyTakeOut' })
  const redactions = withheldFor ? 0 : gapsIn(text)
  await tx
    .update(proposalComments)
    .set({ text, redactions, withheldFor, moderatedAt: now, moderatedBy: personIdOf(permit.actor) })
    .where(eq(proposalComments.id, comment.id))
  const told = happening(proposal, comment.ordinal)
  const facts = { ...told.facts, moderation: input.moderation, redactions }
  await record(tx, permit, { ...told, visibility: proposal.visibility, facts }, now)
}

/** A comment as its moderator sees it. Throws NotFound, also for anybody else. */
export async function findCommentToModerate(db: Reader, actor: Actor, number: string, commentId: string, now: Date) {
  const proposal = await findProposal(db, actor, number, now)
  if (!mayModerateComments(actor, proposal)) throw new NotFound()
  const [comment] = await db
    .select()
    .from(proposalComments)
    .where(and(eq(proposalComments.id, commentId), eq(proposalComments.proposalId, proposal.id)))
  if (!comment) throw new NotFound()
  return { proposal, comment }
}

const shownColumns = {
  id: proposalComments.id,
  ordinal: proposalComments.ordinal,
  leaning: proposalComments.leaning,
  text: proposalComments.text,
  locale: proposalComments.locale,
  receivedAt: proposalComments.receivedAt,
  redactions: proposalComments.redactions,
  withheldFor: proposalComments.withheldFor,
}
export type ShownComment = Awaited<ReturnType<typeof listComments>>[number]

/** The comments that somebody has looked at, in the order of receipt; of those kept back the reason alone. */
export const listComments = async (db: Reader, proposal: Pick<Proposal, 'id'>) =>
  db
    .select(shownColumns)
    .from(proposalComments)
    .where(and(eq(proposalComments.proposalId, proposal.id), isNotNull(proposalComments.moderatedAt)))
    .orderBy(asc(proposalComments.ordinal))

/** The comments that nobody has looked at; none for those who may not. */
export async function listWaitingComments(db: Reader, actor: Actor, proposal: Proposal): Promise<ShownComment[]> {
  if (!mayModerateComments(actor, proposal)) return []
  return db
    .select(shownColumns)
    .from(proposalComments)
    .where(and(eq(proposalComments.proposalId, proposal.id), isNull(proposalComments.moderatedAt)))
    .orderBy(asc(proposalComments.ordinal))
}

/** Before somebody has looked, that a comment came is known to the body alone; never what it says. */
const happening = (proposal: Proposal, ordinal: number) => ({
  subject: { kind: 'proposal' as const, id: proposal.id },
  bodyId: proposal.bodyId,
  visibility: 'body' as Proposal['visibility'],
  facts: { number: proposal.number, title: proposal.title, comment: ordinal },
})
