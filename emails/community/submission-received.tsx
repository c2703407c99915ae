import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

/** Says nothing of what was sent, not even its kind: others may see the inbox. */
export const submissionReceived: Template<Letters['submission-received']> = (_props, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.submissionReceived.subject', { programme: site.programmeName }),
      why: t('mail.why.notice', { programme: site.programmeName }),
      children: (
        <>
          <Paragraph>{t('mail.submissionReceived.text')}</Paragraph>
          <Action href={link(paths.receipt())}>{t('mail.submissionReceived.button')}</Action>
        </>
      ),
    },
    around,
  )
}
