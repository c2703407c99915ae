// What the liaison does with a submission: to a body as a matter, added to one, declined with a reason, written to.
import { and, eq, isNull } from 'drizzle-orm'
import { submissionMessages, submissions } from '#db/schema/community'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { findMatter } from '../matters/matters.server'
import { openMatter } from '../matters/movement.server'
import { enqueue } from '../outbox/enqueue.server'
import { mayTriage } from './policy'
import { type RoutingInput, repeatsWhole } from './submission'
import { findSubmission } from './submissions.server'

/**
 * Sends a submission to a body as a new matter in the liaison's own words, due on the day that the receipt promised.
 * Throws Invalid where those words repeat the whole of what was sent, Conflict where it was routed or declined before.
 */
export async function routeSubmission(
  tx: Writer,
  actor: Actor,
  id: string,
  input: RoutingInput,
  now: Date,
): Promise<{ id: string; number: string }> {
  const submission = await findSubmission(tx, actor, id)
  const permit = ensure(actor, 'submission.routed', mayTriage(actor))
  if (submission.state !== 'new') throw new Conflict('community.errors.notNew')
  if (repeatsWhole(input.summary, submission.text)) throw new Invalid({ summary: 'community.errors.copied' })
  const matter = await openMatter(tx, actor, { ...input, dueOn: submission.answerBy }, now)
  await attach(
    tx,
    permit,
    id,
    { matterId: matter.id, bodyId: input.bodyId, publicText: input.summary, number: matter.number },
    now,
  )
  return matter
}

/**
 * Adds a submission to a matter that waits already, or to the one that it was merged into: both get its answer. Throws
 * Invalid for a number that the actor sees nothing under, Conflict where it is answered.
 */
export async function joinSubmission(tx: Writer, actor: Actor, id: string, number: string, now: Date): Promise<void> {
  const submission = await findSubmission(tx, actor, id)
  const permit = ensure(actor, 'submission.joined', mayTriage(actor))
  if (submission.state !== 'new') throw new Conflict('community.errors.notNew')
  const matter = await findMatter(tx, actor, number).catch((error) => {
    if (error instanceof NotFound) throw new Invalid({ matter: 'community.errors.noMatter' })
    throw error
  })
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  await attach(
    tx,
    permit,
    id,
    { matterId: matter.id, bodyId: matter.bodyId, publicText: matter.summary, number: matter.number },
    now,
  )
}

type Attachment = { matterId: string; bodyId: string | null; publicText: string; number: string }

async function attach(
  tx: Writer,
  permit: Permit,
  id: string,
  { matterId, bodyId, publicText, number }: Attachment,
  now: Date,
): Promise<void> {
  const written = await tx
    .update(submissions)
    .set({ matterId, publicText, routedAt: now, routedBy: personIdOf(permit.actor), routedToBodyId: bodyId })
    .where(and(eq(submissions.id, id), isNull(submissions.matterId), isNull(submissions.declinedAt)))
    .returning()
  if (written.length === 0) throw new Conflict('community.errors.notNew')
  await record(tx, permit, { subject: { kind: 'submission', id }, visibility: 'closed', facts: { number } }, now)
}

/** Declines a submission for good, with the reason that the submitter reads. */
export async function declineSubmission(
  tx: Writer,
  actor: Actor,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  const submission = await findSubmission(tx, actor, id)
  const permit = ensure(actor, 'submission.declined', mayTriage(actor))
  if (submission.state !== 'new') throw new Conflict('community.errors.notNew')
  await tx.update(submissions).set({ declinedAt: now, declineReason: reason }).where(eq(submissions.id, id))
  await record(
    tx,
    permit,
    { subject: { kind: 'submission', id }, visibility: 'closed', facts: { kind: submission.kind } },
    now,
  )
  await tellSubmitter(tx, id, 'declined', now)
}

/** Writes to the submitter, who reads it with their code. */
export async function writeToSubmitter(tx: Writer, actor: Actor, id: string, text: string, now: Date): Promise<void> {
  await findSubmission(tx, actor, id)
  const permit = ensure(actor, 'submissionMessage.sent', mayTriage(actor))
  const [message] = await tx
    .insert(submissionMessages)
    .values({ submissionId: id, sender: 'programme', text, sentAt: now, sentBy: personIdOf(actor) })
    .returning()
  await record(
    tx,
    permit,
    { subject: { kind: 'submission', id }, visibility: 'closed', facts: { sender: 'programme' } },
    now,
  )
  await tellSubmitter(tx, id, `message ${message?.id}`, now)
}

/** Mails that there is something to read with the code, and nothing else, where an address was left for that. */
async function tellSubmitter(tx: Writer, id: string, occasion: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ email: submissions.noticeEmail, locale: submissions.locale })
    .from(submissions)
    .where(eq(submissions.id, id))
  if (!row?.email) return
  await enqueue(
    tx,
    { email: row.email, name: '', personId: null, locale: row.locale },
    { template: 'submission-answered', props: { none: '' } },
    `submission-answered ${id} ${occasion}`,
    now,
  )
}
