import { useLoaderData } from '@remix-run/react'
import { listOwners } from '~/domain/meetings/action-owners.server'
import { ConditionPlanInput } from '~/domain/proposals/course'
import { agreeConditionAction, findCondition } from '~/domain/proposals/positions/conditions.server'
import { addDays } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Card } from '~/ui/primitives/card'

export const loader = member.read(async ({ db, actor, params, today, now, t }) => {
  const { proposal, condition } = await findCondition(db, actor, params.number ?? '', params.positionId ?? '', now)
  return {
    title: t('proposals.conditions.agree.title', { number: proposal.number }),
    number: proposal.number,
    condition,
    owners: (await listOwners(db)).map(({ id, name }) => ({ value: id, label: name })),
    values: { organisationId: condition.organisationId, dueOn: addDays(today, 30) },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const [number, positionId] = [params.number ?? '', params.positionId ?? '']
  await findCondition(db, actor, number, positionId, now)
  const plan = form.parse(ConditionPlanInput)
  await write((tx) => agreeConditionAction(tx, actor, number, positionId, plan, now))
  return done(`${paths.proposal(number)}#conditions`, 'actionAgreed')
})

export default function ConditionActionPage() {
  const { title, number, condition, owners, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  const { kind, organisationName: organisation, words } = condition
  return (
    <FormPage
      form={form}
      title={title}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.conditions.agree.button')}
      action={paths.conditionAction(number, condition.positionId)}
      above={
        <Card tone="marigold">
          <p>
            <strong>{t(`proposals.conditions.${kind}`, { organisation })}</strong>
          </p>
          <p>{words}</p>
        </Card>
      }
    >
      <TextInput
        form={form}
        name="title"
        label={t('meetings.action.title')}
        hint={t('meetings.action.titleHint')}
        maxLength={300}
      />
      <Select form={form} name="organisationId" label={t('meetings.action.organisation')} options={owners} />
      <TextInput form={form} name="dueOn" type="date" width="medium" label={t('meetings.action.dueOn')} />
    </FormPage>
  )
}
