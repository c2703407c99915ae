import { boolean, day, id, index, instant, integer, oneOf, primaryKey, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { charters } from './charters'
import { matters } from './matters'
import { organisations } from './organisations'
import { people } from './people'
import { positions, proposals } from './proposals'
import { agendaItemTypes, agendaSources, attendances, reasonCodes, rsvps, visibilities } from './words'

/** The clock chain is the row of instants: draft, published, locked, in session, closed, circulated, approved. */
export const meetings = table(
  'meetings',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    charterId: text('charter_id')
      .notNull()
      .references(() => charters.id),
    title: text('title').notNull(),
    startsAt: instant('starts_at').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    place: text('place').notNull().default(''),
    link: text('link').notNull().default(''),
    dialIn: text('dial_in').notNull().default(''),
    visibility: oneOf('visibility', visibilities).notNull(),
    reasonCode: oneOf('reason_code', reasonCodes),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    publishedAt: instant('published_at'),
    lockedAt: instant('locked_at'),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    circulatedAt: instant('circulated_at'),
    /** Last day on which amendments to the circulated minutes may be asked for. */
    amendBy: day('amend_by'),
    approvedAt: instant('approved_at'),
    approvedBy: text('approved_by').references(() => people.id),
    /** How the body approved them, in words; asked for where the amendment window was still open. */
    approvalNote: text('approval_note'),
    cancelledAt: instant('cancelled_at'),
    cancellationReason: text('cancellation_reason'),
    /** SEQUENCE of the iCalendar invitation; grows with each change that attendees must see. */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
  },
  (t) => [index('meetings_body').on(t.bodyId, t.startsAt), index('meetings_starts').on(t.startsAt)],
)

export const agendaItems = table(
  'agenda_items',
  {
    id: id(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    type: oneOf('type', agendaItemTypes).notNull(),
    minutes: integer('minutes').notNull(),
    presenter: text('presenter').notNull().default(''),
    /** What to read beforehand, Markdown. */
    paper: text('paper').notNull().default(''),
    visibility: oneOf('visibility', visibilities).notNull(),
    reasonCode: oneOf('reason_code', reasonCodes),
    source: oneOf('source', agendaSources).notNull().default('none'),
    matterId: text('matter_id').references(() => matters.id),
    proposalId: text('proposal_id').references(() => proposals.id),
    placedBy: text('placed_by')
      .notNull()
      .references(() => people.id),
    placedAt: instant('placed_at').notNull(),
    isLate: boolean('is_late').notNull().default(false),
    removedAt: instant('removed_at'),
    removalReason: text('removal_reason'),
  },
  (t) => [index('agenda_items_meeting').on(t.meetingId, t.position)],
)

/** The minutes of one agenda item, as they stand. `version` guards against two people overwriting each other. */
export const minutes = table('minutes', {
  agendaItemId: text('agenda_item_id')
    .primaryKey()
    .references(() => agendaItems.id),
  text: text('text').notNull(),
  /** How many matters a closed item dealt with; its text stays empty. */
  matters: integer('matters'),
  version: integer('version').notNull(),
  writtenAt: instant('written_at').notNull(),
  writtenBy: text('written_by')
    .notNull()
    .references(() => people.id),
})

export const minutesRevisions = table(
  'minutes_revisions',
  {
    id: id(),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItems.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('minutes_revisions_version').on(t.agendaItemId, t.version)],
)

/** What members ask to be changed in circulated minutes, until the amendment day. */
export const amendments = table(
  'amendments',
  {
    id: id(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    text: text('text').notNull(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('amendments_meeting').on(t.meetingId)],
)

/** Corrections after approval; dated, never an edit of the approved text. */
export const errata = table(
  'errata',
  {
    id: id(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    text: text('text').notNull(),
    enteredAt: instant('entered_at').notNull(),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('errata_meeting').on(t.meetingId)],
)

export const attendance = table(
  'attendance',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    status: oneOf('status', attendances).notNull(),
    /** Who spoke for the organisation, as the clerk wrote it. */
    represented: text('represented').notNull().default(''),
    takenAt: instant('taken_at').notNull(),
    takenBy: text('taken_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.organisationId] })],
)

export const meetingReplies = table(
  'meeting_replies',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reply: oneOf('reply', rsvps).notNull(),
    repliedAt: instant('replied_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] })],
)

export const actions = table(
  'actions',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    meetingId: text('meeting_id').references(() => meetings.id),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    /** The position whose condition or need it answers. */
    positionId: text('position_id').references(() => positions.id),
    title: text('title').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    ownerId: text('owner_id').references(() => people.id),
    dueOn: day('due_on').notNull(),
    visibility: oneOf('visibility', visibilities).notNull(),
    createdAt: instant('created_at').notNull(),
    doneAt: instant('done_at'),
    doneBy: text('done_by').references(() => people.id),
    doneNote: text('done_note'),
  },
  (t) => [
    index('actions_body').on(t.bodyId, t.dueOn),
    index('actions_organisation').on(t.organisationId),
    index('actions_position').on(t.positionId),
  ],
)
