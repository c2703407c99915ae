import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph, Points, Subhead } from '../layout'
import type { Template } from '../template'

export const agendaPublished: Template<Letters['agenda-published']> = (props, around) => {
  const { t, link, format } = around
  return compose(
    {
      subject: t('mail.agendaPublished.subject', { title: props.title, date: format.day(props.startsAt) }),
      preview: t('mail.agendaPublished.preview', { body: props.body }),
      why: t('mail.why.seat', { body: props.body }),
      calendar: props.calendar,
      children: (
        <>
          <Paragraph>{t('mail.agendaPublished.text', { body: props.body })}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.when'), `${format.longDay(props.startsAt)}, ${format.time(props.startsAt)}`],
              [t('mail.fact.where'), props.place],
              [t('mail.fact.link'), props.link],
            ]}
          />
          {props.items.length > 0 && <Subhead>{t('mail.agendaPublished.agenda')}</Subhead>}
          {props.items.length > 0 && <Points items={props.items} />}
          <Action href={link(paths.meeting(props.meetingId))}>{t('mail.agendaPublished.button')}</Action>
        </>
      ),
    },
    around,
  )
}
