import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const statementReleased: Template<Letters['statement-released']> = (props, around) => {
  const { t, link } = around
  const { number, title, body } = props
  return compose(
    {
      subject: t('mail.statementReleased.subject', { number }),
      why: t('mail.why.seat', { body }),
      children: (
        <>
          <Paragraph>{t('mail.statementReleased.text')}</Paragraph>
          <Facts items={[[t('statements.one'), `${number}, ${title}`]]} />
          <Action href={link(paths.statement(number))}>{t('mail.statementReleased.button')}</Action>
        </>
      ),
    },
    around,
  )
}
