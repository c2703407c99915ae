// What the holder of a receipt code reads and says. The code is the only key; it is compared by its hash.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { submissionMessages, submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import type { Reader, Writer } from '#db/store'
import { visitor } from '../access/actor'
import { tidyCode } from '../access/code'
import { ensure } from '../access/permit'
import { hashToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { submissionState } from './submission'

/** The thread of a code, however it was typed. Throws Invalid at `code`, in the same words for every wrong one. */
export async function findReceipt(db: Reader, typed: string) {
  const code = tidyCode(typed)
  const [row] = await db
    .select({
      id: submissions.id,
      kind: submissions.kind,
      text: submissions.text,
      area: submissions.area,
      timeBand: submissions.timeBand,
      receivedAt: submissions.receivedAt,
      readBy: submissions.readBy,
      answerBy: submissions.answerBy,
      routedAt: submissions.routedAt,
      declinedAt: submissions.declinedAt,
      declineReason: submissions.declineReason,
      matterId: submissions.matterId,
      matterNumber: matters.number,
      matterVisibility: matters.visibility,
      bodyName: bodies.name,
      answerKind: matters.answerKind,
      answer: matters.answer,
      plannedOn: matters.plannedOn,
      sentTo: matters.sentTo,
      answeredAt: matters.answeredAt,
      answerReadAt: submissions.answerReadAt,
    })
    .from(submissions)
    .leftJoin(matters, eq(matters.id, submissions.matterId))
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(eq(submissions.codeHash, hashToken(code)))
  if (!row || code === '') throw new Invalid({ code: 'community.errors.noReceipt' })
  const messages = await db
    .select({
      id: submissionMessages.id,
      sender: submissionMessages.sender,
      text: submissionMessages.text,
      sentAt: submissionMessages.sentAt,
    })
    .from(submissionMessages)
    .where(eq(submissionMessages.submissionId, row.id))
    .orderBy(asc(submissionMessages.sentAt), asc(submissionMessages.id))
  const { id: _id, matterId: _matterId, matterVisibility, answerReadAt, ...shown } = row
  const state = submissionState(row)
  return {
    ...shown,
    code,
    state,
    /** It has ended, and the holder of the code reads that for the first time. */
    isNews: answerReadAt === null && (state === 'answered' || state === 'declined'),
    /** The number leads somewhere only where everybody may read the matter. */
    matterNumber: matterVisibility === 'public' ? row.matterNumber : null,
    messages,
  }
}
export type ReceiptThread = Awaited<ReturnType<typeof findReceipt>>

/** Notes that the holder of a code has read how it ended; the address for a notice has done its work then. */
export async function noteAnswerRead(tx: Writer, code: string, now: Date): Promise<void> {
  await tx
    .update(submissions)
    .set({ answerReadAt: now })
    .where(and(eq(submissions.codeHash, hashToken(code)), isNull(submissions.answerReadAt)))
}

/** Adds what the holder of a code says. The same words again right after are taken for a reloaded page. */
export async function writeFromReceipt(tx: Writer, typed: string, text: string, now: Date): Promise<void> {
  const permit = ensure(visitor, 'submissionMessage.sent', true)
  const code = tidyCode(typed)
  const [submission] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.codeHash, hashToken(code)))
  if (!submission || code === '') throw new Invalid({ code: 'community.errors.noReceipt' })
  const [last] = await tx
    .select({ sender: submissionMessages.sender, text: submissionMessages.text })
    .from(submissionMessages)
    .where(eq(submissionMessages.submissionId, submission.id))
    .orderBy(desc(submissionMessages.sentAt), desc(submissionMessages.id))
    .limit(1)
  if (last?.sender === 'submitter' && last.text === text) return
  await tx.insert(submissionMessages).values({ submissionId: submission.id, sender: 'submitter', text, sentAt: now })
  await record(
    tx,
    permit,
    { subject: { kind: 'submission', id: submission.id }, visibility: 'closed', facts: { sender: 'submitter' } },
    now,
  )
}
