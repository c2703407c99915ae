import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const signInLink: Template<Letters['sign-in-link']> = ({ name, token, minutes }, around) => {
  const { t, link, site } = around
  return compose(
    {
      subject: t('mail.signInLink.subject', { programme: site.programmeName }),
      preview: t('mail.signInLink.preview', { n: minutes }),
      why: t('mail.signInLink.why'),
      children: (
        <>
          <Paragraph>{t('mail.hello', { name })}</Paragraph>
          <Paragraph>{t('mail.signInLink.text', { n: minutes })}</Paragraph>
          <Action href={link(paths.signInLink(token))}>{t('mail.signInLink.button')}</Action>
        </>
      ),
    },
    around,
  )
}
