// What pages ask of the request, as hooks over the root's loader data. Browser-safe.
import { useActionData, useRouteLoaderData } from '@remix-run/react'
import { type Format, formats } from '~/i18n/dates'
import { type Translate, translator } from '~/i18n/translate'
import type { ShellFacts } from '~/shell'
import type { Refusal } from './answers.server'
import type { FormState, FormValues } from './form-state'

/** What the root loader knows: site, locale, the signed-in person's name, where we are. */
export function useShell() {
  return useRouteLoaderData<() => Promise<ShellFacts>>('root')
}
export function useT(): Translate {
  const shell = useShell()
  return translator(shell?.locale ?? 'en', shell?.site.terminology)
}
export function useFormat(): Format {
  const shell = useShell()
  return formats(shell?.locale ?? 'en', shell?.site.timeZone ?? 'UTC', shell?.site.terminology)
}

/**
 * The state of a form: what was typed and what was wrong where it came back with 422 or 409, else the first values. With two
 * forms on one page give each an `id` and a hidden field `form` with the same value.
 */
export function useForm(values: FormValues = {}, id?: string): FormState {
  const answer = useActionData<unknown>()
  if (!answer || typeof answer !== 'object' || !('problems' in answer)) return { values, id }
  const refusal = answer as Refusal
  if (id !== undefined && refusal.values.form !== id) return { values, id }
  // Only what was sent: a box that the page ticks by itself and the person unticked must stay unticked.
  return { values: refusal.values, problems: refusal.problems, stale: refusal.stale, id }
}
