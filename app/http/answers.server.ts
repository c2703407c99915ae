// What the domain's errors are answered with: the same page for a form that is not accepted, an error page for the rest.
import { data } from '@remix-run/node'
import { Conflict, Forbidden, type Invalid, NotFound, type Problem, type Stale } from '~/domain/errors'
import { formats } from '~/i18n/dates'
import type { Key, Translate } from '~/i18n/translate'
import { BadForm, type Form } from './form.server'
import type { FormProblems, FormValues } from './form-state'
import { TooMany } from './limit.server'

/**
 * The form's problems in the reader's language, with what was typed; the answer to a form that is not accepted (422), or
 * whose thing has changed meanwhile (409, `stale`).
 */
export type Refusal = {
  problems: FormProblems
  values: FormValues
  stale?: boolean
}
/** What the error page needs to say. */
export type ErrorBody = { reason: Key; params?: Record<string, string | number> }

/** The 422 answer: the same page again, with problems in words and everything that was typed. */
export function refusal(error: Invalid, form: Form | null, t: Translate) {
  const say = (problem: Problem) =>
    typeof problem === 'string' ? t(problem) : t(problem.key, withDaysInWords(problem.params, t))
  const body: Refusal = {
    problems: {
      fields: Object.fromEntries(Object.entries(error.fields).map(([name, problem]) => [name, say(problem)])),
      ...(error.form ? { form: say(error.form) } : {}),
    },
    values: form?.values() ?? {},
  }
  return data(body, { status: 422 })
}

/** The 409 answer: the same page with what stands now (its loader runs again) and everything that was typed. */
export function outdated(error: Stale, form: Form | null, t: Translate) {
  const body: Refusal = {
    problems: { fields: {}, form: t(error.reason) },
    values: form?.values() ?? {},
    stale: true,
  }
  return data(body, { status: 409 })
}

/** A day among a message's figures is said as people read it. */
function withDaysInWords(params: Record<string, string | number>, t: Translate): Record<string, string | number> {
  const format = formats(t.locale, 'UTC')
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value,
    ]),
  )
}

/** The answer to an error: domain errors by their kind; anything else stays what it is and becomes a plain 500. */
export function answerTo(error: unknown): unknown {
  const body = (reason: Key, params?: ErrorBody['params']): ErrorBody => ({ reason, params })
  if (error instanceof NotFound) return data(body('errors.page.404.text'), { status: 404 })
  if (error instanceof Forbidden) return data(body(error.reason), { status: 403 })
  if (error instanceof Conflict) return data(body(error.reason, error.params), { status: 409 })
  if (error instanceof TooMany)
    return data(body('errors.tooMany'), { status: 429, headers: { 'Retry-After': String(error.seconds) } })
  if (error instanceof BadForm) return data(body(error.reason), { status: error.status })
  if (isUnavailable(error)) return data(body('errors.unavailable'), { status: 503, headers: { 'Retry-After': '30' } })
  return error
}

/** The disk is full, or the database is locked or away: reading goes on, writing is answered honestly. */
function isUnavailable(error: unknown): boolean {
  for (let e = error as { code?: string; cause?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (
      typeof e.code === 'string' &&
      /^(SQLITE_FULL|SQLITE_IOERR|SQLITE_BUSY|ENOSPC|ECONNREFUSED|CONNECTION_|53100|57P0)/.test(e.code)
    )
      return true
  }
  return false
}
