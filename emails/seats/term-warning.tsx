import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const termWarning: Template<Letters['term-warning']> = (props, around) => {
  const { t, link, format } = around
  const { kind, body, slug, organisation, name, on, days } = props
  const params = { body, organisation: organisation ?? '', name: name ?? '', date: format.day(on), n: days }
  return compose(
    {
      subject: t(kind === 'vacant' ? 'mail.termWarning.vacantSubject' : 'mail.termWarning.subject', params),
      why: t('mail.termWarning.whySent'),
      children: (
        <>
          <Paragraph>{t(`mail.termWarning.${kind}`, params)}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.body'), body],
              ...(organisation ? [[t('organisations.one'), organisation] as [string, string]] : []),
            ]}
          />
          <Paragraph>{t('mail.termWarning.next')}</Paragraph>
          <Action href={link(paths.body(slug))}>{t('mail.termWarning.button')}</Action>
        </>
      ),
    },
    around,
  )
}
