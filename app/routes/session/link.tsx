import { useLoaderData } from '@remix-run/react'
import { cookieName, readCookie } from '~/auth/cookie'
import { findSignInLink, useSignInLink } from '~/domain/people/sign-in/session.server'
import { signIn } from '~/http/admission.server'
import { useForm, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

/**
 * Opening the link uses nothing up, since mail scanners and previews open it, too. The browser that asked goes on by
 * itself, or by a press without scripts; any other asks whether it should.
 */
export const loader = open.read(async ({ db, params, now, t, request, context }) => {
  const place = await findSignInLink(
    db,
    params.token ?? '',
    readCookie(request, cookieName(context, 'accord-link')),
    now,
  )
  return {
    title: t(place === 'closed' ? 'signIn.link.closedTitle' : 'signIn.link.openTitle'),
    token: params.token ?? '',
    place,
  }
})

export const action = open.write(async (writing) => {
  const { params, write, form, now, request, context } = writing
  const browser = readCookie(request, cookieName(context, 'accord-link'))
  const opened = { browser, confirmed: form.text('elsewhere') === 'yes' }
  const personId = await write((tx) => useSignInLink(tx, params.token ?? '', opened, now))
  return signIn(writing, personId, 'mail-link', paths.desk())
})

export default function SignInLink() {
  const { title, token, place } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  if (place === 'closed') {
    return (
      <Page title={title} lead={t('signIn.link.closed')}>
        <p>
          <ButtonLink href={paths.signInLinks()}>{t('signIn.link.again')}</ButtonLink>
        </p>
      </Page>
    )
  }
  return (
    <Page title={title} lead={t(place === 'here' ? 'signIn.link.open' : 'signIn.link.elsewhere')}>
      <PostForm form={form} action={paths.signInLink(token)} atOnce={place === 'here' && !form.problems}>
        {place === 'elsewhere' && <input type="hidden" name="elsewhere" value="yes" />}
        <ButtonRow>
          <Button>{t(place === 'here' ? 'signIn.button' : 'signIn.link.signInHere')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
