import { id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { proposals } from './proposals'
import { type CommentTally, leanings, locales, withholdings } from './words'

/** What the public says of an open proposal. Nothing of who wrote it is kept. */
export const proposalComments = table(
  'proposal_comments',
  {
    id: id(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => proposals.id),
    /** 1 for the proposal's first comment, in the order of receipt. */
    ordinal: integer('ordinal').notNull(),
    leaning: oneOf('leaning', leanings).notNull(),
    /** The words as they are shown; '' once they are withheld. What a moderator took out is nowhere. */
    text: text('text').notNull(),
    locale: oneOf('locale', locales).notNull(),
    receivedAt: instant('received_at').notNull(),
    /** The hash of the form's key: the same form sent twice is one comment. */
    formHash: text('form_hash').notNull(),
    moderatedAt: instant('moderated_at'),
    moderatedBy: text('moderated_by').references(() => people.id),
    /** How many places were taken out of the words. */
    redactions: integer('redactions').notNull().default(0),
    withheldFor: oneOf('withheld_for', withholdings),
  },
  (t) => [
    uniqueIndex('proposal_comments_ordinal').on(t.proposalId, t.ordinal),
    uniqueIndex('proposal_comments_form').on(t.formHash),
    index('proposal_comments_waiting').on(t.moderatedAt),
  ],
)

/** What the body read of the public's comments, written by a person, with the counts at that moment. */
export const commentSummaries = table(
  'comment_summaries',
  {
    id: id(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => proposals.id),
    text: text('text').notNull(),
    tally: json<CommentTally>('tally').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('comment_summaries_proposal').on(t.proposalId)],
)
