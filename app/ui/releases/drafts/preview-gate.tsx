import type { GateRecord } from '~/domain/releases/gate/record'
import { writtenMerge } from '~/domain/releases/tables/merge-letters'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Notice } from '../../primitives/notice'
import { withheldLine } from '../protection-words'
import type { ShownTable } from '../shown-table.server'

type PreviewGateProps = {
  gate: GateRecord
  slug: string
  table: Pick<ShownTable, 'id' | 'title' | 'cells' | 'withheld'>
  /** Whether the table was put together from feeds, so that its groups can be changed here. */
  isBuilt: boolean
}

const mostMerges = 4

/** Beside a table of a preview: how much of it is withheld and why, and which coarser groups would save it. */
export function PreviewGate({ gate, slug, table, isBuilt }: PreviewGateProps) {
  const t = useT()
  const own = gate.report.withheld.filter(({ id }) => gate.places[id]?.table === table.title)
  const small = own.filter(({ reason }) => reason === 'primary').length
  const proposals = (gate.report.proposals ?? [])
    .filter(({ tables }) => tables?.includes(table.id))
    .slice(0, mostMerges)
  return (
    <Notice tone={table.withheld === 0 ? 'success' : 'info'} title={t('releases.preview.beside')}>
      <p>
        {withheldLine(t, table)} {own.length > 0 && t('releases.preview.why', { small, n: own.length - small })}
      </p>
      {proposals.length > 0 && (
        <ul>
          {proposals.map(({ merge: { dimension, codes }, suppressed, saved }) => {
            const [one = '', other = ''] = codes.map((code) => gate.labels?.[code] ?? code)
            const words =
              suppressed === 0
                ? t('releases.gate.proposalNothing', { one, other })
                : t('releases.gate.save', { one, other, n: saved ?? 0 })
            return (
              <li key={codes.join()}>
                {isBuilt ? (
                  <a href={paths.releaseTableRecipe(slug, table.id, writtenMerge(dimension, codes))}>{words}</a>
                ) : (
                  words
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Notice>
  )
}
