import { useLoaderData } from '@remix-run/react'
import { PasskeyAnswer } from '~/domain/people/sign-in/passkey'
import { signIn } from '~/http/admission.server'
import { useForm, useT } from '~/http/page'
import { provePasskey } from '~/http/passkey.server'
import { open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import { Page } from '~/ui/layout/page'
import { PasskeyForm } from '~/ui/people/passkey-form'

export const loader = open.read(async ({ t, url }) => ({
  title: t('signIn.passkey.signInTitle'),
  next: safeReturn(url.searchParams.get('next'), paths.desk()),
}))

/** Nobody says who they are: the passkey does. */
export const action = open.write(async (writing) => {
  const { form } = writing
  const { response } = form.parse(PasskeyAnswer)
  await writing.context.limiter.spend('signIn', writing.context.client)
  const personId = await provePasskey(writing, response)
  await writing.context.limiter.giveBack('signIn', writing.context.client)
  return signIn(writing, personId, 'passkey', safeReturn(form.text('next'), paths.desk()))
})

export default function PasskeySignIn() {
  const { title, next } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page title={title} lead={t('signIn.passkey.signInLead')}>
      <PasskeyForm
        form={form}
        action={paths.passkeySignIn()}
        ceremony={{ kind: 'use', options: paths.passkeyRequest() }}
        next={next}
        button={t('signIn.passkey.signIn')}
      />
      <p>
        <a href={paths.signIn(next)}>{t('signIn.otherWays')}</a>
      </p>
    </Page>
  )
}
