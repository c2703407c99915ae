import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const releaseForReview: Template<Letters['release-for-review']> = (props, around) => {
  const { t, link } = around
  return compose(
    {
      subject: t('mail.releaseForReview.subject', { title: props.title }),
      why: t('mail.releaseForReview.why'),
      children: (
        <>
          <Paragraph>{t('mail.releaseForReview.text', { name: props.draftedBy, title: props.title })}</Paragraph>
          <Action href={link(paths.releaseDraft(props.slug))}>{t('mail.releaseForReview.button')}</Action>
        </>
      ),
    },
    around,
  )
}
