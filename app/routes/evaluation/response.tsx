import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { ResponseInput } from '~/domain/evaluation/evaluation'
import { findCoalition } from '~/domain/evaluation/plan.server'
import { mayRespondToReport } from '~/domain/evaluation/policy'
import { findReport, respondToReport } from '~/domain/evaluation/reports.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const report = await findReport(db, params.slug ?? '', now)
  const body = await findCoalition(db, actor)
  const isAnswered = report.response !== null
  if (!mayRespondToReport(actor, { bodyId: body.id, isAnswered })) throw new Forbidden()
  const { slug, title: reportTitle, responseDueOn } = report
  return { title: t('evaluation.response', { body: body.name }), slug, reportTitle, responseDueOn }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const slug = params.slug ?? ''
  const { text } = form.parse(ResponseInput)
  await write((tx) => respondToReport(tx, actor, slug, text, now))
  return done(paths.evaluationReport(slug), 'responsePublished')
})

export default function WriteResponse() {
  const { title, slug, reportTitle, responseDueOn } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={reportTitle}
      lead={t('evaluation.response.lead')}
      meta={t('evaluation.response.due', { date: format.day(responseDueOn) })}
      crumbs={[
        [t('evaluation.title'), paths.evaluation()],
        [reportTitle, paths.evaluationReport(slug)],
      ]}
      submit={t('evaluation.response.button')}
    >
      <TextArea form={form} name="text" label={t('evaluation.response.text')} rows={14} maxLength={20_000} />
    </FormPage>
  )
}
