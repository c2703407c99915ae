import { useLoaderData } from '@remix-run/react'
import { findPasskey, removePasskey } from '~/domain/people/sign-in/passkeys.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(
  async ({ db, actor, params, t }) => {
    const { id, name } = await findPasskey(db, actor, params.id ?? '')
    return { title: t('signIn.passkey.removeOf', { name }), id }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, params, now }) => {
    await write((tx) => removePasskey(tx, actor, params.id ?? '', now))
    return done(paths.passkeys(), 'passkeyRemoved')
  },
  { confirmed: true },
)

export default function PasskeyRemoval() {
  const { title, id } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('signIn.passkey.removeLead')}
      back={paths.passkeys()}
      submit={t('signIn.passkey.remove')}
      action={paths.passkeyRemoval(id)}
      danger
    />
  )
}
