import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { Action, compose, Facts, Paragraph } from '../layout'
import type { Template } from '../template'

export const governanceTakenBack: Template<Letters['governance-taken-back']> = (props, around) => {
  const { t, link, format } = around
  return compose(
    {
      subject: t('mail.governanceBack.subject', { title: props.title }),
      why: t('mail.why.signatory'),
      children: (
        <>
          <Paragraph>{t('mail.governanceBack.text')}</Paragraph>
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
