import type { Interval, Proposal } from '~/domain/disclosure/problem/problem'
import type { GateRecord } from '~/domain/releases/gate/record'
import { useFormat, useT } from '~/http/page'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { Section } from '../../layout/page'

/** Why what is shown is safe, as far as the record says: records of earlier versions say nothing of it. */
export function GateProof({ gate }: { gate: GateRecord }) {
  const t = useT()
  const { blocked, shown = [], policy, optimal, cost, leastCost } = gate.report
  if (blocked || shown.length === 0) return null
  return (
    <Section title={t('releases.gate.shown')} lead={t('releases.gate.shownLead')} level={3}>
      <ul>
        {shown.map(({ reason, cells }) => (
          <li key={reason}>{t(`releases.gate.shown.${reason}`, { n: cells.length, threshold: policy.threshold })}</li>
        ))}
      </ul>
      {!optimal && cost !== null && leastCost !== null && <p>{t('releases.gate.gap', { cost, least: leastCost })}</p>}
    </Section>
  )
}

/** Coarser tables that would withhold less, beside each table. */
export function Merges({ gate }: { gate: GateRecord }) {
  const t = useT()
  const format = useFormat()
  const { proposals = [], holdBacks = [] } = gate.report
  const words = ({ merge: { codes }, saved, suppressed, people }: Proposal) => {
    const [one = '', other = ''] = codes.map((code) => gate.labels?.[code] ?? code)
    if (suppressed === 0) return t('releases.gate.proposalNothing', { one, other })
    if (saved !== undefined) return t('releases.gate.save', { one, other, n: saved })
    return t('releases.gate.proposal', { one, other, n: format.number(suppressed), people: format.number(people) })
  }
  const tables = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    const name = (proposal.tables ?? []).map((id) => gate.titles?.[id] ?? '').join(', ')
    tables.set(name, [...(tables.get(name) ?? []), proposal])
  }
  return (
    <>
      {[...tables].map(([name, list]) => (
        <Listed
          key={name}
          title={[t(gate.report.blocked ? 'releases.gate.proposals' : 'releases.gate.saves'), name]
            .filter(Boolean)
            .join(': ')}
          items={list.slice(0, mostMerges).map(words)}
        />
      ))}
      {holdBacks.length > 0 && (
        <Listed title={t('releases.gate.holdBacks')} items={holdBacks.map(({ title }) => title)} />
      )}
    </>
  )
}

const mostMerges = 5

function Listed({ title, items }: { title: string; items: string[] }) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  )
}

/** What organisations could work out with their own counts; nothing where no organisation's counts are known. */
export function Insiders({ gate }: { gate: GateRecord }) {
  const t = useT()
  const format = useFormat()
  const found = (gate.report.insiders ?? []).flatMap(({ organisation, cells, checked }) => [
    ...cells.map(({ id, of, interval }) => {
      const place = gate.places[id]
      const labels = (place?.labels ?? []).map((label) => label || t('releases.total')).join(', ')
      return t(`releases.gate.insiders.${of}`, {
        organisation,
        cell: labels || id,
        range: rangeText(interval, t, format),
      })
    }),
    ...(checked ? [] : [t('releases.gate.insiders.unchecked', { organisation })]),
  ])
  if (found.length === 0) return null
  return (
    <Section title={t('releases.gate.insiders')} lead={t('releases.gate.insidersLead')} level={3}>
      <ul>
        {found.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  )
}

export function rangeText(interval: Interval | null, t: Translate, format: Format): string {
  if (!interval) return t('releases.gate.unknown')
  const [least, most] = interval
  return most === null
    ? t('releases.gate.atLeast', { least: format.number(least) })
    : t('releases.gate.between', { least: format.number(least), most: format.number(most) })
}
