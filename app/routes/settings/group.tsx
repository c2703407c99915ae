import { useLoaderData } from '@remix-run/react'
import { NotFound } from '~/domain/errors'
import { countComingMeetings } from '~/domain/meetings/coming.server'
import { formOf, isSettingGroup, SettingInputs, weightyGroups } from '~/domain/site/settings'
import { changeSettings, findSettings } from '~/domain/site/settings.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { SettingFields } from '~/ui/admin/setting-fields'
import { Checkbox } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const { group } = params
  const site = await findSettings(db, actor)
  if (!isSettingGroup(group)) throw new NotFound()
  return {
    title: t(`settings.group.${group}`),
    group,
    values: formOf(group, site),
    threshold: site.threshold,
    zone: site.timeZone,
    meetings: group === 'time-zone' ? await countComingMeetings(db, actor, now) : 0,
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const { group } = params
  await findSettings(db, actor)
  if (!isSettingGroup(group)) throw new NotFound()
  const input = form.parse(SettingInputs[group])
  await write((tx) => changeSettings(tx, actor, group, input, now))
  return done(paths.settings(), 'saved')
})

export default function SettingsGroup() {
  const { title, group, values, threshold, zone, meetings } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      crumbs={[[t('settings.title'), paths.settings()]]}
      submit={t('action.save')}
      above={
        <>
          {group === 'disclosure' && (
            <Notice tone="warning" title={t('settings.disclosure.title')}>
              <ul>
                <li>{t('settings.disclosure.published', { threshold })}</li>
                <li>{t('settings.disclosure.drafts')}</li>
                <li>{t('settings.disclosure.lower')}</li>
              </ul>
            </Notice>
          )}
          {group === 'time-zone' && (
            <Notice tone="warning" title={t('settings.zone.title', { zone })}>
              <ul>
                <li>{t('settings.zone.meetings', { n: meetings })}</li>
                <li>{t('settings.zone.terms')}</li>
                <li>{t('settings.zone.editions')}</li>
              </ul>
            </Notice>
          )}
          {group === 'clocks' && <Notice>{t('settings.clocks.note')}</Notice>}
        </>
      }
    >
      <SettingFields group={group} form={form} t={t} />
      {weightyGroups.includes(group) && <Checkbox form={form} name="understood" label={t('settings.understood')} />}
    </FormPage>
  )
}
