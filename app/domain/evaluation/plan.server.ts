// What is to be found out, by whom and how: fixed before the programme is judged, and changed afterwards in plain sight.
import { asc, desc, eq, max } from 'drizzle-orm'
import { evaluationChanges, evaluationPlans, evaluationQuestions, type QuestionWords } from '#db/schema/evaluation'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { listBodies } from '../bodies/body.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { personName } from '../people/names'
import { ensureRevision } from '../revision'
import { findToday } from '../site/settings.server'
import { type FixInput, isSameQuestion, type QuestionInput, type SpokenQuestion, spoken, wordsOf } from './evaluation'
import { mayFixPlan, mayWritePlan } from './policy'

const planId = 'plan'
export type Question = typeof evaluationQuestions.$inferSelect
export type PlanChange = {
  id: string
  number: number
  kind: 'added' | 'changed' | 'dropped'
  before: SpokenQuestion | null
  after: SpokenQuestion | null
  reason: string
  changedAt: Date
  changedByName: string
}
export type Plan = {
  fixed: { on: string; at: Date; note: string; bodyName: string } | null
  /** The standing questions by number, and those that were dropped after the plan was fixed. */
  questions: (Question & { spoken: SpokenQuestion })[]
  dropped: (Question & { spoken: SpokenQuestion })[]
  /** Every change since the plan was fixed, the last first. */
  changes: PlanChange[]
}

type Coalition = { id: string; name: string; slug: string }

/** The coalition's own body, which owns the plan and answers reports; null where none stands. */
export const coalitionOf = async (db: Reader, actor: Actor): Promise<Coalition | null> =>
  (await listBodies(db, actor)).find(({ kind }) => kind === 'pcg') ?? null

/** The same for whoever needs it. Throws NotFound. */
export async function findCoalition(db: Reader, actor: Actor): Promise<Coalition> {
  const body = await coalitionOf(db, actor)
  if (!body) throw new NotFound()
  return body
}

const findFixed = async (db: Reader) =>
  (await db.select().from(evaluationPlans).where(eq(evaluationPlans.id, planId)))[0] ?? null

/** The plan as everybody reads it. */
export async function findPlan(db: Reader, actor: Actor): Promise<Plan> {
  const names = {
    measures: new Map((await db.select().from(measures)).map(({ id, name }) => [id, name])),
    organisations: new Map((await db.select().from(organisations)).map(({ id, name }) => [id, name])),
  }
  const fixed = await findFixed(db)
  const coalition = fixed ? await coalitionOf(db, actor) : null
  const rows = await db.select().from(evaluationQuestions).orderBy(asc(evaluationQuestions.number))
  const questions = rows.map((row) => ({ ...row, spoken: spoken(row, names) }))
  const changes = await db
    .select({ change: evaluationChanges, number: evaluationQuestions.number, person: people })
    .from(evaluationChanges)
    .innerJoin(evaluationQuestions, eq(evaluationQuestions.id, evaluationChanges.questionId))
    .innerJoin(people, eq(people.id, evaluationChanges.changedBy))
    .orderBy(desc(evaluationChanges.changedAt), desc(evaluationChanges.id))
  return {
    fixed: fixed && { on: fixed.fixedOn, at: fixed.fixedAt, note: fixed.note, bodyName: coalition?.name ?? '' },
    questions: questions.filter(({ droppedAt }) => droppedAt === null),
    dropped: questions.filter(({ droppedAt }) => droppedAt !== null),
    changes: changes.map(({ change: { id, kind, before, after, reason, changedAt }, number, person }) => ({
      ...{ id, kind, number, reason, changedAt },
      before: before && spoken(before, names),
      after: after && spoken(after, names),
      changedByName: personName(person),
    })),
  }
}

/** A standing question by its number. Throws NotFound. */
export async function findQuestion(db: Reader, number: number): Promise<Question> {
  const [row] = await db.select().from(evaluationQuestions).where(eq(evaluationQuestions.number, number))
  if (!row || row.droppedAt) throw new NotFound()
  return row
}

/** Whether the plan stands, so that every change of it needs a reason. */
export const isPlanFixed = async (db: Reader): Promise<boolean> => (await findFixed(db)) !== null

/** What the form of a question offers: measures and standing organisations by name. */
export async function listQuestionChoices(db: Reader) {
  const known = await db.select().from(measures).orderBy(asc(measures.name), asc(measures.id))
  const owners = await db.select().from(organisations).orderBy(asc(organisations.name), asc(organisations.id))
  const options = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  return { measures: options(known), organisations: options(owners.filter(({ archivedAt }) => archivedAt === null)) }
}

const about = (question: { id: string; number: number; question: string }) => ({
  subject: { kind: 'evaluationQuestion' as const, id: question.id },
  visibility: 'public' as const,
  facts: { number: question.number, title: question.question.slice(0, 120) },
})

/** Puts a question into the plan. Returns its number. Once the plan is fixed, Invalid without a reason. */
export async function addQuestion(tx: Writer, actor: Actor, input: QuestionInput, now: Date): Promise<number> {
  const permit = ensure(actor, 'evaluationQuestion.drafted', mayWritePlan(actor))
  const isFixed = await ensureReason(tx, input.reason)
  const words = await ensureKnown(tx, input)
  const [last] = await tx.select({ number: max(evaluationQuestions.number) }).from(evaluationQuestions)
  const number = Number(last?.number ?? 0) + 1
  const [row] = await tx
    .insert(evaluationQuestions)
    .values({ ...words, number, draftedAt: now, draftedBy: personIdOf(actor) as string })
    .returning()
  if (!row) throw new Error('A question was not written.')
  if (isFixed) await keepChange(tx, permit, row.id, { kind: 'added', before: null, after: words }, input.reason, now)
  await record(tx, permit, about(row), now)
  return number
}

/** Changes a question; of a fixed plan the old words, the new ones and the reason stay for everybody to read. */
export async function changeQuestion(
  tx: Writer,
  actor: Actor,
  number: number,
  input: QuestionInput,
  now: Date,
): Promise<void> {
  const question = await findQuestion(tx, number)
  const permit = ensure(actor, 'evaluationQuestion.changed', mayWritePlan(actor))
  ensureRevision(question, input)
  const isFixed = await ensureReason(tx, input.reason)
  const words = await ensureKnown(tx, input)
  if (isSameQuestion(question, words)) throw new Invalid({}, 'evaluation.errors.same')
  await tx
    .update(evaluationQuestions)
    .set({ ...words, revision: question.revision + 1 })
    .where(eq(evaluationQuestions.id, question.id))
  const change = { kind: 'changed' as const, before: wordsOf(question), after: words }
  if (isFixed) await keepChange(tx, permit, question.id, change, input.reason, now)
  await record(tx, permit, about({ ...question, question: words.question }), now)
}

/** Takes a question out. Of a fixed plan it stays readable with the reason; a draft forgets it. */
export async function dropQuestion(tx: Writer, actor: Actor, number: number, reason: string, now: Date): Promise<void> {
  const question = await findQuestion(tx, number)
  const permit = ensure(actor, 'evaluationQuestion.dropped', mayWritePlan(actor))
  if (await ensureReason(tx, reason)) {
    await tx.update(evaluationQuestions).set({ droppedAt: now }).where(eq(evaluationQuestions.id, question.id))
    const change = { kind: 'dropped' as const, before: wordsOf(question), after: null }
    await keepChange(tx, permit, question.id, change, reason, now)
  } else await tx.delete(evaluationQuestions).where(eq(evaluationQuestions.id, question.id))
  await record(tx, permit, about(question), now)
}

/** Says on which day the coalition fixed the plan. Throws Conflict for an empty plan and for one that is fixed. */
export async function fixPlan(tx: Writer, actor: Actor, input: FixInput, now: Date): Promise<void> {
  const body = await findCoalition(tx, actor)
  if (await isPlanFixed(tx)) throw new Conflict('evaluation.errors.fixed')
  const permit = ensure(actor, 'evaluationPlan.fixed', mayFixPlan(actor, { isFixed: false, bodyId: body.id }))
  if (input.fixedOn > (await findToday(tx, now))) throw new Invalid({ fixedOn: 'evaluation.errors.fixedLater' })
  const questions = await tx.select({ id: evaluationQuestions.id }).from(evaluationQuestions)
  if (questions.length === 0) throw new Conflict('evaluation.errors.empty')
  const [written] = await tx
    .insert(evaluationPlans)
    .values({ ...input, id: planId, bodyId: body.id, fixedAt: now, fixedBy: personIdOf(actor) as string })
    .onConflictDoNothing()
    .returning()
  if (!written) throw new Conflict('evaluation.errors.fixed')
  const facts = { title: body.name, on: input.fixedOn, questions: questions.length }
  const subject = { kind: 'evaluationPlan' as const, id: planId }
  await record(tx, permit, { subject, bodyId: body.id, visibility: 'public', facts }, now)
}

/** Whether the plan is fixed; throws Invalid where it is and no reason is given. */
async function ensureReason(db: Reader, reason: string): Promise<boolean> {
  const isFixed = await isPlanFixed(db)
  if (isFixed && reason.length < 10) throw new Invalid({ reason: 'evaluation.errors.reason' })
  return isFixed
}

/** The words of a question whose measures and owner are known to the site. */
async function ensureKnown(db: Reader, input: QuestionInput): Promise<QuestionWords> {
  const words = wordsOf({ ...input, measureIds: [...new Set(input.measureIds)] })
  const known = new Set((await db.select({ id: measures.id }).from(measures)).map(({ id }) => id))
  if (words.measureIds.some((id) => !known.has(id))) throw new Invalid({ measureIds: 'errors.choose' })
  if (words.ownerOrganisationId !== null) {
    const [owner] = await db.select().from(organisations).where(eq(organisations.id, words.ownerOrganisationId))
    if (!owner) throw new Invalid({ ownerOrganisationId: 'errors.choose' })
  }
  return words
}

type Change = { kind: PlanChange['kind']; before: QuestionWords | null; after: QuestionWords | null }

async function keepChange(
  tx: Writer,
  permit: Permit,
  questionId: string,
  change: Change,
  reason: string,
  now: Date,
): Promise<void> {
  const changedBy = personIdOf(permit.actor) as string
  await tx.insert(evaluationChanges).values({ questionId, ...change, reason, changedAt: now, changedBy })
}
