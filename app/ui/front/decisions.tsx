import type { Outcome } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { DateTime } from '../primitives/date-time'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'

type Told = {
  number: string
  title: string
  bodyName: string
  outcome: Outcome
  decidedAt: Date
  effectiveOn: string | null
}
const tones = { adopted: 'success', 'not-adopted': 'neutral', inquorate: 'warning' } as const

/** The last decisions that anybody may read. */
export function FrontDecisions({ decisions }: { decisions: Told[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('visit.home.decisions')} action={<a href={paths.decisions()}>{t('visit.home.allDecisions')}</a>}>
      {decisions.length === 0 ? (
        <EmptyState title={t('visit.home.noDecisions')}>{t('visit.home.noDecisionsWhy')}</EmptyState>
      ) : (
        <Rows>
          {decisions.map((decision) => (
            <Row
              key={decision.number}
              title={decision.title}
              href={paths.decision(decision.number)}
              meta={
                <>
                  {decision.number} · {decision.bodyName} ·{' '}
                  <DateTime value={decision.decidedAt.toISOString()}>{format.day(decision.decidedAt)}</DateTime>
                </>
              }
              end={<Tag tone={tones[decision.outcome]}>{t(`outcomeWord.${decision.outcome}`)}</Tag>}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
