import { CharterInput, charterFields } from '~/domain/charters/charter'
import type { FormState, FormValues } from '~/http/form-state'
import { charterText, type Sayer } from './text'

/**
 * The form as the comparison of a stale page reads it: what was typed, in the words of the charter, under the charter's
 * own field names. Where it cannot be read as a charter, it stays as it was typed.
 */
export function watchedCharter(form: FormState, say: Sayer): FormState {
  if (!form.stale) return form
  const read = CharterInput.safeParse(form.values)
  if (!read.success) return form
  const { quorumShare, cadence, reason, ...terms } = read.data
  const typed = { ...terms, quorumShare: quorumShare ?? 0, cadence: cadence ?? '' }
  const kept: Partial<Record<string, boolean>> = { quorumShare: quorumShare === null, cadence: cadence === null }
  const values: FormValues = { ...form.values, reason }
  for (const field of charterFields) if (!kept[field]) values[field] = charterText(typed, field, say)
  return { ...form, values }
}
