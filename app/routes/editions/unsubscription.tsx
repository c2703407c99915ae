import { useActionData, useLoaderData } from '@remix-run/react'
import { unsubscribe } from '~/domain/editions/subscriptions.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { PostButton } from '~/ui/primitives/button'

/** Says the same for every token, known or not, and changes nothing. */
export const loader = open.read(async ({ params, t }) => ({
  title: t('editions.unsubscribe.title'),
  token: params.token ?? '',
}))

/** For the page's own button and for mail programs (RFC 8058), which send no cookie and follow no redirect. */
export const action = open.write(
  async ({ params, write, actor, now }) => {
    await write((tx) => unsubscribe(tx, actor, params.token ?? '', now))
    return { isDone: true }
  },
  { unlimited: true },
)

export default function Unsubscription() {
  const { title, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  if (answer?.isDone) return <Page title={t('editions.unsubscribe.doneTitle')} lead={t('editions.unsubscribe.done')} />
  return (
    <Page title={title} lead={t('editions.unsubscribe.lead')}>
      <p>
        <PostButton action={paths.unsubscribe(token)}>{t('editions.unsubscribe.button')}</PostButton>
      </p>
    </Page>
  )
}
