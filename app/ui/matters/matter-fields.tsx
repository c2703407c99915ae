import { reasonCodes } from '#db/schema/words'
import { matterVisibilities } from '~/domain/matters/matter'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Radios, Select } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'

type Props = { form: FormState; bodies: { id: string; name: string }[]; bodyOptional?: boolean }

/** The words of a matter, the body it goes to, and who may see it. */
export function MatterFields({ form, bodies, bodyOptional = false }: Props) {
  const t = useT()
  return (
    <>
      <TextInput
        form={form}
        name="title"
        label={t('matters.field.title')}
        hint={t('matters.field.titleHint')}
        maxLength={120}
      />
      <TextArea form={form} name="summary" label={t('matters.field.summary')} hint={t('matters.field.summaryHint')} />
      <Select
        form={form}
        name="bodyId"
        label={t('matters.field.body')}
        hint={bodyOptional ? t('matters.field.bodyHint') : undefined}
        optional={bodyOptional}
        emptyLabel={bodyOptional ? t('matters.noBody') : undefined}
        options={bodies.map((body) => ({ value: body.id, label: body.name }))}
      />
      <Radios
        form={form}
        name="visibility"
        label={t('matters.field.visibility')}
        options={matterVisibilities.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`matters.visibilityHint.${value}`),
        }))}
      />
      <Select
        form={form}
        name="reasonCode"
        label={t('matters.field.reasonCode')}
        hint={t('matters.field.reasonCodeHint')}
        optional
        options={reasonCodes.map((value) => ({ value, label: t(`reasonCode.${value}`) }))}
      />
    </>
  )
}
