import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const matterRouted: Template<Letters['matter-routed']> = (props, around) => {
  const { t, link } = around
  return compose(
    {
      subject: t('mail.matterRouted.subject', { number: props.number, body: props.body }),
      why: t('mail.why.seat', { body: props.body }),
      children: (
        <>
          <Paragraph>{t('mail.matterRouted.text', { body: props.body })}</Paragraph>
          <Facts items={[[t('mail.fact.matter'), `${props.number}, ${props.title}`]]} />
          <Action href={link(paths.matter(props.number))}>{t('mail.matterRouted.button')}</Action>
        </>
      ),
    },
    around,
  )
}
