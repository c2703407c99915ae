import { useLoaderData } from '@remix-run/react'
import { Forbidden, Invalid } from '~/domain/errors'
import { mostReportBytes, ReportInput } from '~/domain/evaluation/evaluation'
import { mayPublishReport } from '~/domain/evaluation/policy'
import { reportTextOf } from '~/domain/evaluation/report-text'
import { publishReport } from '~/domain/evaluation/reports.server'
import { addDays } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FileInput } from '~/ui/forms/file-input'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'

/** Days that a coalition has for its response where the evaluator says nothing else. */
const usualDays = 60

export const loader = member.read(async ({ actor, today, t }) => {
  if (!mayPublishReport(actor)) throw new Forbidden()
  return { title: t('evaluation.report.new'), dueOn: addDays(today, usualDays), tomorrow: addDays(today, 1) }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  if (!mayPublishReport(actor)) throw new Forbidden()
  const input = form.parse(ReportInput)
  const file = form.file('file')
  if (input.text.trim() === '' && file) {
    if (file.size > mostReportBytes) throw new Invalid({ file: 'evaluation.errors.tooLarge' })
    const text = reportTextOf(new Uint8Array(await file.arrayBuffer()))
    if (text === null) throw new Invalid({ file: 'evaluation.errors.notText' })
    input.text = text
  }
  const slug = await write((tx) => publishReport(tx, actor, input, now))
  return done(paths.evaluationReport(slug), 'reportPublished')
})

export default function NewReport() {
  const { title, dueOn, tomorrow } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ responseDueOn: dueOn })
  const field = (name: 'title' | 'author' | 'covers', maxLength: number) => (
    <TextInput form={form} name={name} label={t(`evaluation.report.field.${name}`)} maxLength={maxLength} />
  )
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('evaluation.report.newLead')}
      crumbs={[[t('evaluation.title'), paths.evaluation()]]}
      submit={t('evaluation.report.button')}
      multipart
    >
      {field('title', 200)}
      {field('author', 200)}
      {field('covers', 120)}
      <TextArea
        form={form}
        name="text"
        label={t('evaluation.report.field.text')}
        hint={t('evaluation.report.field.textHint')}
        rows={16}
        optional
      />
      <FileInput
        form={form}
        name="file"
        label={t('evaluation.report.field.file')}
        hint={t('evaluation.report.field.fileHint')}
        accept=".md,.txt,text/markdown,text/plain"
        optional
      />
      <TextInput
        form={form}
        name="address"
        type="url"
        label={t('evaluation.report.field.address')}
        maxLength={500}
        optional
      />
      <TextInput
        form={form}
        name="responseDueOn"
        type="date"
        label={t('evaluation.report.field.due')}
        width="medium"
        min={tomorrow}
      />
    </FormPage>
  )
}
