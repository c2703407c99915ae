import type { FormState } from '~/http/form-state'
import { useWords } from '../words'
import { fieldId } from './problems'

/** Everything that was wrong, first on the page, each with a link to its field. It takes the focus. Nothing when all is well. */
export function ErrorSummary({ form }: { form: FormState }) {
  const t = useWords()
  const { problems } = form
  if (!problems) return null
  const fields = Object.entries(problems.fields)
  if (fields.length === 0 && !problems.form) return null
  const id = `${form.id ?? 'field'}-errors`
  return (
    <div className="ac-summary" role="alert" aria-labelledby={id} tabIndex={-1} data-error-summary>
      <h2 id={id}>{t('errors.title')}</h2>
      {problems.form && <p>{problems.form}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
