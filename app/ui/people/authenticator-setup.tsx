import type { FormState } from '~/http/form-state'
import { paths } from '~/paths'
import { PostForm } from '../forms/post-form'
import { TextInput } from '../forms/text-input'
import { Section, Stack } from '../layout/page'
import { Button, ButtonRow } from '../primitives/button'
import { Code } from '../primitives/code'
import { QrCode } from '../primitives/qr-code'
import { useWords } from '../words'

type AuthenticatorSetupProps = {
  form: FormState
  authenticator: { typed: string; squares: { size: number; path: string } }
}

/** The key of an authenticator as a picture and as text, and the form that confirms it by a first code. */
export function AuthenticatorSetup({ form, authenticator }: AuthenticatorSetupProps) {
  const t = useWords()
  return (
    <Stack gap="loose">
      <Section title={t('signIn.factor.scan')} lead={t('signIn.factor.scanLead')}>
        <QrCode squares={authenticator.squares} label={t('signIn.factor.qr')} />
        <Code label={t('signIn.factor.key')}>{authenticator.typed}</Code>
      </Section>
      <Section title={t('signIn.factor.confirm')} lead={t('signIn.factor.confirmLead')}>
        <PostForm form={form} action={paths.secondFactorConfirmation()}>
          <TextInput
            form={form}
            name="code"
            label={t('signIn.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="medium"
            maxLength={10}
          />
          <ButtonRow>
            <Button>{t('signIn.factor.confirmButton')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Stack>
  )
}
