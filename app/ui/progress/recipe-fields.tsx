import type { Dimension } from '#db/schema/words'
import { mostSides, timeSteps } from '~/domain/progress/recipe'
import { chartKinds } from '~/domain/progress/release'
import { useT } from '~/http/page'
import { Checkbox, Checkboxes, Radios, Select } from '../forms/choices'
import type { FormState } from '../forms/problems'
import { TextInput } from '../forms/text-input'

/** Which months and groups a table has, and how it is drawn. */
export function RecipeFields({ form, dimensions }: { form: FormState; dimensions: readonly Dimension[] }) {
  const t = useT()
  return (
    <>
      <TextInput
        form={form}
        name="title"
        label={t('progress.field.title')}
        hint={t('progress.tables.titleHint')}
        maxLength={160}
      />
      <TextInput
        form={form}
        name="from"
        label={t('progress.build.from')}
        hint={t('progress.field.periodHint')}
        width="short"
      />
      <TextInput form={form} name="to" label={t('progress.build.to')} width="short" />
      <Radios
        form={form}
        name="step"
        label={t('progress.build.step')}
        inline
        options={timeSteps.map((value) => ({ value, label: t(`timeStep.${value}`) }))}
      />
      {dimensions.length > 0 && (
        <Checkboxes
          form={form}
          name="sides"
          label={t('progress.build.sides')}
          hint={t('progress.build.sidesHint', { n: mostSides })}
          options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          optional
          inline
        />
      )}
      <Select
        form={form}
        name="chart"
        label={t('progress.tables.chart')}
        options={chartKinds.map((kind) => ({ value: kind, label: t(`chartKind.${kind}`) }))}
        noEmpty
      />
      <Checkbox form={form} name="skip" label={t('progress.build.skip')} hint={t('progress.build.skipHint')} />
    </>
  )
}
