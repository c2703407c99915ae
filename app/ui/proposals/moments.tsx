import { useFormat } from '~/http/page'
import { DateTime } from '../primitives/date-time'

type When = Date | string
const iso = (value: When) => (typeof value === 'string' ? value : value.toISOString())

/** An instant with its time, in the site's zone. */
export function Moment({ at }: { at: When }) {
  const format = useFormat()
  return <DateTime value={iso(at)}>{format.dateTime(at)}</DateTime>
}

/** A day, or the day of an instant. */
export function Day({ on }: { on: When }) {
  const format = useFormat()
  return <DateTime value={iso(on)}>{format.day(on)}</DateTime>
}
