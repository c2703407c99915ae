import { id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { siteRoles, visibilities } from './words'

/**
 * What happened: append-only, one row for each change that a person or the system made. Each row carries the hash of
 * itself and of the row before, so that a change, a gap or a swap is seen; app/domain/activity/chain.server.ts says how.
 */
export const activity = table(
  'activity',
  {
    id: id(),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    actorKind: oneOf('actor_kind', ['visitor', 'person', 'system'] as const).notNull(),
    actorId: text('actor_id'),
    /** noun.pastTense, as `minutes.approved` */
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    bodyId: text('body_id'),
    visibility: oneOf('visibility', visibilities).notNull(),
    /** Ids, numbers and titles; never case text, addresses or secrets. */
    facts: json<Record<string, string | number | boolean | null>>('facts').notNull(),
    /** The site role that was used in a body where the person holds neither seat nor office; every signatory reads it. */
    byRole: oneOf('by_role', siteRoles),
    /** The chain holds the digests of actor and facts, made with salts: a person can be erased and the chain still stands. */
    actorSalt: text('actor_salt'),
    actorDigest: text('actor_digest').notNull().default(''),
    factsSalt: text('facts_salt'),
    factsDigest: text('facts_digest').notNull().default(''),
    /** '' in a row written before there was a chain, until it is chained. */
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    uniqueIndex('activity_seq').on(t.seq),
    index('activity_subject').on(t.subjectKind, t.subjectId),
    index('activity_at').on(t.at),
    index('activity_actor').on(t.actorId, t.seq),
    index('activity_body').on(t.bodyId, t.seq),
    index('activity_by_role').on(t.byRole, t.seq),
  ],
)

/** One row: where the activity's chain ends. Kept beside it, so that a row missing at the end is seen, too. */
export const activityHead = table('activity_head', {
  id: text('id').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
})
