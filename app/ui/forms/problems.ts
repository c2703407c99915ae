import type { FormState } from '~/http/form-state'

/** The id of a field's control, to which the error summary links. */
export function fieldId(form: FormState, name: string): string {
  return `${form.id ?? 'field'}-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

export function textOf(form: FormState, name: string): string {
  const value = form.values[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

export function listOf(form: FormState, name: string): string[] {
  const value = form.values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
