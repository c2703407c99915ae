import { type ReasonCode, reasonCodes, type Visibility } from '#db/schema/words'
import { meetingVisibilities } from '~/domain/meetings/meeting'
import type { FormState, FormValues } from '~/http/form-state'
import { useT } from '~/http/page'
import { Radios, Select } from '../forms/choices'
import { TextInput } from '../forms/text-input'

type MeetingValues = {
  title: string
  local: string
  durationMinutes: number
  place: string
  link: string
  dialIn: string
  visibility: Visibility
  reasonCode: ReasonCode | null
}

/** First values of the fields; `local` is the start as YYYY-MM-DDTHH:MM in the site's zone. */
export const meetingValues = (plan: MeetingValues): FormValues => ({
  title: plan.title,
  date: plan.local.slice(0, 10),
  time: plan.local.slice(11),
  durationMinutes: String(plan.durationMinutes),
  place: plan.place,
  link: plan.link,
  dialIn: plan.dialIn,
  visibility: plan.visibility,
  reasonCode: plan.reasonCode ?? '',
})

/** Title, time, place and visibility of a meeting. Times are the site's local time. */
export function MeetingFields({ form, zone }: { form: FormState; zone: string }) {
  const t = useT()
  return (
    <>
      <TextInput form={form} name="title" label={t('meetings.field.title')} maxLength={200} />
      <TextInput form={form} name="date" type="date" width="medium" label={t('meetings.field.date')} />
      <TextInput
        form={form}
        name="time"
        type="time"
        width="medium"
        label={t('meetings.field.time')}
        hint={t('meetings.field.timeHint', { zone })}
      />
      <TextInput
        form={form}
        name="durationMinutes"
        type="number"
        inputMode="numeric"
        width="short"
        min={5}
        max={720}
        label={t('meetings.field.duration')}
      />
      <TextInput
        form={form}
        name="place"
        label={t('meetings.field.place')}
        hint={t('meetings.field.whereHint')}
        optional
      />
      <TextInput form={form} name="link" type="url" label={t('meetings.field.link')} optional />
      <TextInput form={form} name="dialIn" label={t('meetings.field.dialIn')} optional />
      <Radios
        form={form}
        name="visibility"
        label={t('meetings.field.visibility')}
        options={meetingVisibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <ReasonSelect form={form} />
    </>
  )
}

export function ReasonSelect({ form }: { form: FormState }) {
  const t = useT()
  return (
    <Select
      form={form}
      name="reasonCode"
      label={t('meetings.field.reasonCode')}
      hint={t('meetings.field.reasonCodeHint')}
      options={reasonCodes.map((value) => ({ value, label: t(`reasonCode.${value}`) }))}
      optional
    />
  )
}
