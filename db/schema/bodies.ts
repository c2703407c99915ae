import { boolean, day, id, index, instant, integer, json, oneOf, real, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import {
  type AgendaItemType,
  type AgendaSource,
  agendaItemTypes,
  agendaSources,
  bodyKinds,
  decisionRules,
  locales,
  offices,
  type Sector,
  seatRoles,
  siteRoles,
  visibilities,
} from './words'

/** One line of the agenda that a charter gives to every meeting. */
export type StandingItem = { title: string; type: AgendaItemType; minutes: number; source: AgendaSource }

export const bodies = table(
  'bodies',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: oneOf('kind', bodyKinds).notNull(),
    /** Who may read what the body does, unless an item says otherwise. */
    visibility: oneOf('visibility', visibilities).notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    /** Why it ended, for whoever reads its record afterwards. */
    endReason: text('end_reason').notNull().default(''),
    /** Grows with each change, so that two people do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [uniqueIndex('bodies_slug').on(t.slug)],
)

/** Versions of a body's charter. Meetings and proposals keep the version that was in force when they were opened. */
export const charters = table(
  'charters',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    version: integer('version').notNull(),
    purpose: text('purpose').notNull(),
    decisionRule: oneOf('decision_rule', decisionRules).notNull(),
    /** Share of the organisations holding a seat that makes a quorum, 0 to 1. */
    quorumShare: real('quorum_share').notNull(),
    requiredSectors: json<Sector[]>('required_sectors').notNull(),
    /** Recurrence rule of RFC 5545, floating local time; empty where the body meets when called. */
    cadence: text('cadence').notNull().default(''),
    noticeDays: integer('notice_days').notNull(),
    amendmentDays: integer('amendment_days').notNull(),
    /** The day from which it is in force. */
    adoptedOn: day('adopted_on').notNull(),
    /** The standing items that came with it; null where they are those of `standing_items`, from the body's beginning. */
    items: json<StandingItem[]>('items'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('charters_version').on(t.bodyId, t.version)],
)

export const standingItems = table(
  'standing_items',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    type: oneOf('type', agendaItemTypes).notNull(),
    minutes: integer('minutes').notNull(),
    source: oneOf('source', agendaSources).notNull(),
  },
  (t) => [index('standing_items_body').on(t.bodyId, t.position)],
)

export const seats = table(
  'seats',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Takes part without a voice: counts in no quorum and in no outcome. */
    observes: boolean('observes').notNull().default(false),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    createdAt: instant('created_at').notNull(),
    /** Grows with each change of the seat, its holders and its handovers. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [index('seats_body').on(t.bodyId), index('seats_organisation').on(t.organisationId)],
)

export const seatHolders = table(
  'seat_holders',
  {
    id: id(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seats.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: oneOf('role', seatRoles).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('seat_holders_seat').on(t.seatId), index('seat_holders_person').on(t.personId)],
)

export const bodyOffices = table(
  'body_offices',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    office: oneOf('office', offices).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('body_offices_body').on(t.bodyId), index('body_offices_person').on(t.personId)],
)

/** To hold a seat, join an organisation or take a site role; the link in the mail carries the token. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    locale: oneOf('locale', locales).notNull().default('en'),
    organisationId: text('organisation_id').references(() => organisations.id),
    seatId: text('seat_id').references(() => seats.id),
    seatRole: oneOf('seat_role', seatRoles),
    siteRole: oneOf('site_role', siteRoles),
    tokenHash: text('token_hash').notNull(),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    acceptedBy: text('accepted_by').references(() => people.id),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('invitations_token').on(t.tokenHash), index('invitations_created').on(t.createdAt)],
)
