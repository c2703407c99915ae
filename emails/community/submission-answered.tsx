import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

/** Says that there is something to read, and nothing of what: others may see the inbox. */
export const submissionAnswered: Template<Letters['submission-answered']> = (_props, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.submissionAnswered.subject', { programme: site.programmeName }),
      why: t('mail.why.notice', { programme: site.programmeName }),
      children: (
        <>
          <Paragraph>{t('mail.submissionAnswered.text')}</Paragraph>
          <Action href={link(paths.receipt())}>{t('mail.submissionAnswered.button')}</Action>
        </>
      ),
    },
    around,
  )
}
