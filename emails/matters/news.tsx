import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const matterNews: Template<Letters['matter-news']> = (props, around) => {
  const { t, link } = around
  const { number, title, event } = props
  return compose(
    {
      subject: t(`mail.matterNews.subject.${event}`, { number }),
      why: t('mail.matterNews.why'),
      children: (
        <>
          <Paragraph>{t(`mail.matterNews.text.${event}`)}</Paragraph>
          <Facts items={[[t('mail.fact.matter'), title === '' ? number : `${number}, ${title}`]]} />
          <Action href={link(paths.matter(number))}>{t('mail.matterRouted.button')}</Action>
        </>
      ),
    },
    around,
  )
}
