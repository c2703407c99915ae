import { useLoaderData } from '@remix-run/react'
import { cookieName, readCookie, setCookie } from '~/auth/cookie'
import { isPassword } from '~/auth/password.server'
import { randomToken } from '~/domain/access/token.server'
import { SignInLinkInput } from '~/domain/people/sign-in/session'
import { sendSignInLink } from '~/domain/people/sign-in/session.server'
import { useForm, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonRow } from '~/ui/primitives/button'

/** Says the same whether or not anybody has the address. */
export const loader = open.read(async ({ t, url }) => ({
  title: t('signIn.link.title'),
  sent: url.searchParams.has('sent'),
}))

/** The same work and the same words for every address: one hash, one durable transaction, one cookie. */
export const action = open.write(async ({ form, write, now, context, request }) => {
  const { email } = form.parse(SignInLinkInput)
  await context.limiter.spend('mailLinkClient', context.client)
  await context.limiter.spend('mailLink', `${context.client} ${email}`)
  const known = readCookie(request, cookieName(context, 'accord-link'))
  const browser = known && /^[\w-]{32}$/.test(known) ? known : randomToken()
  await isPassword(null, email)
  await write((tx) => sendSignInLink(tx, email, browser, now))
  const headers = { 'Set-Cookie': setCookie(context, 'accord-link', browser, 3600) }
  return done(`${paths.signInLinks()}?sent=1`, undefined, { headers })
})

export default function SignInLinks() {
  const { title, sent } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page title={sent ? t('signIn.link.sentTitle') : title} lead={sent ? t('signIn.link.sent') : t('signIn.link.lead')}>
      <PostForm form={form} action={paths.signInLinks()}>
        <TextInput form={form} name="email" type="email" label={t('account.email')} autoComplete="email" />
        <ButtonRow>
          <Button look={sent ? 'secondary' : 'primary'}>{t(sent ? 'signIn.link.again' : 'signIn.link.button')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
