/** What was wrong, already translated: by field name, and for the form as a whole. */
export type FormProblems = { fields: Record<string, string>; form?: string }

/** What was typed, by field name. A field that may be repeated (checkboxes) has a list. */
export type FormValues = Record<string, string | string[]>

/** All that the fields of one form share. `id` keeps two forms on one page apart. */
export type FormState = {
  values: FormValues
  problems?: FormProblems
  /** Somebody changed the thing since the form was made (ui/forms/revision.tsx). */
  stale?: boolean
  id?: string
}
