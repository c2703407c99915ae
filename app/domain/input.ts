// Pieces of zod schemas for what forms send: always text. Messages are catalogue keys.
import { z } from 'zod'
import type { Key } from '~/i18n/translate'

const clean = (value: string) => value.replace(/\r\n/g, '\n').trim()

/** Required text of at most `most` characters. */
export const requiredText = (most: number, message: Key = 'errors.required') =>
  z.string({ error: message }).transform(clean).pipe(z.string().min(1, message).max(most, 'errors.tooLong'))
/** Text that may be empty or missing; '' then. */
export const optionalText = (most: number) =>
  z.string().optional().default('').transform(clean).pipe(z.string().max(most, 'errors.tooLong'))
/** An address, in lower case. */
export const emailAddress = (message: Key = 'errors.email') =>
  z
    .string({ error: message })
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.email(message).max(254, message))
/** YYYY-MM-DD that exists in the calendar. */
export const calendarDay = (message: Key = 'errors.day') =>
  z.string({ error: message }).refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value), message)
export const optionalDay = (message: Key = 'errors.day') =>
  z
    .string()
    .optional()
    .default('')
    .refine((value) => value === '' || isRealDay(value), message)
    .transform((value) => value || null)
/** YYYY-MM-DDTHH:MM as an `<input type="datetime-local">` sends it; local to the site, not yet an instant. */
export const localDateTime = (message: Key = 'errors.dateTime') =>
  z
    .string({ error: message })
    .refine((value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && isRealDay(value.slice(0, 10)), message)
export const optionalLocalDateTime = (message: Key = 'errors.dateTime') =>
  z
    .union([z.literal(''), localDateTime(message)], { error: message })
    .optional()
    .transform((value) => value || null)
export const wholeNumber = (least: number, most: number, message: Key = 'errors.wholeNumber') =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
/** A checkbox: true when it was ticked. */
export const tick = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '')
/** Checkboxes of one name, or a multiple select: always a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(500),
  )
export const choice = <const V extends readonly [string, ...string[]]>(values: V, message: Key = 'errors.choose') =>
  z.enum(values, { error: message })
/** The id of a record, as a select or hidden field sends it. */
export const recordId = (message: Key = 'errors.choose') =>
  z.string({ error: message }).regex(/^[A-Za-z0-9-]{1,64}$/, message)
export const optionalId = () =>
  z
    .string()
    .optional()
    .default('')
    .transform((value) => value || null)

/** PostgreSQL has no year 0, so the calendar begins with the year 1000. */
function isRealDay(value: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
