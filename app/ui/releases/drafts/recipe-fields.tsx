import type { Dimension } from '#db/schema/words'
import { chartKinds } from '~/domain/releases/release'
import { mostSides, timeSteps } from '~/domain/releases/tables/recipe'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Checkbox, Checkboxes, Radios, Select } from '../../forms/choices'
import { TextInput } from '../../forms/text-input'

/** Which months and groups a table has, and how it is drawn. */
export function RecipeFields({ form, dimensions }: { form: FormState; dimensions: readonly Dimension[] }) {
  const t = useT()
  return (
    <>
      <TextInput
        form={form}
        name="title"
        label={t('releases.field.title')}
        hint={t('releases.tables.titleHint')}
        maxLength={160}
      />
      <TextInput
        form={form}
        name="from"
        label={t('releases.build.from')}
        hint={t('releases.field.periodHint')}
        width="short"
      />
      <TextInput form={form} name="to" label={t('releases.build.to')} width="short" />
      <Radios
        form={form}
        name="step"
        label={t('releases.build.step')}
        inline
        options={timeSteps.map((value) => ({ value, label: t(`timeStep.${value}`) }))}
      />
      {dimensions.length > 0 && (
        <Checkboxes
          form={form}
          name="sides"
          label={t('releases.build.sides')}
          hint={t('releases.build.sidesHint', { n: mostSides })}
          options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          optional
          inline
        />
      )}
      <Select
        form={form}
        name="chart"
        label={t('releases.tables.chart')}
        options={chartKinds.map((kind) => ({ value: kind, label: t(`chartKind.${kind}`) }))}
        noEmpty
      />
      <Checkbox form={form} name="skip" label={t('releases.build.skip')} hint={t('releases.build.skipHint')} />
    </>
  )
}
