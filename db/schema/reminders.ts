import { id, instant, table, text, uniqueIndex } from '../dialect'

/** Every reminder and warning that was sent, one row for each key, whatever the number of runs, servers and recipients. */
export const reminders = table(
  'reminders',
  {
    id: id(),
    /** What is spoken of, the day or moment that it waits for, and which of its reminders this is. */
    key: text('key').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [uniqueIndex('reminders_key').on(t.key)],
)
