import { agendaItemTypes, type Visibility, visibilities } from '#db/schema/words'
import { isNarrower } from '~/domain/meetings/meeting'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Radios, Select } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'
import { ReasonSelect } from './meeting-fields'

/** The fields of an agenda item. It can be as wide as its meeting (`within`) or narrower. */
export function ItemFields({ form, within }: { form: FormState; within: Visibility }) {
  const t = useT()
  const offered = visibilities.filter((value) => value === within || isNarrower(value, within))
  return (
    <>
      <TextInput
        form={form}
        name="title"
        label={t('meetings.item.title')}
        hint={t('meetings.item.titleHint')}
        maxLength={200}
      />
      <Radios
        form={form}
        name="type"
        inline
        label={t('meetings.item.type')}
        options={agendaItemTypes.map((value) => ({ value, label: t(`itemType.${value}`) }))}
      />
      <TextInput
        form={form}
        name="minutes"
        type="number"
        inputMode="numeric"
        width="short"
        min={1}
        max={480}
        label={t('meetings.item.minutes')}
      />
      <TextInput form={form} name="presenter" label={t('meetings.item.presenter')} maxLength={120} optional />
      <TextArea
        form={form}
        name="paper"
        label={t('meetings.item.paper')}
        hint={t('meetings.item.paperHint')}
        optional
      />
      <Select
        form={form}
        name="visibility"
        noEmpty
        label={t('meetings.item.visibility')}
        options={offered.map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <ReasonSelect form={form} />
    </>
  )
}
