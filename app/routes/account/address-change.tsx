import { useLoaderData } from '@remix-run/react'
import { confirmAddress, findAddressChange } from '~/domain/people/address.server'
import { useForm, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

/** Looking changes nothing: mail scanners look. Only the button does. Whoever reads the mail need not be signed in. */
export const loader = open.read(async ({ db, params, now, t, url }) => {
  const token = params.token ?? ''
  const changed = url.searchParams.has('changed')
  const email = changed ? null : await findAddressChange(db, token, now)
  return {
    title: t(
      changed ? 'account.address.changedTitle' : email ? 'account.address.title' : 'account.address.closedTitle',
    ),
    token,
    changed,
    email,
  }
})

export const action = open.write(async ({ params, write, now }) => {
  const token = params.token ?? ''
  await write((tx) => confirmAddress(tx, token, now))
  return done(`${paths.addressChange(token)}?changed=1`)
})

export default function AddressChange() {
  const { title, token, changed, email } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  if (changed || !email) {
    return (
      <Page title={title} lead={t(changed ? 'account.address.changed' : 'account.address.closed')}>
        <p>
          <ButtonLink href={changed ? paths.desk() : paths.address()}>
            {t(changed ? 'account.address.goOn' : 'account.address.again')}
          </ButtonLink>
        </p>
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('account.address.sure', { email })}>
      <PostForm form={form} action={paths.addressChange(token)}>
        <ButtonRow>
          <Button>{t('account.address.confirm')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
