import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { settingGroups } from '~/domain/site/settings'
import { findSettings } from '~/domain/site/settings.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { SettingsHistory } from '~/ui/admin/settings-history'
import { settingFacts } from '~/ui/admin/settings-words'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, t, format }) => {
  const site = await findSettings(db, actor)
  return {
    title: t('settings.title'),
    groups: settingGroups.map((group) => ({ group, facts: settingFacts(group, site, t, format) })),
    history: await listHistory(db, actor, { kind: 'site', id: site.id }),
  }
})

export default function Settings() {
  const { title, groups, history } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('settings.lead')}>
      {groups.map(({ group, facts }) => (
        <Section
          key={group}
          title={t(`settings.group.${group}`)}
          action={
            <ButtonLink look="secondary" small href={paths.settingsGroup(group)}>
              {t('settings.change', { group: t(`settings.group.${group}`) })}
            </ButtonLink>
          }
        >
          <DescriptionList items={facts} rows />
        </Section>
      ))}
      <SettingsHistory history={history} />
    </Page>
  )
}
