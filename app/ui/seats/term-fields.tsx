import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { TextInput } from '../forms/text-input'

type TermFieldsProps = {
  form: FormState
  t: Translate
  /** What it means to leave the last day open, where it is not that the term goes on. */
  endHint?: string
}

/** The first day of a term, and its last where one is known. */
export function TermFields({ form, t, endHint }: TermFieldsProps) {
  return (
    <>
      <TextInput form={form} name="startsOn" type="date" label={t('seats.term.startsOn')} width="medium" />
      <TextInput
        form={form}
        name="endsOn"
        type="date"
        label={t('seats.term.endsOn')}
        hint={endHint ?? t('seats.term.endsOnHint')}
        width="medium"
        optional
      />
    </>
  )
}
