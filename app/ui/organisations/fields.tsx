import { contactRoles, sectors } from '#db/schema/words'
import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { Checkbox, Select, type SelectOption } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'
import { Section } from '../layout/page'

type FieldsProps = { form: FormState; t: Translate }

function DescriptionFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextArea
        form={form}
        name="description"
        label={t('organisations.one.description')}
        hint={t('organisations.one.descriptionHint')}
        maxLength={4000}
        optional
      />
      <TextInput
        form={form}
        name="website"
        type="url"
        label={t('organisations.one.website')}
        hint={t('organisations.one.websiteHint')}
        optional
      />
    </>
  )
}

function PlaceFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextInput
        form={form}
        name="jurisdiction"
        label={t('organisations.one.jurisdiction')}
        hint={t('organisations.one.jurisdictionHint')}
        maxLength={120}
        optional
      />
      <Checkbox
        form={form}
        name="independentOfPolice"
        label={t('organisations.one.independent')}
        hint={t('organisations.one.independentHint')}
      />
    </>
  )
}

export function SectorField({ form, t }: FieldsProps) {
  return (
    <Select
      form={form}
      name="sector"
      label={t('organisations.sector')}
      hint={t('organisations.one.sectorHint')}
      options={sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
    />
  )
}

/** What an organisation says of itself, and whom to ask about what. `people` are those who work for it. */
export function ProfileFields({ form, t, people }: FieldsProps & { people: SelectOption[] }) {
  return (
    <>
      <DescriptionFields form={form} t={t} />
      <PlaceFields form={form} t={t} />
      <Section title={t('organisations.contacts.title')} lead={t('organisations.contacts.lead')}>
        {contactRoles.map((role) => (
          <Select
            key={role}
            form={form}
            name={`contact.${role}`}
            label={t(`contactRole.${role}`)}
            options={people}
            emptyLabel={t('organisations.contacts.nobody')}
            optional
          />
        ))}
      </Section>
    </>
  )
}

/** Everything that is asked where an organisation is put on record. */
export function OrganisationFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextInput form={form} name="name" label={t('organisations.one.name')} maxLength={120} />
      <SectorField form={form} t={t} />
      <PlaceFields form={form} t={t} />
      <DescriptionFields form={form} t={t} />
    </>
  )
}
