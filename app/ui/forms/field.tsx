import type { ReactNode } from 'react'
import type { FormState } from '~/http/form-state'
import { useWords } from '../words'
import { fieldId } from './problems'

/** What every field takes. Fields are required unless `optional`. */
export type FieldProps = {
  form: FormState
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

type Control = {
  id: string
  name: string
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The attributes that tie a control to its label, hint and error. */
export function controlOf({ form, name, hint, optional }: FieldProps): Control {
  const id = fieldId(form, name)
  const wrong = form.problems?.fields[name] !== undefined
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: !optional,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong || undefined,
  }
}

/** Label, hint, error and the control between them. The ready-made fields use it; use it yourself for a control of your own. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const id = fieldId(props.form, props.name)
  return (
    <div className={fieldClass(props)}>
      <label className="ac-label" htmlFor={id}>
        {props.label} <Optional when={props.optional} />
      </label>
      <HintAndError {...props} />
      {children}
    </div>
  )
}

/** The same around several controls: radios, checkboxes, the parts of a date. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { 'aria-describedby': described } = controlOf(props)
  return (
    <fieldset className={fieldClass(props)} aria-describedby={described}>
      <legend className="ac-label">
        {props.label} <Optional when={props.optional} />
      </legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  )
}

function fieldClass({ form, name }: FieldProps): string {
  return form.problems?.fields[name] === undefined ? 'ac-field' : 'ac-field ac-field--error'
}

function Optional({ when }: { when?: boolean }) {
  const t = useWords()
  return when ? <span className="ac-optional">({t('field.optional')})</span> : null
}

function HintAndError({ form, name, hint }: FieldProps) {
  const t = useWords()
  const id = fieldId(form, name)
  const message = form.problems?.fields[name]
  return (
    <>
      {hint && (
        <div className="ac-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {message !== undefined && (
        <div className="ac-error" id={`${id}-error`}>
          <span className="usa-sr-only">{t('ui.errorPrefix')}</span>
          <span>{message}</span>
        </div>
      )}
    </>
  )
}
