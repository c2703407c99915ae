import { useActionData, useLoaderData } from '@remix-run/react'
import { qrSquares } from '~/auth/qr.server'
import { CodeInput } from '~/domain/people/sign-in/second-factor'
import { confirmSecondFactor, findSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import { keyOf } from '~/domain/people/sign-in/totp.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { AuthenticatorSetup } from '~/ui/people/authenticator-setup'
import { RecoveryCodeSheet, type RecoveryCodes } from '~/ui/people/recovery-code-sheet'
import { ButtonLink } from '~/ui/primitives/button'

export const loader = member.read(
  async ({ db, actor, site, t }) => {
    const factor = await findSecondFactor(db, actor)
    const key = factor.state === 'begun' ? keyOf(factor.secret, site.name, actor.email) : null
    return {
      title: t(factor.state === 'on' ? 'signIn.codes.title' : 'signIn.factor.title'),
      key: key && { typed: key.typed, squares: await qrSquares(key.uri) },
    }
  },
  { confirmed: true, beforeSecondFactor: true },
)

/** Shows the recovery codes in the answer itself: they are kept nowhere, so there is no page to come back to. */
export const action = member.write(
  async ({ write, actor, form, now, context }) => {
    const { code } = form.parse(CodeInput)
    await context.limiter.spend('confirmation', `factor ${actor.personId}`)
    const codes = await write((tx) => confirmSecondFactor(tx, actor, code, now))
    return { codes } satisfies RecoveryCodes
  },
  { confirmed: true, beforeSecondFactor: true },
)

export default function SecondFactorConfirmation() {
  const { title, key } = useLoaderData<typeof loader>()
  const answer = useActionData<RecoveryCodes | object>()
  const t = useT()
  const form = useForm()
  return (
    <Page title={title}>
      {answer && 'codes' in answer ? (
        <RecoveryCodeSheet codes={answer.codes} isNew />
      ) : key ? (
        <AuthenticatorSetup form={form} authenticator={key} />
      ) : (
        <p>
          <ButtonLink href={paths.secondFactor()}>{t('signIn.factor.title')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
