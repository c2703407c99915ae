import type { Beginning } from '~/domain/bodies/beginnings.server'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { Tag } from '../primitives/tag'
import { useWords } from '../words'

const beginningLinks: Record<Beginning, string> = {
  organisations: paths.organisationNew(),
  signatures: paths.organisations(),
  seats: paths.bodies(),
  people: paths.invitations(),
  meeting: paths.meetingNew(),
}

/** What a new site still lacks, in order. */
export function Beginnings({ steps }: { steps: { step: Beginning; isDone: boolean }[] }) {
  const t = useWords()
  return (
    <Section title={t('account.desk.beginnings')} lead={t('account.desk.beginningsLead')}>
      <Rows>
        {steps.map(({ step, isDone }) => (
          <Row
            key={step}
            title={t(`account.begin.${step}`)}
            href={beginningLinks[step]}
            meta={t(`account.begin.${step}Why`)}
            end={
              isDone ? (
                <Tag tone="success" icon="check">
                  {t('account.begin.done')}
                </Tag>
              ) : (
                <Tag tone="accent">{t('account.begin.toDo')}</Tag>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
