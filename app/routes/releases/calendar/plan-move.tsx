import { useLoaderData } from '@remix-run/react'
import { PlanMoveInput } from '~/domain/releases/calendar/plan'
import { findOpenPlan, moveReleasePlan } from '~/domain/releases/calendar/plans.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { TextInput } from '~/ui/forms/text-input'
import { PlanPage, PlanReason } from '~/ui/releases/plan-page'

/** Exists for whoever keeps the calendar, while the plan is open. */
const route = formRoute({
  find: ({ db, actor, params, today }) => findOpenPlan(db, actor, params.id ?? '', today),
  page: ({ t }, plan) => ({ title: t('releases.published.plan.move'), plan }),
  input: PlanMoveInput,
  command: (tx, { actor, now }, { id }, input) => moveReleasePlan(tx, actor, id, input, now),
  to: () => paths.releaseCalendar(),
  notice: 'releasePlanMoved',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function PlanMove() {
  const { title, plan } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <PlanPage form={form} title={title} plan={plan}>
      <TextInput
        form={form}
        name="plannedOn"
        type="date"
        label={t('releases.published.plan.field.newDay')}
        width="short"
      />
      <PlanReason form={form} />
    </PlanPage>
  )
}
