import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const minutesCirculated: Template<Letters['minutes-circulated']> = (props, around) => {
  const { t, link, format } = around
  return compose(
    {
      subject: t('mail.minutesCirculated.subject', { title: props.title }),
      why: t('mail.why.seat', { body: props.body }),
      children: (
        <>
          <Paragraph>{t('mail.minutesCirculated.text', { body: props.body })}</Paragraph>
          <Facts items={[[t('mail.minutesCirculated.until'), format.longDay(props.amendBy)]]} />
          <Action href={link(paths.minutes(props.meetingId))}>{t('mail.minutesCirculated.button')}</Action>
        </>
      ),
    },
    around,
  )
}
