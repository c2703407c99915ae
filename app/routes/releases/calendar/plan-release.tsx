import { useLoaderData } from '@remix-run/react'
import { PlanReleaseInput } from '~/domain/releases/calendar/plan'
import { findOpenPlan, listDraftsForPlan, nameRelease } from '~/domain/releases/calendar/plans.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PlanPage } from '~/ui/releases/plan-page'

/** Exists for whoever keeps the calendar, while the plan is open. */
export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const plan = await findOpenPlan(db, actor, params.id ?? '', today)
  const drafts = await listDraftsForPlan(db, actor, plan)
  return {
    title: t('releases.published.plan.name'),
    plan,
    drafts: drafts.map(({ id, title, slug }) => ({ value: id, label: `${title} (${slug})` })),
    named: drafts.find(({ planId }) => planId === plan.id)?.id ?? '',
  }
})

export const action = member.write(async ({ db, actor, params, form, write, today, now }) => {
  const { id } = await findOpenPlan(db, actor, params.id ?? '', today)
  const { releaseId } = form.parse(PlanReleaseInput)
  await write((tx) => nameRelease(tx, actor, id, releaseId, now))
  return done(paths.releaseCalendar(), 'releasePlanNamed')
})

export default function PlanRelease() {
  const { title, plan, drafts, named } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ releaseId: named })
  const none = (
    <EmptyState title={t('releases.published.plan.noDraft')}>{t('releases.published.plan.noDraftText')}</EmptyState>
  )
  return (
    <PlanPage form={form} title={title} plan={plan} instead={drafts.length === 0 && none}>
      <Select
        form={form}
        name="releaseId"
        label={t('releases.published.plan.field.draft')}
        hint={t('releases.published.plan.field.draftHint')}
        options={drafts}
      />
    </PlanPage>
  )
}
