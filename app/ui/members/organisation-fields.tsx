import { contactRoles, sectors } from '#db/schema/words'
import type { Translate } from '~/i18n/translate'
import { Checkbox, Select, type SelectOption } from '../forms/choices'
import type { FormState } from '../forms/problems'
import { TextArea, TextInput } from '../forms/text-input'
import { Section } from '../layout/page'

type FieldsProps = { form: FormState; t: Translate }

function DescriptionFields({ form, t }: FieldsProps) {
  return (
    <>
      <TextArea
        form={form}
        name="description"
        label={t('members.organisation.description')}
        hint={t('members.organisation.descriptionHint')}
        maxLength={4000}
        optional
      />
      <TextInput
        form={form}
        name="website"
        type="url"
        label={t('members.organisation.website')}
        hint={t('members.organisation.websiteHint')}
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
        label={t('members.organisation.jurisdiction')}
        hint={t('members.organisation.jurisdictionHint')}
        maxLength={120}
        optional
      />
      <Checkbox
        form={form}
        name="independentOfPolice"
        label={t('members.organisation.independent')}
        hint={t('members.organisation.independentHint')}
      />
    </>
  )
}

export function SectorField({ form, t }: FieldsProps) {
  return (
    <Select
      form={form}
      name="sector"
      label={t('members.sector')}
      hint={t('members.organisation.sectorHint')}
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
      <Section title={t('members.contacts.title')} lead={t('members.contacts.lead')}>
        {contactRoles.map((role) => (
          <Select
            key={role}
            form={form}
            name={`contact.${role}`}
            label={t(`contactRole.${role}`)}
            options={people}
            emptyLabel={t('members.contacts.nobody')}
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
      <TextInput form={form} name="name" label={t('members.organisation.name')} maxLength={120} />
      <SectorField form={form} t={t} />
      <PlaceFields form={form} t={t} />
      <DescriptionFields form={form} t={t} />
    </>
  )
}
