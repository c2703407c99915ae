import { useLoaderData } from '@remix-run/react'
import { sessionOf } from '~/auth/current-session.server'
import { isPassword } from '~/auth/password.server'
import { Invalid } from '~/domain/errors'
import { ConfirmationInput } from '~/domain/people/account'
import { findPasswordHash } from '~/domain/people/account.server'
import { spendCode } from '~/domain/people/sign-in/code-check.server'
import { confirmSession, findProofs } from '~/domain/people/sign-in/confirmation.server'
import { useForm, useT } from '~/http/page'
import { provePasskey } from '~/http/passkey.server'
import { done, member, type Write } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { PasskeyForm } from '~/ui/people/passkey-form'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

/** Before something dangerous: who has the session must also have what opened it. */
export const loader = member.read(
  async ({ db, actor, t, url }) => ({
    title: t('signIn.confirm.title'),
    next: safeReturn(url.searchParams.get('next'), paths.account()),
    email: actor.email,
    proofs: await findProofs(db, actor),
  }),
  { beforeSecondFactor: true },
)

export const action = member.write(
  async (writing) => {
    const { actor, form, write, now, request, context } = writing
    const input = form.parse(ConfirmationInput)
    const session = await sessionOf(request, context)
    await context.limiter.spend('confirmation', session.id)
    const way = await proofOf(writing, input)
    await context.limiter.giveBack('confirmation', session.id)
    await write((tx) => confirmSession(tx, actor, session.id, way, now))
    return done(safeReturn(form.text('next'), paths.account()))
  },
  { beforeSecondFactor: true },
)

/** By which of the three the person proved who they are. Throws Invalid. */
async function proofOf(
  writing: Write<import('~/domain/access/actor').Person>,
  { password, code, response }: { password: string; code: string; response: string },
): Promise<'password' | 'code' | 'passkey'> {
  const { db, actor, write, now } = writing
  if (response !== '') {
    if ((await provePasskey(writing, response)) !== actor.personId) throw new Invalid({}, 'signIn.passkey.refused')
    return 'passkey'
  }
  if (code !== '') {
    if (!(await write((tx) => spendCode(tx, actor.personId, code, now))))
      throw new Invalid({ code: 'signIn.code.wrong' })
    return 'code'
  }
  if (password === '') throw new Invalid({ password: 'errors.required' })
  if (!(await isPassword(await findPasswordHash(db, actor), password)))
    throw new Invalid({ password: 'account.password.wrong' })
  return 'password'
}

export default function Confirmation() {
  const { title, next, email, proofs } = useLoaderData<typeof loader>()
  const t = useT()
  const password = useForm({}, 'password')
  const code = useForm({}, 'code')
  const passkey = useForm({}, 'passkey')
  const hidden = (id: string) => (
    <>
      <input type="hidden" name="form" value={id} />
      <input type="hidden" name="next" value={next} />
    </>
  )
  return (
    <Page title={title} lead={t('signIn.confirm.lead')}>
      {proofs.password && (
        <PostForm form={password} action={paths.confirmation()}>
          {hidden('password')}
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <TextInput
            form={password}
            name="password"
            type="password"
            label={t('account.password')}
            autoComplete="current-password"
          />
          <ButtonRow>
            <Button>{t('signIn.confirm.button')}</Button>
          </ButtonRow>
        </PostForm>
      )}
      {proofs.code && (
        <Section title={t('signIn.confirm.code')}>
          <PostForm form={code} action={paths.confirmation()}>
            {hidden('code')}
            <TextInput form={code} name="code" label={t('signIn.code')} autoComplete="one-time-code" width="medium" />
            <ButtonRow>
              <Button look="secondary">{t('signIn.confirm.button')}</Button>
            </ButtonRow>
          </PostForm>
        </Section>
      )}
      {proofs.passkey && (
        <Section title={t('signIn.confirm.passkey')}>
          <PasskeyForm
            form={passkey}
            action={paths.confirmation()}
            ceremony={{ kind: 'use', options: paths.passkeyRequest() }}
            next={next}
            button={t('signIn.confirm.passkeyButton')}
          />
        </Section>
      )}
      {!proofs.password && !proofs.code && !proofs.passkey && (
        <p>
          <ButtonLink href={paths.signInLinks()}>{t('signIn.link.button')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
