import { useWords } from '../words'
import { FieldGroup, type FieldProps } from './field'
import { fieldId, textOf } from './problems'

const parts = ['day', 'month', 'year'] as const

type DateInputProps = FieldProps & {
  /** The order people of the site's locale write: day first or month first. */
  order?: 'dmy' | 'mdy'
}

/** A known date, typed in three boxes: sends `name.day`, `name.month`, `name.year`. Problems are keyed by `name`. */
export function DateInput({ order = 'mdy', ...field }: DateInputProps) {
  const t = useWords()
  const wrong = field.form.problems?.fields[field.name] !== undefined
  const ordered = order === 'dmy' ? parts : (['month', 'day', 'year'] as const)
  return (
    <FieldGroup {...field}>
      <div className="ac-date">
        {ordered.map((part, index) => {
          const name = `${field.name}.${part}`
          const id = fieldId(field.form, index === 0 ? field.name : name)
          return (
            <div key={part}>
              <label htmlFor={id}>{t(`ui.${part}`)}</label>
              <input
                className={part === 'year' ? 'usa-input ac-date__year' : 'usa-input'}
                id={id}
                name={name}
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={textOf(field.form, name)}
                aria-invalid={wrong || undefined}
                required={!field.optional}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
