import { paths } from '~/paths'
import { PostForm } from '../forms/post-form'
import type { FormState } from '../forms/problems'
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
      <Section title={t('account.factor.scan')} lead={t('account.factor.scanLead')}>
        <QrCode squares={authenticator.squares} label={t('account.factor.qr')} />
        <Code label={t('account.factor.key')}>{authenticator.typed}</Code>
      </Section>
      <Section title={t('account.factor.confirm')} lead={t('account.factor.confirmLead')}>
        <PostForm form={form} action={paths.secondFactorConfirmation()}>
          <TextInput
            form={form}
            name="code"
            label={t('account.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="medium"
            maxLength={10}
          />
          <ButtonRow>
            <Button>{t('account.factor.confirmButton')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Stack>
  )
}
