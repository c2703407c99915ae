import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const evaluationResponseDue: Template<Letters['evaluation-response-due']> = (props, around) => {
  const { t, link, format } = around
  const { slug, title, body, dueOn, late } = props
  const date = format.day(dueOn)
  return compose(
    {
      subject: t(late ? 'mail.evaluationResponse.lateSubject' : 'mail.evaluationResponse.subject', { title }),
      why: t('mail.evaluationResponse.why', { body }),
      children: (
        <>
          <Paragraph>
            {t(late ? 'mail.evaluationResponse.lateText' : 'mail.evaluationResponse.text', { title, body, date })}
          </Paragraph>
          <Action href={link(paths.evaluationReport(slug))}>{t('mail.evaluationResponse.button')}</Action>
        </>
      ),
    },
    around,
  )
}
