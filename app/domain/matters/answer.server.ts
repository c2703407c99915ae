// How a matter honestly ends: one of six answers, told to whoever asked; only then can it be put away.
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, Stale } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { ensureRevision } from '../revision'
import { tellFollowers } from './following.server'
import type { AnswerInput } from './matter'
import { findStandingMatter } from './matters.server'
import { mayAnswerMatter, mayArchiveMatter } from './policy'

/**
 * Publishes the answer, once, to everybody who may see the matter and to whoever asked: those whose submissions it came
 * from, the member who opened it, the body in whose name, and the same of every matter that was merged into it.
 */
export async function answerMatter(
  tx: Writer,
  actor: Actor,
  number: string,
  input: Omit<AnswerInput, 'sentTo'> & { sentTo?: string },
  now: Date,
): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.answered', mayAnswerMatter(actor, matter), 'matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  ensureRevision(matter, input)
  if (input.answerKind === 'not-ours' && !input.sentTo) throw new Invalid({ sentTo: 'matters.errors.sentTo' })
  const written = await tx
    .update(matters)
    .set({
      answerKind: input.answerKind,
      answer: input.answer,
      plannedOn: input.answerKind === 'planned' ? input.plannedOn : null,
      sentTo: input.answerKind === 'not-ours' ? input.sentTo : null,
      revision: matter.revision + 1,
      answeredAt: now,
      answeredBy: personIdOf(actor),
    })
    .where(and(eq(matters.id, matter.id), eq(matters.revision, matter.revision), isNull(matters.answeredAt)))
    .returning()
  if (written.length === 0) throw new Stale()
  const facts = { number, title: matter.title, answerKind: input.answerKind }
  await record(
    tx,
    permit,
    { subject: { kind: 'matter', id: matter.id }, bodyId: matter.bodyId, visibility: matter.visibility, facts },
    now,
  )
  await tellSubmitters(tx, permit, matter.id, now)
  const news = { event: 'answered' as const, occasion: `answered ${matter.id}`, toOrigin: true }
  await tellFollowers(tx, actor, matter, { ...news, visibility: matter.visibility, bodyId: matter.bodyId }, now)
}

/** Puts an answered matter away. Throws Conflict while its origin has no published answer. */
export async function archiveMatter(tx: Writer, actor: Actor, number: string, now: Date): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.archived', mayArchiveMatter(actor, matter), 'matters.errors.notWithYou')
  if (!matter.answeredAt) throw new Conflict('matters.errors.notAnswered')
  const written = await tx
    .update(matters)
    .set({ archivedAt: now })
    .where(and(eq(matters.id, matter.id), isNull(matters.archivedAt)))
    .returning()
  if (written.length === 0) throw new Conflict('matters.errors.alreadyArchived')
  const facts = { number, title: matter.title }
  await record(
    tx,
    permit,
    { subject: { kind: 'matter', id: matter.id }, bodyId: matter.bodyId, visibility: matter.visibility, facts },
    now,
  )
}

/**
 * Tells those who left an address that there is something to read with their code, and nothing else. The addresses go
 * from the submission into the outbox and are given to nobody.
 */
async function tellSubmitters(
  tx: Writer,
  _permit: Permit<'matter.answered'>,
  matterId: string,
  now: Date,
): Promise<void> {
  const waiting = await tx
    .select({ id: submissions.id, email: submissions.noticeEmail, locale: submissions.locale })
    .from(submissions)
    .where(and(eq(submissions.matterId, matterId), isNotNull(submissions.noticeEmail)))
  for (const { id, email, locale } of waiting) {
    if (!email) continue
    await enqueue(
      tx,
      { email, name: '', personId: null, locale },
      { template: 'submission-answered', props: { none: '' } },
      `submission-answered ${id} ${matterId}`,
      now,
    )
  }
}
