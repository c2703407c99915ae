import { controlOf, Field, type FieldProps } from './field'
import { textOf } from './problems'

type TextInputProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'number'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  width?: 'short' | 'medium' | 'full'
  maxLength?: number
  spellCheck?: boolean
  min?: string | number
  max?: string | number
}

/** One line of text. A password is never filled in again. */
export function TextInput({
  form,
  name,
  label,
  hint,
  optional,
  type = 'text',
  width = 'full',
  ...rest
}: TextInputProps) {
  const field = { form, name, label, hint, optional }
  return (
    <Field {...field}>
      <input
        className={width === 'full' ? 'usa-input' : `usa-input ac-input--${width}`}
        type={type}
        defaultValue={type === 'password' ? undefined : textOf(form, name)}
        {...controlOf(field)}
        {...rest}
      />
    </Field>
  )
}

type TextAreaProps = FieldProps & { rows?: number; maxLength?: number }

export function TextArea({ form, name, label, hint, optional, rows = 6, maxLength }: TextAreaProps) {
  const field = { form, name, label, hint, optional }
  return (
    <Field {...field}>
      <textarea
        className="usa-textarea"
        rows={rows}
        maxLength={maxLength}
        defaultValue={textOf(form, name)}
        {...controlOf(field)}
      />
    </Field>
  )
}
