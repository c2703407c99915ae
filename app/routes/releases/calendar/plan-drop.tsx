import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlanDropInput } from '~/domain/releases/calendar/plan'
import { dropReleasePlan, findOpenPlan } from '~/domain/releases/calendar/plans.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { PlanPage } from '~/ui/releases/plan-page'

/** Exists for whoever keeps the calendar, while the plan is open. */
export const loader = member.read(async ({ db, actor, params, today, t }) => ({
  title: t('releases.published.plan.drop'),
  plan: await findOpenPlan(db, actor, params.id ?? '', today),
}))

export const action = member.write(async ({ db, actor, params, form, write, today, now }) => {
  const { id } = await findOpenPlan(db, actor, params.id ?? '', today)
  const { reason } = form.parse(PlanDropInput)
  await write((tx) => dropReleasePlan(tx, actor, id, reason, now))
  return done(paths.releaseCalendar(), 'releasePlanDropped')
})

export const meta: MetaFunction<typeof loader> = titled

export default function PlanDrop() {
  const { title, plan } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <PlanPage title={title} plan={plan}>
      <PostForm form={form} action={paths.planDrop(plan.id)}>
        <TextArea
          form={form}
          name="reason"
          label={t('releases.published.plan.field.reason')}
          hint={t('releases.published.plan.field.reasonHint')}
          rows={3}
          maxLength={600}
        />
        <ButtonRow>
          <Button>{t('releases.published.plan.drop')}</Button>
          <ButtonLink look="quiet" href={paths.releaseCalendar()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </PlanPage>
  )
}
