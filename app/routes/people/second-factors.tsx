import { useLoaderData } from '@remix-run/react'
import { listSecondFactors } from '~/domain/people/sign-in/second-factor.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, t }) => ({
  title: t('signIn.factors.title'),
  people: await listSecondFactors(db, actor),
}))

export default function SecondFactors() {
  const { title, people } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('signIn.factors.lead')}>
      <DataTable
        caption={title}
        captionHidden
        stack
        rows={people}
        rowKey={(row) => row.personId}
        empty={<EmptyState title={t('signIn.factors.none')} />}
        columns={[
          { key: 'who', header: t('organisations.person'), rowHeader: true, cell: (row) => row.name },
          {
            key: 'factor',
            header: t('account.tab.factor'),
            cell: (row) =>
              row.hasSecondFactor ? (
                <Tag tone="success">{t('signIn.factors.on')}</Tag>
              ) : (
                <Tag>{t('signIn.factors.off')}</Tag>
              ),
          },
          { key: 'passkeys', header: t('account.tab.passkeys'), end: true, cell: (row) => String(row.passkeys) },
          {
            key: 'reset',
            header: t('signIn.factors.reset'),
            cell: (row) =>
              row.mayReset && (row.hasSecondFactor || row.passkeys > 0) ? (
                <a href={paths.secondFactorReset(row.personId)}>{t('signIn.factors.resetOf', { name: row.name })}</a>
              ) : null,
          },
        ]}
      />
    </Page>
  )
}
