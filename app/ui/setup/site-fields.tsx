import { locales, terminologies } from '#db/schema/words'
import { timeZones, zerosPolicies } from '~/domain/site/settings'
import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { Checkbox, Checkboxes, Radios, Select } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'
import { Grid, Section } from '../layout/page'
import { Notice } from '../primitives/notice'

export type FieldsProps = { form: FormState; t: Translate }

/** Zones by region, as `America/Los_Angeles` under America. */
function zonesByRegion() {
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const zone of timeZones()) {
    const [region = zone, ...rest] = zone.split('/')
    const label = rest.length > 0 ? rest.join(', ').replaceAll('_', ' ') : zone
    regions.set(region, [...(regions.get(region) ?? []), { value: zone, label }])
  }
  return [...regions].map(([label, options]) => ({ label, options }))
}

/** How the coalition and its programme are called, and where they are. */
export function NameFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextInput form={form} name="name" label={t('setup.site.name')} hint={t('setup.site.nameHint')} maxLength={120} />
      <TextInput
        form={form}
        name="programmeName"
        label={t('setup.site.programme')}
        hint={t('setup.site.programmeHint')}
        maxLength={120}
      />
      <TextInput
        form={form}
        name="coalitionName"
        label={t('setup.site.coalition')}
        hint={t('setup.site.coalitionHint')}
        maxLength={160}
      />
      <TextInput
        form={form}
        name="place"
        label={t('setup.site.place')}
        hint={t('setup.site.placeHint')}
        maxLength={120}
      />
    </>
  )
}

export function ZoneField({ form, t }: FieldsProps) {
  return (
    <Select
      form={form}
      name="timeZone"
      label={t('setup.site.timeZone')}
      hint={t('setup.site.timeZoneHint')}
      options={zonesByRegion()}
    />
  )
}

export function ContactFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextInput
        form={form}
        name="contactEmail"
        type="email"
        label={t('setup.site.contactEmail')}
        hint={t('setup.site.contactEmailHint')}
      />
      <TextInput
        form={form}
        name="contactPhone"
        type="tel"
        label={t('setup.site.contactPhone')}
        width="medium"
        optional
      />
    </>
  )
}

export function LanguageFields({ form, t }: FieldsProps) {
  return (
    <>
      <Checkboxes
        form={form}
        name="languages"
        label={t('setup.site.languages')}
        hint={t('setup.site.languagesHint')}
        options={locales.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
      />
      <Radios
        form={form}
        name="terminology"
        label={t('setup.site.terminology')}
        options={terminologies.map((value) => ({ value, label: t(`setup.terminology.${value}`) }))}
      />
    </>
  )
}

export function DisclosureFields({ form, t }: FieldsProps) {
  return (
    <>
      <p className="ac-measure">{t('setup.disclosure.why')}</p>
      <TextInput
        form={form}
        name="threshold"
        type="number"
        min={5}
        max={20}
        inputMode="numeric"
        label={t('setup.disclosure.threshold')}
        hint={t('setup.disclosure.thresholdHint')}
        width="short"
      />
      <Radios
        form={form}
        name="zeros"
        label={t('setup.disclosure.zeros')}
        options={zerosPolicies.map((value) => ({
          value,
          label: t(`setup.zeros.${value}`),
          hint: t(`setup.zeros.${value}Hint`),
        }))}
      />
    </>
  )
}

/** How long an answer may take, and the days on which nobody works. */
export function ClockFields({ form, t }: FieldsProps) {
  return (
    <>
      <Grid>
        <TextInput
          form={form}
          name="acknowledgeWorkingDays"
          inputMode="numeric"
          label={t('setup.clocks.acknowledge')}
          hint={t('setup.clocks.acknowledgeHint')}
          width="short"
        />
        <TextInput
          form={form}
          name="answerWorkingDays"
          inputMode="numeric"
          label={t('setup.clocks.answer')}
          hint={t('setup.clocks.answerHint')}
          width="short"
        />
      </Grid>
      <TextArea
        form={form}
        name="holidays"
        label={t('setup.clocks.holidays')}
        hint={t('setup.clocks.holidaysHint')}
        rows={8}
        maxLength={4000}
        optional
      />
    </>
  )
}

/** `hasPassword`: one was chosen before, and an empty field keeps it. */
export function AdministratorFields({ form, t, hasPassword }: FieldsProps & { hasPassword: boolean }) {
  return (
    <>
      <TextInput form={form} name="adminName" label={t('account.name')} autoComplete="name" maxLength={120} />
      <TextInput form={form} name="adminEmail" type="email" label={t('account.email')} autoComplete="username" />
      <TextInput
        form={form}
        name="adminPassword"
        type="password"
        label={t('account.password.new')}
        hint={t(hasPassword ? 'setup.administrator.passwordKept' : 'account.password.hint')}
        autoComplete="new-password"
        optional={hasPassword}
      />
    </>
  )
}

export function ManagerFields({ form, t }: FieldsProps) {
  return (
    <Section title={t('setup.manager.title')} lead={t('setup.manager.lead')}>
      <Checkbox
        form={form}
        name="adminRunsProject"
        label={t('setup.administrator.runsProject')}
        hint={t('setup.administrator.runsProjectHint')}
      />
      <Notice>{t('setup.manager.other')}</Notice>
      <TextInput
        form={form}
        name="managerName"
        label={t('setup.manager.name')}
        autoComplete="off"
        maxLength={120}
        optional
      />
      <TextInput
        form={form}
        name="managerEmail"
        type="email"
        label={t('setup.manager.email')}
        autoComplete="off"
        optional
      />
    </Section>
  )
}
