import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const subscriptionConfirm: Template<Letters['subscription-confirm']> = ({ token, audience }, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.subscriptionConfirm.subject', { programme: site.programmeName }),
      why: t('mail.subscriptionConfirm.why', { programme: site.programmeName }),
      children: (
        <>
          <Paragraph>{t('mail.subscriptionConfirm.text', { edition: t.loose(`editions.of.${audience}`) })}</Paragraph>
          <Action href={link(paths.subscriptionConfirm(token))}>{t('mail.subscriptionConfirm.button')}</Action>
        </>
      ),
    },
    around,
  )
}
