import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const seatHandedOver: Template<Letters['seat-handed-over']> = (props, around) => {
  const { t, link, format } = around
  const { from, organisation, body, startsOn, endsOn } = props
  return compose(
    {
      subject: t('mail.seatHandedOver.subject', { organisation }),
      why: t('mail.seatHandedOver.why', { organisation }),
      children: (
        <>
          <Paragraph>
            {endsOn === null
              ? t('mail.seatHandedOver.forGood', { name: from, organisation, from: format.day(startsOn) })
              : t('mail.seatHandedOver.text', {
                  name: from,
                  organisation,
                  from: format.day(startsOn),
                  to: format.day(endsOn),
                })}
          </Paragraph>
          <Facts items={[[t('mail.fact.body'), body]]} />
          <Action href={link(paths.desk())}>{t('mail.seatHandedOver.button')}</Action>
        </>
      ),
    },
    around,
  )
}
