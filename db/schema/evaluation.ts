// What is to be found out about the programme, what evaluators report, and what the coalition answers.
import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { organisations } from './organisations'
import { people } from './people'

/** The words of a question of the plan, as they stand or stood. */
export type QuestionWords = {
  question: string
  /** Ids of measures of this site. */
  measureIds: string[]
  sources: string
  ownerOrganisationId: string | null
  ownerRole: string
  frequency: string
  method: string
  success: string
}

export const evaluationQuestions = table(
  'evaluation_questions',
  {
    id: id(),
    /** 1, 2, 3 … A number is never given twice. */
    number: integer('number').notNull(),
    question: text('question').notNull(),
    measureIds: json<string[]>('measure_ids').notNull(),
    sources: text('sources').notNull(),
    ownerOrganisationId: text('owner_organisation_id').references(() => organisations.id),
    /** The role of the person who answers for it, in words. */
    ownerRole: text('owner_role').notNull().default(''),
    frequency: text('frequency').notNull(),
    method: text('method').notNull(),
    success: text('success').notNull(),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    /** Dropped after the plan was fixed; it stays readable. */
    droppedAt: instant('dropped_at'),
    /** Grows with each change, so that two people do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [uniqueIndex('evaluation_questions_number').on(t.number)],
)

/** That the plan was fixed: at most one row. */
export const evaluationPlans = table('evaluation_plans', {
  /** Always `plan`. */
  id: id(),
  bodyId: text('body_id')
    .notNull()
    .references(() => bodies.id),
  fixedOn: day('fixed_on').notNull(),
  fixedAt: instant('fixed_at').notNull(),
  fixedBy: text('fixed_by')
    .notNull()
    .references(() => people.id),
  note: text('note').notNull().default(''),
})

/** Every change of a plan that was fixed, with the words before and after. */
export const evaluationChanges = table(
  'evaluation_changes',
  {
    id: id(),
    questionId: text('question_id')
      .notNull()
      .references(() => evaluationQuestions.id),
    kind: oneOf('kind', ['added', 'changed', 'dropped'] as const).notNull(),
    before: json<QuestionWords>('before'),
    after: json<QuestionWords>('after'),
    reason: text('reason').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('evaluation_changes_question').on(t.questionId, t.changedAt)],
)

/** A report of an evaluator, as it was handed in. Nothing changes it. */
export const evaluationReports = table(
  'evaluation_reports',
  {
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    author: text('author').notNull(),
    covers: text('covers').notNull(),
    /** Markdown. */
    text: text('text').notNull(),
    /** SHA-256 of the text in hexadecimal digits: whoever has the report can see that not a character was changed. */
    digest: text('digest').notNull(),
    /** The evaluator's own copy, where there is one. */
    address: text('address').notNull().default(''),
    responseDueOn: day('response_due_on').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('evaluation_reports_slug').on(t.slug), index('evaluation_reports_due').on(t.responseDueOn)],
)

/** What the coalition answers to a report, once. */
export const evaluationResponses = table('evaluation_responses', {
  reportId: text('report_id')
    .primaryKey()
    .references(() => evaluationReports.id),
  bodyId: text('body_id')
    .notNull()
    .references(() => bodies.id),
  /** Markdown. */
  text: text('text').notNull(),
  publishedAt: instant('published_at').notNull(),
  publishedBy: text('published_by')
    .notNull()
    .references(() => people.id),
})
