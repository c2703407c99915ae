import type { SettingGroup } from '~/domain/site/settings'
import { insiderRules, secondFactorRules } from '~/domain/site/settings'
import { Radios } from '../forms/choices'
import { TextInput } from '../forms/text-input'
import { Grid } from '../layout/page'
import {
  ClockFields,
  ContactFields,
  DisclosureFields,
  type FieldsProps,
  LanguageFields,
  NameFields,
  ZoneField,
} from '../setup/site-fields'

/** The fields of one group of settings, as set-up asks them. */
export function SettingFields({ group, ...fields }: FieldsProps & { group: SettingGroup }) {
  switch (group) {
    case 'names':
      return <NameFields {...fields} />
    case 'contact':
      return <ContactFields {...fields} />
    case 'time-zone':
      return <ZoneField {...fields} />
    case 'languages':
      return <LanguageFields {...fields} />
    case 'disclosure':
      return (
        <>
          <DisclosureFields {...fields} />
          <InsidersField {...fields} />
        </>
      )
    case 'clocks':
      return <ClockFields {...fields} />
    case 'agreement':
      return <NoticeFields {...fields} />
    case 'sign-in':
      return <SecondFactorField {...fields} />
  }
}

function InsidersField({ form, t }: FieldsProps) {
  return (
    <Radios
      form={form}
      name="insiders"
      label={t('settings.disclosure.insiders')}
      options={insiderRules.map((value) => ({ value, label: t(`settings.insiders.${value}`) }))}
    />
  )
}

function NoticeFields({ form, t }: FieldsProps) {
  return (
    <Grid>
      {(['withdrawal', 'governance'] as const).map((notice) => (
        <TextInput
          key={notice}
          form={form}
          name={`${notice}NoticeDays`}
          inputMode="numeric"
          label={t(`settings.agreement.${notice}`)}
          hint={t(`settings.agreement.${notice}Hint`)}
          width="short"
        />
      ))}
    </Grid>
  )
}

function SecondFactorField({ form, t }: FieldsProps) {
  return (
    <Radios
      form={form}
      name="secondFactor"
      label={t('settings.signIn.secondFactor')}
      hint={t('settings.signIn.secondFactorHint')}
      options={secondFactorRules.map((value) => ({ value, label: t(`settings.signIn.${value}`) }))}
    />
  )
}
