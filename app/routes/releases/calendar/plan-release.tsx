import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlanReleaseInput } from '~/domain/releases/calendar/plan'
import { findOpenPlan, listDraftsForPlan, nameRelease } from '~/domain/releases/calendar/plans.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
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

export const meta: MetaFunction<typeof loader> = titled

export default function PlanRelease() {
  const { title, plan, drafts, named } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ releaseId: named })
  return (
    <PlanPage title={title} plan={plan}>
      {drafts.length === 0 ? (
        <EmptyState title={t('releases.published.plan.noDraft')}>{t('releases.published.plan.noDraftText')}</EmptyState>
      ) : (
        <PostForm form={form} action={paths.planRelease(plan.id)}>
          <Select
            form={form}
            name="releaseId"
            label={t('releases.published.plan.field.draft')}
            hint={t('releases.published.plan.field.draftHint')}
            options={drafts}
          />
          <ButtonRow>
            <Button>{t('releases.published.plan.name')}</Button>
            <ButtonLink look="quiet" href={paths.releaseCalendar()}>
              {t('action.cancel')}
            </ButtonLink>
          </ButtonRow>
        </PostForm>
      )}
    </PlanPage>
  )
}
