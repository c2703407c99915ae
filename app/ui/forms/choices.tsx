import type { ReactNode } from 'react'
import { useWords } from '../words'
import { controlOf, Field, FieldGroup, type FieldProps } from './field'
import { fieldId, listOf, textOf } from './problems'

export type Option = { value: string; label: ReactNode; hint?: ReactNode }
export type SelectOption = { value: string; label: string }
export type SelectGroup = { label: string; options: SelectOption[] }

type SelectProps = FieldProps & {
  options: (SelectOption | SelectGroup)[]
  /** Without it the first entry says "Choose" and has no value. */
  noEmpty?: boolean
  /** What the empty entry says instead, e.g. "All bodies" in a filter. */
  emptyLabel?: string
}

export function Select({ form, name, label, hint, optional, options, noEmpty = false, emptyLabel }: SelectProps) {
  const t = useWords()
  const field = { form, name, label, hint, optional }
  return (
    <Field {...field}>
      <select className="ac-select" defaultValue={textOf(form, name)} {...controlOf(field)}>
        {!noEmpty && <option value="">{emptyLabel ?? t('ui.choose')}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={entry.value} value={entry.value}>
              {entry.label}
            </option>
          ),
        )}
      </select>
    </Field>
  )
}

type ChoicesProps = FieldProps & { options: Option[]; inline?: boolean }

/** One of a few. */
export function Radios({ options, inline, ...field }: ChoicesProps) {
  const chosen = textOf(field.form, field.name)
  return (
    <FieldGroup {...field}>
      <Options type="radio" field={field} options={options} inline={inline} isChosen={(value) => value === chosen} />
    </FieldGroup>
  )
}

/** Any of a few; sent as repeated fields of one name. */
export function Checkboxes({ options, inline, ...field }: ChoicesProps) {
  const chosen = listOf(field.form, field.name)
  return (
    <FieldGroup {...field}>
      <Options
        type="checkbox"
        field={field}
        options={options}
        inline={inline}
        isChosen={(value) => chosen.includes(value)}
      />
    </FieldGroup>
  )
}

type OptionsProps = {
  type: 'radio' | 'checkbox'
  field: FieldProps
  options: Option[]
  inline?: boolean
  isChosen: (value: string) => boolean
}

function Options({ type, field, options, inline, isChosen }: OptionsProps) {
  const base = fieldId(field.form, field.name)
  return (
    <div className={inline ? 'ac-options ac-options--inline' : 'ac-options'}>
      {options.map(({ value, label, hint }, index) => {
        // The first control carries the field's own id, so that the error summary's link reaches it.
        const id = index === 0 ? base : `${base}-${index}`
        return (
          <label key={value} className="ac-option" htmlFor={id}>
            <input
              type={type}
              id={id}
              name={field.name}
              value={value}
              defaultChecked={isChosen(value)}
              required={type === 'radio' && !field.optional}
              aria-describedby={hint ? `${id}-note` : undefined}
            />
            <span>{label}</span>
            {hint && (
              <span className="ac-hint" id={`${id}-note`}>
                {hint}
              </span>
            )}
          </label>
        )
      })}
    </div>
  )
}

type CheckboxProps = Omit<FieldProps, 'optional'> & { value?: string }

/** One yes or no, such as a consent; sends `value` ("yes") when ticked. */
export function Checkbox({ form, name, label, hint, value = 'yes' }: CheckboxProps) {
  const { required: _required, ...control } = controlOf({ form, name, label, hint })
  const id = fieldId(form, name)
  const message = form.problems?.fields[name]
  return (
    <div className={message === undefined ? 'ac-field' : 'ac-field ac-field--error'}>
      {message !== undefined && (
        <div className="ac-error" id={`${id}-error`}>
          {message}
        </div>
      )}
      <label className="ac-option" htmlFor={id}>
        <input type="checkbox" value={value} defaultChecked={textOf(form, name) === value} {...control} />
        <span>{label}</span>
        {hint && (
          <span className="ac-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}
