import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const feedReminder: Template<Letters['feed-reminder']> = (props, around) => {
  const { t, format, link } = around
  const facts = { measure: props.measure, organisation: props.organisation, period: format.period(props.period) }
  const tone = props.mark === 'soon' ? 'soon' : 'late'
  return compose(
    {
      subject: t(`mail.feedReminder.subject.${tone}`, facts),
      why: t('mail.feedReminder.why'),
      children: (
        <>
          <Paragraph>{t(`mail.feedReminder.text.${tone}`, { ...facts, date: format.day(props.dueOn) })}</Paragraph>
          <Paragraph>{t('mail.feedReminder.counts')}</Paragraph>
          <Action href={link(paths.feed(props.id))}>{t('mail.feedReminder.button')}</Action>
        </>
      ),
    },
    around,
  )
}
