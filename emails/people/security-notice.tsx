import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

/** Tells somebody of a change to the way into their account, whoever made it. */
export const securityNotice: Template<Letters['security-notice']> = ({ name, event }, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.security.subject', { programme: site.programmeName }),
      preview: t(`mail.security.${event}`),
      why: t('mail.security.why'),
      children: (
        <>
          <Paragraph>{t('mail.hello', { name })}</Paragraph>
          <Paragraph>{t(`mail.security.${event}`)}</Paragraph>
          <Paragraph>{t('mail.security.notYou', { contact: site.contactEmail })}</Paragraph>
          <Action href={link(paths.sessions())}>{t('mail.security.button')}</Action>
        </>
      ),
    },
    around,
  )
}
