import { useFormat } from '~/http/page'
import { DateTime } from '../primitives/date-time'

/** A loader's data as a page gets it: what was a Date may have become text on the way. */
export type AsSent<T> = T extends Date
  ? Date | string
  : T extends (infer I)[]
    ? AsSent<I>[]
    : T extends object
      ? { [K in keyof T]: AsSent<T[K]> }
      : T

/** An instant with its time, or a day (YYYY-MM-DD). */
export function When({ at, time = false }: { at: Date | string; time?: boolean }) {
  const format = useFormat()
  const value = typeof at === 'string' && at.length === 10 ? at : new Date(at).toISOString()
  return <DateTime value={value}>{time ? format.dateTime(at) : format.day(at)}</DateTime>
}
