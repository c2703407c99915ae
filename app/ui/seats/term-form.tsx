import { useForm, useT } from '~/http/page'
import { FormPage } from '../forms/form-page'
import type { Watched } from '../forms/revision'
import { TextInput } from '../forms/text-input'

type TermPageProps = {
  title: string
  eyebrow?: string
  lead: string
  endsOn: string
  back: string
  revision?: number
  watched?: Watched[]
}

/** Sets the last day of a seat, of somebody's term on it, or of an office. */
export function TermPage({ endsOn, ...page }: TermPageProps) {
  const t = useT()
  const form = useForm({ endsOn })
  return (
    <FormPage form={form} submit={t('action.save')} {...page}>
      <TextInput
        form={form}
        name="endsOn"
        type="date"
        label={t('seats.term.endsOn')}
        hint={t('seats.term.lastDayHint')}
        width="medium"
        optional
      />
    </FormPage>
  )
}
