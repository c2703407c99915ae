import { useLoaderData } from '@remix-run/react'
import { isPassword } from '~/auth/password.server'
import { Invalid } from '~/domain/errors'
import { SignInInput } from '~/domain/people/sign-in/session'
import { findCredentials } from '~/domain/people/sign-in/session.server'
import { giveBack, signIn, spend, triesOf } from '~/http/admission.server'
import { useForm, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { PasskeyForm } from '~/ui/people/passkey-form'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = open.read(async ({ t, url, context }) => ({
  title: t('signIn.title'),
  next: safeReturn(url.searchParams.get('next'), paths.desk()),
  agency: context.env.oidc?.name ?? null,
}))

/** Tries are counted by rules of their own, so that a flood from one network stops nobody who has signed in before. */
export const action = open.write(
  async (writing) => {
    const { db, form } = writing
    const input = form.parse(SignInInput)
    const credentials = await findCredentials(db, input.email)
    const tries = await triesOf(writing, credentials?.personId ?? null, input.email)
    await spend(writing, tries)
    const right = await isPassword(credentials?.passwordHash ?? null, input.password)
    if (!credentials || !right) throw new Invalid({}, 'signIn.refused')
    await giveBack(writing, tries)
    return signIn(writing, credentials.personId, 'password', safeReturn(form.text('next'), paths.desk()))
  },
  { unlimited: true },
)

export default function SignIn() {
  const { title, next, agency } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ next })
  const link = useForm({}, 'link')
  const passkey = useForm({}, 'passkey')
  return (
    <Page title={title} lead={t('signIn.lead')}>
      <PostForm form={form} action={paths.signIn()}>
        <input type="hidden" name="next" value={next} />
        <TextInput form={form} name="email" type="email" label={t('account.email')} autoComplete="username" />
        <TextInput
          form={form}
          name="password"
          type="password"
          label={t('account.password')}
          autoComplete="current-password"
        />
        <ButtonRow>
          <Button>{t('signIn.button')}</Button>
        </ButtonRow>
      </PostForm>
      <Section title={t('signIn.passkey.signInTitle')} lead={t('signIn.passkey.signInLead')}>
        <PasskeyForm
          form={passkey}
          action={paths.passkeySignIn()}
          ceremony={{ kind: 'use', options: paths.passkeyRequest() }}
          next={next}
          button={t('signIn.passkey.signIn')}
        />
      </Section>
      {agency && (
        <Section title={t('signIn.agency.title')} lead={t('signIn.agency.lead')}>
          <p>
            <ButtonLink look="secondary" href={paths.agency(next)}>
              {t('signIn.agency.button', { name: agency })}
            </ButtonLink>
          </p>
        </Section>
      )}
      <Section title={t('signIn.link.title')} lead={t('signIn.link.lead')}>
        <PostForm form={link} action={paths.signInLinks()}>
          <TextInput form={link} name="email" type="email" label={t('account.email')} autoComplete="email" />
          <ButtonRow>
            <Button look="secondary">{t('signIn.link.button')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Page>
  )
}
