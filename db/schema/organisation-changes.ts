// What becomes of an organisation's record, who is asked about what there, and what is announced to all signatories.
import { boolean, day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import { contactRoles, type OrganisationRecord, type Travel } from './words'

/** Whom to ask about what in an organisation. One person a role. */
export const organisationContacts = table(
  'organisation_contacts',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: oneOf('role', contactRoles).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** The person agreed that visitors read their name; nobody else can say so for them. */
    namePublic: boolean('name_public').notNull().default(false),
  },
  (t) => [
    uniqueIndex('organisation_contacts_role').on(t.organisationId, t.role),
    index('organisation_contacts_person').on(t.personId),
  ],
)

/** Each change of an organisation's record, with all of it before and after. Append-only. */
export const organisationChanges = table(
  'organisation_changes',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 1 for the first change, and so on: who edits says which number they saw. */
    revision: integer('revision').notNull(),
    before: json<OrganisationRecord>('before').notNull(),
    after: json<OrganisationRecord>('after').notNull(),
    /** The proposal that brought it, where one did. */
    proposalId: text('proposal_id'),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').references(() => people.id),
  },
  (t) => [uniqueIndex('organisation_changes_revision').on(t.organisationId, t.revision)],
)

/** What an organisation's own people propose to change; the project manager approves it or returns it with a reason. */
export const organisationProposals = table(
  'organisation_proposals',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** The record as the proposer saw it, and as they want it. */
    base: json<OrganisationRecord>('base').notNull(),
    proposed: json<OrganisationRecord>('proposed').notNull(),
    note: text('note').notNull().default(''),
    proposedAt: instant('proposed_at').notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => people.id),
    outcome: oneOf('outcome', ['approved', 'returned', 'withdrawn'] as const),
    reason: text('reason').notNull().default(''),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').references(() => people.id),
  },
  (t) => [
    index('organisation_proposals_organisation').on(t.organisationId, t.proposedAt),
    index('organisation_proposals_settled').on(t.settledAt),
  ],
)

/** Names and addresses that an organisation had before; the old addresses lead to the new one. */
export const organisationNames = table(
  'organisation_names',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    /** The first day on which it was called otherwise. */
    until: day('until').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('organisation_names_organisation').on(t.organisationId), index('organisation_names_slug').on(t.slug)],
)

/** An organisation was archived, alone or as part of another: what ended or went over, so that it can be brought back. */
export const organisationClosures = table(
  'organisation_closures',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** The organisation that it became part of, where it did. */
    intoId: text('into_id').references(() => organisations.id),
    closedOn: day('closed_on').notNull(),
    travel: json<Travel[]>('travel').notNull(),
    closedAt: instant('closed_at').notNull(),
    closedBy: text('closed_by')
      .notNull()
      .references(() => people.id),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('organisation_closures_organisation').on(t.organisationId)],
)
