// What published tables say of a measure, period by period and group by group: the latest word of each cell. Pure.

import type { Disclosed } from '../disclosure/gate/gate'
import type { Table } from '../disclosure/gate/published'
import { cellId, rootsOf } from '../disclosure/problem/cells'
import { readPeriod, type Span } from '../disclosure/problem/periods'
import { type TableDim, timeOf } from '../disclosure/problem/table-frame'
import { periodPattern } from '../measures/periods'
import { labelOfCode } from '../releases/published/cells'

/** A published table as history: where it stood, and by which version of its definition it was counted. */
export type PublishedHistory = {
  table: Disclosed<Table>
  version: number
  release: { id: string; slug: string; title: string; revises: string | null }
}
export type Observation = {
  period: string
  /** The side and the code that it is about; null for everybody. */
  group: { dim: string; code: string; label: string } | null
  /** Null where it is withheld. */
  value: number | null
  version: number
  release: { slug: string; title: string }
  /** What an earlier release said, where it was corrected. */
  before: number | null
}

/** Every cell for one period and everybody, and those of the groups of one side; the latest word of each, oldest period first. */
export function observationsOf(history: readonly PublishedHistory[], side: string | null): Observation[] {
  const latest = new Map<string, Observation & { releaseId: string }>()
  for (const { table, version, release } of history) {
    for (const { period, group, value } of read(table, side)) {
      const key = `${period} ${group?.code ?? ''}`
      const former = latest.get(key)
      // What was shown stays known: another release that withholds it takes it back only where it corrects that one.
      if (former && former.value !== null && value === null && release.revises !== former.releaseId) continue
      const isCorrected = former !== undefined && former.value !== null && former.value !== value
      latest.set(key, {
        period,
        group,
        value,
        version,
        release: { slug: release.slug, title: release.title },
        before: isCorrected ? former.value : (former?.before ?? null),
        releaseId: release.id,
      })
    }
  }
  return [...latest.values()]
    .map(({ releaseId: _, ...observation }) => observation)
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

type Read = Pick<Observation, 'period' | 'group' | 'value'>

function read(table: Disclosed<Table>, side: string | null): Read[] {
  const time = timeOf(table)
  // Periods with a gap between them: nobody can say of which the total is.
  if (
    !time ||
    (time.side === null && table.dims.some((dim) => dim.codes.some((code) => isPeriod(dim, code, time.span))))
  )
    return []
  const own = time.side
  const groups = side === null ? null : (table.dims.find(({ name }) => name === side && name !== own?.name) ?? null)
  if (side !== null && groups === null) return []
  const codes = groups
    ? groups.codes.map((code) => ({ dim: groups.name, code, label: labelOfCode(groups, code) }))
    : [null]
  // The total of a window such as three years is of no period that has a name.
  const moments = [
    ...(own ? [...own.codes].map(([code, period]) => ({ code, period })) : []),
    { code: null, period: time.root },
  ].filter(({ period }) => periodPattern.test(period))
  return moments.flatMap(({ code, period }) =>
    codes.flatMap((group) => {
      const cell = cellAt(table, {
        ...(own && code !== null ? { [own.name]: code } : {}),
        ...(group ? { [group.dim]: group.code } : {}),
      })
      return cell === undefined ? [] : { period, group, value: cell }
    }),
  )
}

const isPeriod = (dim: TableDim, code: string, within: Span): boolean =>
  (readPeriod(code, within) ?? readPeriod(labelOfCode(dim, code), within)) !== null

/** The count at a place, sides that it does not name at their total; null where withheld, undefined where there is none. */
function cellAt(table: Disclosed<Table>, place: Record<string, string>): number | null | undefined {
  const full = Object.fromEntries(table.dims.map(({ name, root }) => [name, place[name] ?? root]))
  const id = cellId(full, rootsOf(table.dims))
  return Object.hasOwn(table.cells, id) ? table.cells[id]?.value : undefined
}
