import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Checkboxes } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'

type Props = { form: FormState; organisations: { organisationId: string; organisationName: string }[] }

/** The words of a joint statement and the organisations that they name. */
export function StatementFields({ form, organisations }: Props) {
  const t = useT()
  return (
    <>
      <TextInput form={form} name="title" label={t('statements.field.title')} maxLength={120} />
      <TextArea
        form={form}
        name="text"
        label={t('statements.field.text')}
        hint={t('statements.field.textHint')}
        rows={14}
        maxLength={8000}
      />
      <Checkboxes
        form={form}
        name="organisationIds"
        label={t('statements.field.partners')}
        hint={t('statements.field.partnersHint')}
        options={organisations.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
      />
    </>
  )
}
