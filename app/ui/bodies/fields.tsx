import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { Radios } from '../forms/choices'
import { TextInput } from '../forms/text-input'

/** What of a body is no part of its charter: its name, and who reads what it does. */
export function BodyFields({ form, t }: { form: FormState; t: Translate }) {
  return (
    <>
      <TextInput form={form} name="name" label={t('setup.body.name')} maxLength={120} />
      <Radios
        form={form}
        name="visibility"
        label={t('setup.body.visibility')}
        options={(['public', 'members', 'body'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`setup.visibility.${value}`),
        }))}
      />
    </>
  )
}
