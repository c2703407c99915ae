import { id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { locales } from './words'

/** Mail waiting to go, written in the same transaction as the change that it tells of. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    /** The same key twice is one message. */
    dedupeKey: text('dedupe_key').notNull(),
    to: text('to_address').notNull(),
    toName: text('to_name').notNull().default(''),
    personId: text('person_id').references(() => people.id),
    locale: oneOf('locale', locales).notNull(),
    template: text('template').notNull(),
    /** Plain data for the template; emptied once sent, because it may hold a link that opens something. */
    props: json<Record<string, unknown>>('props').notNull(),
    status: oneOf('status', ['pending', 'sending', 'sent', 'failed', 'cancelled'] as const)
      .notNull()
      .default('pending'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    nextAt: instant('next_at').notNull(),
    leaseUntil: instant('lease_until'),
    sentAt: instant('sent_at'),
    lastError: text('last_error').notNull().default(''),
  },
  (t) => [uniqueIndex('outbox_dedupe').on(t.dedupeKey), index('outbox_due').on(t.status, t.nextAt)],
)
