import { useLoaderData } from '@remix-run/react'
import { PlanDropInput } from '~/domain/releases/calendar/plan'
import { dropReleasePlan, findOpenPlan } from '~/domain/releases/calendar/plans.server'
import { formRoute } from '~/http/form-route.server'
import { useForm } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { PlanPage, PlanReason } from '~/ui/releases/plan-page'

/** Exists for whoever keeps the calendar, while the plan is open. */
const route = formRoute({
  find: ({ db, actor, params, today }) => findOpenPlan(db, actor, params.id ?? '', today),
  page: ({ t }, plan) => ({ title: t('releases.published.plan.drop'), plan }),
  input: PlanDropInput,
  command: (tx, { actor, now }, { id }, { reason }) => dropReleasePlan(tx, actor, id, reason, now),
  to: () => paths.releaseCalendar(),
  notice: 'releasePlanDropped',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function PlanDrop() {
  const { title, plan } = useLoaderData<typeof loader>()
  const form = useForm()
  return (
    <PlanPage form={form} title={title} plan={plan}>
      <PlanReason form={form} />
    </PlanPage>
  )
}
