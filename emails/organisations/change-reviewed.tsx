import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Paragraph } from '../layout'
import type { Template } from '../template'

export const organisationChangeReviewed: Template<Letters['organisation-change-reviewed']> = (props, around) => {
  const { t, link } = around
  const { organisation, outcome } = props
  return compose(
    {
      subject: t(`mail.change.${outcome}.subject`, { organisation }),
      why: t('mail.change.why'),
      children: (
        <>
          <Paragraph>{t(`mail.change.${outcome}.text`, { organisation })}</Paragraph>
          <Action href={link(paths.organisationProposal(props.slug, props.proposalId))}>
            {t('mail.change.button')}
          </Action>
        </>
      ),
    },
    around,
  )
}
