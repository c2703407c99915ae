import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const meetingChanged: Template<Letters['meeting-changed']> = (props, around) => {
  const { t, link, format } = around
  return compose(
    {
      subject: t('mail.meetingChanged.subject', { title: props.title, date: format.day(props.startsAt) }),
      why: t('mail.why.seat', { body: props.body }),
      calendar: props.calendar,
      children: (
        <>
          <Paragraph>{t('mail.meetingChanged.text', { body: props.body })}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.when'), `${format.longDay(props.startsAt)}, ${format.time(props.startsAt)}`],
              [t('mail.fact.where'), props.place],
            ]}
          />
          <Action href={link(paths.meeting(props.meetingId))}>{t('mail.meetingChanged.button')}</Action>
        </>
      ),
    },
    around,
  )
}
