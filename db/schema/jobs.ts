import { id, instant, table, text, uniqueIndex } from '../dialect'

/** A job's slot: claimed by one process, done once. */
export const jobSlots = table(
  'job_slots',
  {
    id: id(),
    job: text('job').notNull(),
    slot: text('slot').notNull(),
    holder: text('holder').notNull(),
    leaseUntil: instant('lease_until').notNull(),
    doneAt: instant('done_at'),
    error: text('error').notNull().default(''),
  },
  (t) => [uniqueIndex('job_slots_slot').on(t.job, t.slot)],
)
