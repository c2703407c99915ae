import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import type { Locale, SubmissionKind } from '#db/schema/words'
import type { Writer } from '#db/store'
import { visitor } from '../access/actor'
import { codeOf, isFair } from '../access/code'
import { ensure } from '../access/permit'
import { hashToken, receiptCode } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { findPublishedTitle } from '../releases/releases.server'
import { findSite } from '../site/settings.server'
import { addWorkingDays, dayOf } from '../time'
import type { SubmissionInput } from './submission'

/** What the page after sending shows; the code is kept nowhere else. */
export type Receipt = { code: string; kind: SubmissionKind; readBy: string; answerBy: string }

/**
 * Takes in what somebody sent, acknowledges it and gives them the code of their receipt. There is no actor on purpose:
 * whoever sends is nobody here, even with a session open in the same browser.
 *
 * The same form sent twice (a reloaded page) is one submission with one code: the code is made from the form's key,
 * which only the page in that browser holds. Without a key, or with new words under a used one, the code is random.
 */
export async function receiveSubmission(
  tx: Writer,
  input: SubmissionInput,
  locale: Locale,
  now: Date,
): Promise<Receipt> {
  const permit = ensure(visitor, 'submission.received', true)
  const site = await findSite(tx)
  if (!site) throw new Conflict('errors.unavailable')
  if (input.release) await findPublishedTitle(tx, input.release)
  const own = input.formKey ? codeOfForm(input.formKey) : null
  const earlier = own ? await findByCode(tx, own) : null
  if (own && earlier && earlier.text === input.text && earlier.kind === input.kind) {
    return { code: own, kind: earlier.kind, readBy: earlier.readBy, answerBy: earlier.answerBy }
  }
  const code = own && !earlier ? own : receiptCode()
  const today = dayOf(now, site.timeZone)
  const [submission] = await tx
    .insert(submissions)
    .values({
      kind: input.kind,
      codeHash: hashToken(code),
      area: input.area,
      timeBand: input.timeBand,
      text: input.text,
      aboutRelease: input.release ?? null,
      locale,
      noticeEmail: input.email,
      receivedAt: now,
      acknowledgedAt: now,
      readBy: addWorkingDays(today, site.acknowledgeWorkingDays, site.holidays),
      answerBy: addWorkingDays(today, site.answerWorkingDays, site.holidays),
    })
    .returning()
  if (!submission) throw new Conflict('errors.conflict')
  await record(
    tx,
    permit,
    { subject: { kind: 'submission', id: submission.id }, visibility: 'closed', facts: { kind: input.kind } },
    now,
  )
  if (input.email) {
    await enqueue(
      tx,
      { email: input.email, name: '', personId: null, locale },
      { template: 'submission-received', props: { kind: input.kind } },
      `submission-received ${submission.id}`,
      now,
    )
  }
  return { code, kind: submission.kind, readBy: submission.readBy, answerBy: submission.answerBy }
}

async function findByCode(tx: Writer, code: string) {
  const [row] = await tx
    .select({
      kind: submissions.kind,
      text: submissions.text,
      readBy: submissions.readBy,
      answerBy: submissions.answerBy,
    })
    .from(submissions)
    .where(eq(submissions.codeHash, hashToken(code)))
  return row ?? null
}

/** The receipt code that belongs to a form's key, in the form of `receiptCode()`. */
export function codeOfForm(key: string): string {
  const bytes = createHash('sha512').update(`receipt ${key}`).digest()
  return codeOf([...bytes].filter(isFair).slice(0, 12))
}
