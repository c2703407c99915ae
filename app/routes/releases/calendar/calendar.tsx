import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { PlanInput } from '~/domain/releases/calendar/plan'
import { listReleasePlans, planRelease } from '~/domain/releases/calendar/plans.server'
import { mayPlanReleases } from '~/domain/releases/policy'
import { useForm, useT } from '~/http/page'
import { done, member, open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PlanList } from '~/ui/releases/plan-list'

export const loader = open.read(
  async ({ db, actor, today, t }) => ({
    title: t('releases.published.plans.title'),
    plans: await listReleasePlans(db, today),
    mayPlan: mayPlanReleases(actor),
    history: await listHistory(db, actor, { kinds: ['releasePlan'] }),
  }),
  { shared: true },
)

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(PlanInput)
  await write((tx) => planRelease(tx, actor, input, now))
  return done(paths.releaseCalendar(), 'releasePlanned')
})

export default function ReleaseCalendar() {
  const { title, plans, mayPlan, history } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('releases.published.plans.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      {plans.length === 0 ? (
        <EmptyState title={t('releases.published.plans.none')}>{t('releases.published.plans.noneText')}</EmptyState>
      ) : (
        <PlanList plans={plans} mayPlan={mayPlan} />
      )}
      {mayPlan && <Announce />}
      <History entries={history} />
    </Page>
  )
}

function Announce() {
  const t = useT()
  const form = useForm({})
  return (
    <Section title={t('releases.published.plan.new')}>
      <PostForm form={form} action={paths.releaseCalendar()}>
        <TextInput
          form={form}
          name="title"
          label={t('releases.field.title')}
          hint={t('releases.field.titleHint')}
          maxLength={160}
        />
        <TextInput
          form={form}
          name="period"
          label={t('releases.field.period')}
          hint={t('releases.field.periodHint')}
          width="short"
        />
        <TextInput
          form={form}
          name="plannedOn"
          type="date"
          label={t('releases.published.plan.field.day')}
          width="short"
        />
        <ButtonRow>
          <Button>{t('releases.published.plan.newButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
