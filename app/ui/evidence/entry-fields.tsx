import { evidenceDesigns } from '#db/schema/words'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Select } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'

/** The fields of an entry of the evidence register, for a new one and for a correction. */
export function EntryFields({ form }: { form: FormState }) {
  const t = useT()
  return (
    <>
      <TextInput form={form} name="place" label={t('evidence.place')} maxLength={120} width="medium" />
      <TextInput
        form={form}
        name="period"
        label={t('evidence.period')}
        hint={t('evidence.field.periodHint')}
        maxLength={120}
        width="medium"
      />
      <TextInput form={form} name="measure" label={t('evidence.measure')} maxLength={300} />
      <TextInput
        form={form}
        name="value"
        label={t('evidence.value')}
        hint={t('evidence.field.valueHint')}
        maxLength={500}
      />
      <TextArea form={form} name="definition" label={t('evidence.definition')} rows={3} maxLength={2000} />
      <TextInput
        form={form}
        name="sampleSize"
        label={t('evidence.size')}
        hint={t('evidence.field.sizeHint')}
        maxLength={300}
      />
      <Select
        form={form}
        name="designKind"
        label={t('evidence.designKind')}
        options={evidenceDesigns.map((value) => ({ value, label: t(`evidenceDesign.${value}`) }))}
      />
      <TextInput form={form} name="design" label={t('evidence.design')} maxLength={300} optional />
      <TextInput
        form={form}
        name="source"
        label={t('evidence.source')}
        hint={t('evidence.field.sourceHint')}
        maxLength={1000}
      />
      <TextInput
        form={form}
        name="sourceAddress"
        type="url"
        label={t('evidence.field.address')}
        maxLength={500}
        optional
      />
      <TextArea
        form={form}
        name="caveat"
        label={t('evidence.caveat')}
        hint={t('evidence.field.caveatHint')}
        rows={3}
        maxLength={2000}
      />
    </>
  )
}
