import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

/** Goes to the address that somebody asked for, so that only who reads there can make it theirs. */
export const addressConfirm: Template<Letters['address-confirm']> = ({ name, token, hours }, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.addressConfirm.subject', { programme: site.programmeName }),
      why: t('mail.addressConfirm.why', { programme: site.programmeName }),
      children: (
        <>
          <Paragraph>{t('mail.hello', { name })}</Paragraph>
          <Paragraph>{t('mail.addressConfirm.text', { programme: site.programmeName, n: hours })}</Paragraph>
          <Action href={link(paths.addressChange(token))}>{t('mail.addressConfirm.button')}</Action>
        </>
      ),
    },
    around,
  )
}
