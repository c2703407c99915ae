import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Checkboxes, Select, type SelectOption } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'

type Props = {
  form: FormState
  measures: SelectOption[]
  organisations: SelectOption[]
  isFixed: boolean
}

/** The fields of a question of the evaluation plan; a fixed plan asks for the reason too. */
export function QuestionFields({ form, measures, organisations, isFixed }: Props) {
  const t = useT()
  return (
    <>
      <TextArea form={form} name="question" label={t('evaluation.field.question')} rows={2} maxLength={400} />
      {measures.length > 0 && (
        <Checkboxes form={form} name="measureIds" label={t('evaluation.field.measures')} options={measures} optional />
      )}
      <TextArea form={form} name="sources" label={t('evaluation.field.sources')} rows={2} maxLength={1000} />
      <Select
        form={form}
        name="ownerOrganisationId"
        label={t('evaluation.field.ownerOrganisation')}
        options={organisations}
        emptyLabel={t('evaluation.noOrganisation')}
        optional
      />
      <TextInput
        form={form}
        name="ownerRole"
        label={t('evaluation.field.ownerRole')}
        width="medium"
        maxLength={160}
        optional
      />
      <TextInput form={form} name="frequency" label={t('evaluation.field.frequency')} width="medium" maxLength={160} />
      <TextArea form={form} name="method" label={t('evaluation.field.method')} rows={4} maxLength={2000} />
      <TextArea form={form} name="success" label={t('evaluation.field.success')} rows={3} maxLength={1000} />
      {isFixed && (
        <TextArea
          form={form}
          name="reason"
          label={t('evaluation.field.reason')}
          hint={t('evaluation.field.reasonHint')}
          rows={3}
          maxLength={1000}
        />
      )}
    </>
  )
}
