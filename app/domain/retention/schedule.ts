// How long what is kept of people is kept. This table is the rule: the nightly run, the dry run and the public page all
// read it. What each entry is, from when it counts, why, and what stays is said in the catalogues under its name.

export const schedule = [
  { name: 'mail', days: 30 },
  { name: 'mailbox', days: 30 },
  { name: 'signInLinks', days: 30 },
  { name: 'sessions', days: 30 },
  { name: 'invitations', days: 90 },
  { name: 'noticeRead', days: 30 },
  { name: 'noticeUnread', days: 90 },
  { name: 'submissions', days: 730 },
  { name: 'unconfirmed', days: 7 },
  { name: 'unsubscribed', days: 30 },
  { name: 'trueCounts', days: 730 },
  { name: 'feedCounts', days: 1826 },
  { name: 'jobs', days: 90 },
] as const
export type RetentionName = (typeof schedule)[number]['name']

export const daysOf = (name: RetentionName): number => schedule.find((rule) => rule.name === name)?.days ?? 0

/** What ended at or before this moment has been kept long enough. */
export const cutoffOf = (name: RetentionName, now: Date): Date => new Date(now.getTime() - daysOf(name) * 86_400_000)

/** How much a run takes away, or would take away, by the entry of the schedule. */
export type Removal = Partial<Record<RetentionName, number>>
export const totalOf = (removal: Removal): number => Object.values(removal).reduce((sum, count) => sum + count, 0)
