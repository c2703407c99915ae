import { useLoaderData } from '@remix-run/react'
import { dataSections } from '~/domain/people/own-data/personal-data'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { AccountTabs } from '~/ui/people/account-tabs'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ t }) => ({ title: t('account.data.title') }))

export default function PersonalData() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('account.data.lead')}>
      <AccountTabs current="data" t={t} />
      <ButtonRow>
        <ButtonLink href={paths.personalDataFile()} download>
          {t('account.data.take')}
        </ButtonLink>
      </ButtonRow>
      <Section title={t('account.data.parts')} lead={t('account.data.secrets')}>
        <DescriptionList
          rows
          items={dataSections.map((name) => ({
            term: t(`account.data.${name}`),
            description: t(`account.data.${name}.about`),
          }))}
        />
      </Section>
      <Section title={t('account.data.eraseTitle')} lead={t('account.data.eraseLead')}>
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.erasure()}>
            {t('account.data.erase')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  )
}
