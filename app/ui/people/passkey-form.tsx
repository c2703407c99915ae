import type { ReactNode } from 'react'
import type { FormState } from '~/http/form-state'
import { useShell } from '~/http/page'
import passkeyHref from '../enhance/passkey.js?url'
import { PostForm } from '../forms/post-form'
import { Button, ButtonRow } from '../primitives/button'
import { useWords } from '../words'

type PasskeyFormProps = {
  form: FormState
  action: string
  /** Whether the browser makes a passkey or uses one, and where its question comes from. */
  ceremony: { kind: 'create' | 'use'; options: string }
  next?: string
  button: string
  children?: ReactNode
}

/** A form that a script completes with a passkey. Without scripts it says that it needs them. */
export function PasskeyForm({ form, action, ceremony, next, button, children }: PasskeyFormProps) {
  const t = useWords()
  const nonce = useShell()?.nonce ?? ''
  return (
    <>
      <PostForm form={form} action={action} passkey={ceremony}>
        {form.id && <input type="hidden" name="form" value={form.id} />}
        {next && <input type="hidden" name="next" value={next} />}
        <input type="hidden" name="response" value="" autoComplete="off" />
        <p className="ac-muted" data-passkey-none>
          {t('signIn.passkey.needsScript')}
        </p>
        <div className="ac-stack" data-passkey-ready hidden>
          {children}
          <p className="ac-error" role="alert" data-passkey-failed hidden>
            {t('signIn.passkey.failed')}
          </p>
          <ButtonRow>
            <Button look={ceremony.kind === 'use' ? 'secondary' : 'primary'}>{button}</Button>
          </ButtonRow>
        </div>
      </PostForm>
      {nonce !== '' && <script type="module" nonce={nonce} src={passkeyHref} />}
    </>
  )
}
