import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const governanceAnnounced: Template<Letters['governance-announced']> = (props, around) => {
  const { t, link, format } = around
  return compose(
    {
      subject: t('mail.governance.subject', { title: props.title }),
      why: t('mail.why.signatory'),
      children: (
        <>
          <Paragraph>{t('mail.governance.text')}</Paragraph>
          <Facts
            items={[
              [t('mail.fact.change'), t.loose(`governanceKind.${props.kind}`)],
              [t('mail.fact.takesEffect'), format.day(props.takesEffectOn)],
            ]}
          />
          <Action href={link(paths.governanceNotice(props.noticeId))}>{t('mail.governance.button')}</Action>
        </>
      ),
    },
    around,
  )
}
