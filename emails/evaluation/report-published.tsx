import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const evaluationReportPublished: Template<Letters['evaluation-report-published']> = (props, around) => {
  const { t, link, format } = around
  const { slug, title, body, dueOn } = props
  return compose(
    {
      subject: t('mail.evaluationReport.subject', { title }),
      why: t('mail.evaluationReport.why', { body }),
      children: (
        <>
          <Paragraph>{t('mail.evaluationReport.text', { title })}</Paragraph>
          <Paragraph>{t('mail.evaluationReport.due', { body, date: format.day(dueOn) })}</Paragraph>
          <Action href={link(paths.evaluationReport(slug))}>{t('mail.evaluationReport.button')}</Action>
        </>
      ),
    },
    around,
  )
}
