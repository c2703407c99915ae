import type { Dimension } from '#db/schema/words'
import { headlineGoals } from '#db/schema/words'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Checkboxes, Radios, Select, type SelectOption } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'

type DefinitionFieldsProps = {
  form: FormState
  /** Dimensions that have groups. */
  dimensions: readonly Dimension[]
  organisations: SelectOption[]
}

/** What a measure counts, by what, and who answers for it: for a new one and for a new version. */
export function DefinitionFields({ form, dimensions, organisations }: DefinitionFieldsProps) {
  const t = useT()
  return (
    <>
      <TextArea
        form={form}
        name="definition"
        label={t('measures.field.definition')}
        hint={t('measures.field.definitionHint')}
        rows={3}
      />
      <TextInput
        form={form}
        name="unit"
        label={t('measures.field.unit')}
        hint={t('measures.field.unitHint')}
        width="medium"
        maxLength={40}
      />
      {dimensions.length > 0 && (
        <Checkboxes
          form={form}
          name="dimensions"
          label={t('measures.field.dimensions')}
          hint={t('measures.field.dimensionsHint')}
          options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          optional
          inline
        />
      )}
      <TextInput
        form={form}
        name="numerator"
        label={t('measures.field.numerator')}
        hint={t('measures.field.numeratorHint')}
        optional
      />
      <TextInput form={form} name="denominator" label={t('measures.field.denominator')} optional />
      <Radios
        form={form}
        name="goal"
        label={t('measures.field.goal')}
        options={headlineGoals.map((value) => ({ value, label: t(`headlineGoal.${value}`) }))}
      />
      <TextArea form={form} name="caveat" label={t('measures.field.caveat')} rows={3} optional />
      <Select
        form={form}
        name="organisationId"
        label={t('measures.field.owner')}
        options={organisations}
        emptyLabel={t('measures.noOwner')}
        optional
      />
    </>
  )
}
