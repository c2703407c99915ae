import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const decisionPublished: Template<Letters['decision-published']> = (props, around) => {
  const { t, link } = around
  return compose(
    {
      subject: t('mail.decisionPublished.subject', { number: props.number, title: props.title }),
      why: t('mail.why.seat', { body: props.body }),
      children: (
        <>
          <Paragraph>{t('mail.decisionPublished.text', { body: props.body })}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.decision'), `${props.number}, ${props.title}`],
              [t('mail.fact.outcome'), t.loose(`outcomeWord.${props.outcome}`)],
            ]}
          />
          <Action href={link(paths.decision(props.number))}>{t('mail.decisionPublished.button')}</Action>
        </>
      ),
    },
    around,
  )
}
