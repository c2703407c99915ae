import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button } from '~/ui/primitives/button'

export const loader = open.read(
  async ({ url, t }) => {
    const typed = (url.searchParams.get('code') ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
    if (typed) throw redirect(paths.cardCheck(typed.slice(0, 40)))
    return { title: t('policies.cards.title') }
  },
  { shared: true },
)

export default function CardChecks() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('policies.cards.lead')}
      crumbs={[{ label: t('policies.title'), href: paths.policies() }, { label: title }]}
    >
      <form className="ac-filter" method="get" action={paths.cardChecks()} aria-label={title}>
        <TextInput
          form={{ values: {} }}
          name="code"
          label={t('policies.cards.code')}
          hint={t('policies.cards.codeHint')}
          width="medium"
        />
        <div className="ac-filter__actions">
          <Button>{t('policies.cards.button')}</Button>
        </div>
      </form>
    </Page>
  )
}
