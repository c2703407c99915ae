import { day, id, index, instant, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { matters } from './matters'
import { people } from './people'
import { locales, submissionKinds, timeBands } from './words'

/** What a resident or business sent. Nothing about the device or address it came from is kept. */
export const submissions = table(
  'submissions',
  {
    id: id(),
    kind: oneOf('kind', submissionKinds).notNull(),
    /** Of the receipt code; the code itself is known to the submitter alone. */
    codeHash: text('code_hash').notNull(),
    /** A part of the place, never a dwelling. */
    area: text('area').notNull().default(''),
    timeBand: oneOf('time_band', timeBands).notNull().default('any-time'),
    text: text('text').notNull(),
    /** The text as everybody may read it, written by the liaison; null until then. */
    publicText: text('public_text'),
    locale: oneOf('locale', locales).notNull(),
    /** For a notice that something changed, and nothing else; readable by no person. */
    noticeEmail: text('notice_email'),
    receivedAt: instant('received_at').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    /** The days promised on the receipt; kept, so that a changed setting moves no promise. */
    readBy: day('read_by').notNull(),
    answerBy: day('answer_by').notNull(),
    /** The slug of the published release that it speaks of. */
    aboutRelease: text('about_release'),
    matterId: text('matter_id').references(() => matters.id),
    routedAt: instant('routed_at'),
    routedBy: text('routed_by').references(() => people.id),
    routedToBodyId: text('routed_to_body_id').references(() => bodies.id),
    /** Moderated away, with the reason that the submitter reads. */
    declinedAt: instant('declined_at'),
    declineReason: text('decline_reason'),
    /** When the holder of the code first read how it ended: the address for a notice has then done its work. */
    answerReadAt: instant('answer_read_at'),
  },
  (t) => [
    uniqueIndex('submissions_code').on(t.codeHash),
    index('submissions_received').on(t.receivedAt),
    index('submissions_matter').on(t.matterId),
  ],
)

export const submissionMessages = table(
  'submission_messages',
  {
    id: id(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    sender: oneOf('sender', ['submitter', 'programme'] as const).notNull(),
    text: text('text').notNull(),
    sentAt: instant('sent_at').notNull(),
    sentBy: text('sent_by').references(() => people.id),
  },
  (t) => [index('submission_messages_thread').on(t.submissionId, t.sentAt)],
)
