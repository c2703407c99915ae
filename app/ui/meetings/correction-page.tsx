import { useForm, useT } from '~/http/page'
import { FormPage } from '../forms/form-page'
import { TextArea } from '../forms/text-input'
import { trails } from '../forms/trails'

type CorrectionPageProps = { kind: 'amendment' | 'erratum'; title: string; id: string; meetingTitle: string }

/** What is wrong in the minutes: asked for before they are approved, entered below them afterwards. */
export function CorrectionPage({ kind, title, id, meetingTitle }: CorrectionPageProps) {
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(`meetings.${kind}.lead`)}
      crumbs={trails(t).meeting(id, meetingTitle)}
      submit={t(`meetings.${kind}.button`)}
    >
      <TextArea form={form} name="text" rows={4} label={t(`meetings.${kind}.text`)} maxLength={2000} />
    </FormPage>
  )
}
