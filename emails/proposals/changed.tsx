import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const proposalChanged: Template<Letters['proposal-changed']> = (props, around) => {
  const { t, link, format } = around
  const { kind, number, title, body, closesAt } = props
  const until: [string, string][] = closesAt
    ? [[t('mail.proposalOpened.closes'), `${format.longDay(closesAt)}, ${format.time(closesAt)}`]]
    : []
  return compose(
    {
      subject: t(`mail.proposalChanged.subject.${kind}`, { number, title, body }),
      why: t('mail.why.seat', { body }),
      children: (
        <>
          <Paragraph>{t(`mail.proposalChanged.text.${kind}`, { number, body })}</Paragraph>
          <Facts items={[...until, [t('mail.proposalChanged.reason'), props.reason]]} />
          <Action href={link(paths.proposal(number))}>{t('mail.proposalChanged.button')}</Action>
        </>
      ),
    },
    around,
  )
}
