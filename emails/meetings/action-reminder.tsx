import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const actionReminder: Template<Letters['action-reminder']> = (props, around) => {
  const { t, format, link } = around
  const { organisation, body, weeks } = props
  const title = props.title || t('mail.actionReminder.untitled', { body })
  const tone = weeks < 0 ? 'soon' : weeks === 0 ? 'due' : 'late'
  return compose(
    {
      subject: t(`mail.actionReminder.subject.${tone}`, { title }),
      why: t(props.isOwner ? 'mail.actionReminder.whyOwner' : 'mail.actionReminder.why', { organisation }),
      children: (
        <>
          <Paragraph>
            {t(`mail.actionReminder.text.${tone}`, { organisation, body, title, date: format.day(props.dueOn) })}
          </Paragraph>
          <Paragraph>{t('mail.actionReminder.done')}</Paragraph>
          <Action href={link(paths.action(props.id))}>{t('mail.actionReminder.button')}</Action>
        </>
      ),
    },
    around,
  )
}
