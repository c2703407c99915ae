import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { ResponseInput } from '~/domain/evaluation/evaluation'
import { findCoalition } from '~/domain/evaluation/plan.server'
import { mayRespondToReport } from '~/domain/evaluation/policy'
import { findReport, respondToReport } from '~/domain/evaluation/reports.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function WriteResponse() {
  const { title, slug, reportTitle, responseDueOn } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({})
  return (
    <Page
      title={title}
      eyebrow={reportTitle}
      lead={t('evaluation.response.lead')}
      meta={t('evaluation.response.due', { date: format.day(responseDueOn) })}
      crumbs={[
        { label: t('evaluation.title'), href: paths.evaluation() },
        { label: reportTitle, href: paths.evaluationReport(slug) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="text" label={t('evaluation.response.text')} rows={14} maxLength={20_000} />
        <ButtonRow>
          <Button>{t('evaluation.response.button')}</Button>
          <ButtonLink look="quiet" href={paths.evaluationReport(slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
