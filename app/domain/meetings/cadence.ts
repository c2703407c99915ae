import rrule from 'rrule'
import { instantOf, localOf } from '../time'

/**
 * The next start of a body that meets by a recurrence rule, after an instant; null where it meets when called. `anchor`
 * is the day (YYYY-MM-DD) from which every second week is counted: the day on which the charter was adopted. The rule is
 * expanded on floating local time (carried as though it were UTC) and only then placed in the zone, because rrule's own
 * time zones depend on the zone of the process.
 */
export function nextStart(cadence: string, anchor: string, after: Date, zone: string): Date | null {
  if (!cadence) return null
  const floating = new Date(`${localOf(after, zone)}:00Z`)
  const rule = new rrule.RRule({ ...rrule.RRule.parseString(cadence), dtstart: new Date(`${anchor}T00:00:00Z`) })
  const next = rule.after(floating)
  return next ? instantOf(next.toISOString().slice(0, 16), zone) : null
}
