/** What was wrong, already translated: by field name, and for the form as a whole. */
export type FormProblems = { fields: Record<string, string>; form?: string }

/** What was typed, by field name. A field that may be repeated (checkboxes) has a list. */
export type FormValues = Record<string, string | string[]>

/** All that the fields of one form share. `id` keeps two forms on one page apart. */
export type FormState = {
  values: FormValues
  problems?: FormProblems
  /** Somebody changed the thing since the form was made (forms/revision.tsx). */
  stale?: boolean
  id?: string
}

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
