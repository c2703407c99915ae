import type { GateRecord } from '~/domain/progress/gate-record'
import { useFormat, useT } from '~/http/page'
import { Section } from '../layout/page'

/** Why what is shown is safe, as far as the record says: records of earlier versions say nothing of it. */
export function GateProof({ gate }: { gate: GateRecord }) {
  const t = useT()
  const { blocked, shown = [], policy, optimal, cost, leastCost } = gate.report
  if (blocked || shown.length === 0) return null
  return (
    <Section title={t('progress.gate.shown')} lead={t('progress.gate.shownLead')} level={3}>
      <ul>
        {shown.map(({ reason, cells }) => (
          <li key={reason}>{t(`progress.gate.shown.${reason}`, { n: cells.length, threshold: policy.threshold })}</li>
        ))}
      </ul>
      {!optimal && cost !== null && leastCost !== null && <p>{t('progress.gate.gap', { cost, least: leastCost })}</p>}
    </Section>
  )
}

/** Coarser tables that would withhold less. */
export function Merges({ gate }: { gate: GateRecord }) {
  const t = useT()
  const format = useFormat()
  const { proposals = [] } = gate.report
  if (proposals.length === 0) return null
  return (
    <>
      <p>
        <strong>{t('progress.gate.proposals')}</strong>
      </p>
      <ul>
        {proposals.map(({ merge: { codes }, suppressed, people }) => {
          const [one, other] = codes.map((code) => gate.labels?.[code] ?? code)
          return (
            <li key={codes.join()}>
              {suppressed === 0
                ? t('progress.gate.proposalNothing', { one: one ?? '', other: other ?? '' })
                : t('progress.gate.proposal', {
                    one: one ?? '',
                    other: other ?? '',
                    n: format.number(suppressed),
                    people: format.number(people),
                  })}
            </li>
          )
        })}
      </ul>
    </>
  )
}
