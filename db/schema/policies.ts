import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { organisations } from './organisations'
import { people } from './people'
import { agreementKinds, positionChannels, visibilities } from './words'

export const policies = table(
  'policies',
  {
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    kind: oneOf('kind', [
      'eligibility',
      'divertible-offences',
      'referral-protocol',
      'information-sharing',
      'agreement',
      'other',
    ] as const).notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    visibility: oneOf('visibility', visibilities).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('policies_slug').on(t.slug)],
)

export const policyVersions = table(
  'policy_versions',
  {
    id: id(),
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    effectiveOn: day('effective_on').notNull(),
    adoptedAt: instant('adopted_at').notNull(),
    /** The places in which it applies; null where it applies everywhere. Elsewhere the version before it goes on. */
    appliesIn: json<string[]>('applies_in'),
  },
  (t) => [uniqueIndex('policy_versions_version').on(t.policyId, t.version)],
)

/** The agreement ledger's events. Append-only: a withdrawal is another event. */
export const agreementEvents = table(
  'agreement_events',
  {
    id: id(),
    seq: integer('seq').notNull(),
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id),
    policyVersionId: text('policy_version_id')
      .notNull()
      .references(() => policyVersions.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Null where it holds everywhere. */
    jurisdiction: text('jurisdiction'),
    kind: oneOf('kind', agreementKinds).notNull(),
    note: text('note').notNull().default(''),
    /** The day from which it holds. */
    holdsFrom: day('holds_from').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** The position that said so, where it came with a proposal. */
    positionId: text('position_id'),
    channel: oneOf('channel', positionChannels).notNull().default('portal'),
    recordedBy: text('recorded_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('agreement_events_seq').on(t.seq),
    index('agreement_events_policy').on(t.policyId, t.organisationId),
    index('agreement_events_holds').on(t.holdsFrom, t.seq),
    index('agreement_events_organisation').on(t.organisationId, t.policyId),
    index('agreement_events_version').on(t.policyVersionId),
    index('agreement_events_kind').on(t.kind),
  ],
)
