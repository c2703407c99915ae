import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const statementForSignOff: Template<Letters['statement-for-sign-off']> = (props, around) => {
  const { t, link } = around
  const { number, body, organisation, version } = props
  return compose(
    {
      subject: t('mail.statementForSignOff.subject', { number }),
      why: t('mail.positionRecorded.why', { organisation }),
      children: (
        <>
          <Paragraph>{t('mail.statementForSignOff.text', { body, organisation })}</Paragraph>
          {version > 1 && <Paragraph>{t('mail.statementForSignOff.again', { n: version })}</Paragraph>}
          <Action href={link(paths.statement(number))}>{t('mail.statementForSignOff.button')}</Action>
        </>
      ),
    },
    around,
  )
}
