import type { ReactNode } from 'react'
import type { FormState } from '~/http/form-state'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { FormPage } from '../forms/form-page'
import { TextArea } from '../forms/text-input'

type PlanPageProps = {
  form: FormState
  title: string
  plan: { title: string; period: string; plannedOn: string }
  instead?: ReactNode
  children: ReactNode
}

/** A form about one announced release; its button says what its title says. */
export function PlanPage({ form, title, plan, instead, children }: PlanPageProps) {
  const t = useT()
  const format = useFormat()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${plan.title} · ${format.period(plan.period)}`}
      lead={t('releases.published.plan.day', { date: format.day(plan.plannedOn) })}
      crumbs={[
        [t('releases.title'), paths.progress()],
        [t('releases.published.plans.title'), paths.releaseCalendar()],
      ]}
      submit={title}
      instead={instead}
    >
      {children}
    </FormPage>
  )
}

/** Why the calendar changes: everybody reads it there. */
export function PlanReason({ form }: { form: FormState }) {
  const t = useT()
  return (
    <TextArea
      form={form}
      name="reason"
      label={t('releases.published.plan.field.reason')}
      hint={t('releases.published.plan.field.reasonHint')}
      rows={3}
      maxLength={600}
    />
  )
}
