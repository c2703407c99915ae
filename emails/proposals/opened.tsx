import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

/** A letter that asks an organisation for its position, in the words of its occasion. */
export const askForPosition =
  (occasion: 'proposalOpened' | 'positionReminder'): Template<Letters['proposal-opened']> =>
  (props, around) => {
    const { t, link, format } = around
    return compose(
      {
        subject: t(`mail.${occasion}.subject`, { title: props.title }),
        preview: t('mail.proposalOpened.preview', { organisation: props.organisation }),
        why: t('mail.why.seat', { body: props.body }),
        children: (
          <>
            <Paragraph>
              {t(`mail.${occasion}.text`, {
                number: props.number,
                body: props.body,
                organisation: props.organisation,
              })}
            </Paragraph>
            <Facts
              items={[
                [t('mail.proposalOpened.closes'), `${format.longDay(props.closesAt)}, ${format.time(props.closesAt)}`],
              ]}
            />
            <Action href={link(paths.proposal(props.number))}>{t('mail.proposalOpened.button')}</Action>
          </>
        ),
      },
      around,
    )
  }

export const proposalOpened = askForPosition('proposalOpened')
