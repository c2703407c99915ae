import type { FormState } from '~/http/form-state'
import { fieldId } from '../forms/problems'

/** What else is wrong with an uploaded file, below its field, each at the place that the error summary links to. */
export function FileProblems({
  form,
  field,
  title,
  note,
}: {
  form: FormState
  field: string
  title: string
  note: string
}) {
  const found = Object.entries(form.problems?.fields ?? {})
  const more = found.filter(([name]) => name.startsWith(`${field}.`))
  if (!found.some(([name]) => name === field)) return null
  return (
    <div className={more.length > 0 ? 'ac-field ac-field--error' : 'ac-field'}>
      {more.length > 0 && (
        <>
          <p className="ac-label">{title}</p>
          <ul>
            {more.map(([name, message]) => (
              <li key={name} id={fieldId(form, name)} tabIndex={-1}>
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="ac-small">{note}</p>
    </div>
  )
}
