import { foundingBodies } from '~/domain/site/setup'
import type { SetupStep } from '~/domain/site/setup-steps'
import { starters } from '~/domain/site/starters'
import { Checkboxes } from '../forms/choices'
import { Section } from '../layout/page'
import { BodyFields, FirstOrganisations, SectorFields } from './body-fields'
import {
  AdministratorFields,
  ClockFields,
  ContactFields,
  DisclosureFields,
  type FieldsProps,
  LanguageFields,
  ManagerFields,
  NameFields,
  ZoneField,
} from './site-fields'

type StepFieldsProps = FieldsProps & { step: SetupStep; hasPassword: boolean }

/** What one step of set-up asks. */
export function StepFields({ step, form, t, hasPassword }: StepFieldsProps) {
  const fields = { form, t }
  switch (step) {
    case 'site':
      return (
        <>
          <NameFields {...fields} />
          <ZoneField {...fields} />
          <ContactFields {...fields} />
        </>
      )
    case 'languages':
      return <LanguageFields {...fields} />
    case 'numbers':
      return (
        <>
          <Section title={t('setup.disclosure.title')} lead={t('setup.disclosure.lead')}>
            <DisclosureFields {...fields} />
          </Section>
          <Section title={t('setup.clocks.title')} lead={t('setup.clocks.lead')}>
            <ClockFields {...fields} />
          </Section>
        </>
      )
    case 'people':
      return (
        <>
          <Section title={t('setup.administrator.title')} lead={t('setup.administrator.lead')}>
            <AdministratorFields {...fields} hasPassword={hasPassword} />
          </Section>
          <ManagerFields {...fields} />
        </>
      )
    case 'bodies':
      return foundingBodies.map((kind) => <BodyFields key={kind} kind={kind} {...fields} />)
    case 'table':
      return (
        <>
          <Section title={t('charters.sectors')} lead={t('setup.table.sectorsLead')}>
            <SectorFields {...fields} />
          </Section>
          <FirstOrganisations {...fields} />
        </>
      )
    case 'measures':
      return (
        <Checkboxes
          form={form}
          name="measures"
          label={t('setup.measures.label')}
          hint={t('setup.measures.hint')}
          options={starters.map(({ key }) => ({
            value: key,
            label: t(`setup.starter.${key}.name`),
            hint: `${t(`setup.starter.${key}.definition`)} ${t(`setup.starter.${key}.caveat`)}`,
          }))}
          optional
        />
      )
  }
}
