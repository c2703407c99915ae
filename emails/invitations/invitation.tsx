import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const invitation: Template<Letters['invitation']> = (props, around) => {
  const { t, link, format, site } = around
  return compose(
    {
      subject: t('mail.invitation.subject', { coalition: props.coalition }),
      preview: t('mail.invitation.preview', { name: props.invitedBy }),
      why: t('mail.invitation.why', { programme: site.programmeName }),
      children: (
        <>
          <Paragraph>{t('mail.hello', { name: props.name })}</Paragraph>
          <Paragraph>{t('mail.invitation.text', { name: props.invitedBy, coalition: props.coalition })}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.organisation'), props.organisation ?? ''],
              [t('mail.fact.body'), props.body ?? ''],
              [t('mail.invitation.until'), format.day(props.expiresOn)],
            ]}
          />
          <Action href={link(paths.invitation(props.token))}>{t('mail.invitation.button')}</Action>
        </>
      ),
    },
    around,
  )
}
