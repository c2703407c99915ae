import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const positionRecorded: Template<Letters['position-recorded']> = (props, around) => {
  const { t, link } = around
  return compose(
    {
      subject: t('mail.positionRecorded.subject', { number: props.number }),
      why: t('mail.positionRecorded.why', { organisation: props.organisation }),
      children: (
        <>
          <Paragraph>
            {t('mail.positionRecorded.text', {
              name: props.recordedBy,
              organisation: props.organisation,
              channel: t.loose(`channel.${props.channel}`),
            })}
          </Paragraph>
          <Facts
            items={[
              [t('mail.fact.proposal'), `${props.number}, ${props.title}`],
              [t('mail.positionRecorded.position'), t.loose(`stance.${props.stance}`)],
            ]}
          />
          <Paragraph>{t('mail.positionRecorded.correct')}</Paragraph>
          <Action href={link(paths.proposal(props.number))}>{t('mail.positionRecorded.button')}</Action>
        </>
      ),
    },
    around,
  )
}
