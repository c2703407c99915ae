import type { CellPlace, GateRecord } from '~/domain/releases/gate/record'
import { useFormat, useT } from '~/http/page'
import type { Key, Translate } from '~/i18n/translate'
import { Section } from '../../layout/page'
import { DataTable } from '../../lists/data-table'
import { Notice } from '../../primitives/notice'
import { Prose } from '../../primitives/prose'
import { GateProof, Insiders, Merges, rangeText } from './gate-proof'

/** What the gate found, for those who prepare and review. It holds ranges, so it is never shown to anybody else. */
export function GateFindings({ gate }: { gate: GateRecord }) {
  return (
    <>
      <TextFindings gate={gate} />
      <Judgements gate={gate} />
      <WithheldCells gate={gate} />
      <GateProof gate={gate} />
      <Insiders gate={gate} />
    </>
  )
}

function TextFindings({ gate }: { gate: GateRecord }) {
  const t = useT()
  if (gate.findings.length === 0)
    return gate.report.blocked ? null : <Notice tone="success">{t('releases.gate.noFindings')}</Notice>
  return (
    <Notice tone="warning" title={t('releases.gate.findings')}>
      <p>{t('releases.gate.findingsLead')}</p>
      <ul>
        {gate.findings.map(({ part, line, text, kind }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never reordered
          <li key={at}>
            {t('releases.gate.finding', {
              part: t.loose(`releases.part.${part}`),
              line,
              text,
              kind: t(`narrativeKind.${kind}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What no rule can decide. */
export function Judgements({ gate }: { gate: GateRecord }) {
  const t = useT()
  const format = useFormat()
  const points = [
    ...gate.report.oneCategory.map(({ total, part }) => {
      const [group, inside] = [placeText(gate.places[total], t), placeText(gate.places[part], t)]
      return t('releases.gate.judge.oneCategory', { group, part: inside })
    }),
    ...gate.report.alreadyPublic.map((cell) =>
      t('releases.gate.judge.alreadyPublic', { cell: placeText(gate.places[cell], t) }),
    ),
    ...gate.overlapping.map(({ title, period }) =>
      t('releases.gate.judge.overlapping', { title, period: format.period(period) }),
    ),
    ...gate.corrections.map(({ cell, release }) =>
      t('releases.gate.judge.correction', { cell: placeText(gate.places[cell], t) || cell, release }),
    ),
  ]
  if (points.length === 0) return null
  return (
    <Notice tone="warning" title={t('releases.gate.judge')}>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Notice>
  )
}

function WithheldCells({ gate }: { gate: GateRecord }) {
  const t = useT()
  const format = useFormat()
  const { withheld } = gate.report
  if (withheld.length === 0) return null
  return (
    <Section title={t('releases.gate.cells')} lead={t('releases.gate.cellsLead')} level={3}>
      <DataTable
        caption={t('releases.gate.cells')}
        captionHidden
        stack
        rows={withheld}
        rowKey={(cell) => cell.id}
        columns={[
          {
            key: 'cell',
            header: t('releases.gate.cell'),
            rowHeader: true,
            cell: ({ id }) => labelsOf(gate.places[id], t),
          },
          { key: 'table', header: t('releases.gate.inTable'), cell: ({ id }) => gate.places[id]?.table },
          { key: 'reason', header: t('releases.gate.reason'), cell: ({ reason }) => t(`withheldReason.${reason}`) },
          { key: 'covers', header: t('releases.gate.covers'), cell: ({ covers }) => coversText(covers ?? [], gate, t) },
          {
            key: 'range',
            header: t('releases.gate.range'),
            cell: ({ interval }) => rangeText(interval, t, format),
          },
        ]}
      />
    </Section>
  )
}

/** Why a release was refused, and what would help. */
export function Refusal({ gate }: { gate: GateRecord }) {
  const t = useT()
  const { blocked } = gate.report
  if (!blocked) return null
  const cells =
    blocked.code === 'cannot-be-protected'
      ? blocked.cells
      : blocked.code === 'differs-from-earlier'
        ? blocked.cells.map(({ cell }) => cell)
        : []
  return (
    <Notice tone="error" title={t(`releases.gate.blocked.${blocked.code}`)}>
      {cells.length > 0 && (
        <ul>
          {cells.slice(0, 20).map((cell) => (
            <li key={cell}>{placeText(gate.places[cell], t) || cell}</li>
          ))}
        </ul>
      )}
      <Redesign />
      <Merges gate={gate} />
    </Notice>
  )
}

const redesigns: Key[] = [
  'releases.gate.redesign.merge',
  'releases.gate.redesign.period',
  'releases.gate.redesign.side',
  'releases.gate.redesign.hold',
]

export function Redesign() {
  const t = useT()
  return (
    <Prose>
      <p>
        <strong>{t('releases.gate.redesign')}</strong>
      </p>
      <ul>
        {redesigns.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Prose>
  )
}

const mostCovered = 3

/** The small cells that lean on a cell: the first few by name. */
function coversText(cells: readonly string[], gate: GateRecord, t: Translate): string {
  const named = cells.slice(0, mostCovered).map((id) => labelsOf(gate.places[id], t) || id)
  const list = named.join('; ')
  const n = cells.length - named.length
  return n > 0 ? t('releases.gate.coversMore', { cells: list, n }) : list
}

const labelsOf = (place: CellPlace | undefined, t: Translate): string =>
  (place?.labels ?? []).map((label) => label || t('releases.total')).join(', ')

const placeText = (place: CellPlace | undefined, t: Translate): string =>
  place?.table ? t('releases.gate.where', { labels: labelsOf(place, t), table: place.table }) : labelsOf(place, t)
