import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPasskey, removePasskey } from '~/domain/people/sign-in/passkeys.server'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { ButtonLink, PostButton } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function PasskeyRemoval() {
  const { title, id } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('signIn.passkey.removeLead')}>
      <div className="ac-buttons">
        <PostButton action={paths.passkeyRemoval(id)} look="danger">
          {t('signIn.passkey.remove')}
        </PostButton>
        <ButtonLink look="quiet" href={paths.passkeys()}>
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Page>
  )
}
