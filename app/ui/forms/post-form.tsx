import type { ReactNode } from 'react'
import type { FormState } from '~/http/form-state'
import { useWords } from '../words'
import { ErrorSummary } from './error-summary'

type PostFormProps = {
  form: FormState
  /** Without it the form posts to the page's own address. */
  action?: string
  multipart?: boolean
  /** Adds the trap for robots; use it on every form that needs no account. */
  trap?: boolean
  /** A script sends it when the page opens; without scripts its button does. */
  atOnce?: boolean
  /** A script completes it with a passkey that it makes or uses; the question comes from `options`. */
  passkey?: { kind: 'create' | 'use'; options: string }
  children: ReactNode
}

/** A form that writes: error summary first, then fields, then buttons. The server alone validates, so that messages are ours. */
export function PostForm({
  form,
  action,
  multipart = false,
  trap = false,
  atOnce = false,
  passkey,
  children,
}: PostFormProps) {
  return (
    <form
      className="ac-form"
      method="post"
      action={action}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-at-once={atOnce ? '' : undefined}
      data-passkey={passkey?.kind}
      data-options={passkey?.options}
    >
      <ErrorSummary form={form} />
      {trap && <Honeypot />}
      {children}
    </form>
  )
}

export const trapName = 'website'

/** A field that people neither see nor reach. Whatever arrives in `website` was filled in by a machine. */
export function Honeypot() {
  const t = useWords()
  return (
    <div className="ac-trap" aria-hidden="true">
      <label>
        {t('ui.trap')}
        <input type="text" name={trapName} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
