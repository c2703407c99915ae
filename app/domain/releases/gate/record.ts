// What is kept of a run of the gate, for those who prepare and review. Never public. Pure.

import type { GateResult } from '../../disclosure/gate/gate'
import type { GateReport } from '../../disclosure/gate/report'
import { combinations, EVERYONE } from '../../disclosure/problem/cells'
import { canonicalId, cellsOf } from '../../disclosure/problem/raw-table'
import { measureSide, type TableFrame } from '../../disclosure/problem/table-frame'
import type { Corrected } from './earlier'
import type { NarrativeFinding } from './narrative'

export type GateRecord = {
  report: GateReport
  /** What in the text might say what a table withholds. */
  findings: NarrativeFinding[]
  /** Published releases whose periods share months with this one's. */
  overlapping: { slug: string; title: string; period: string }[]
  /** Counts that a release showed before and that this one changes. */
  corrections: Corrected[]
  /** Where each withheld cell stands, in words; an empty word is the total of its side. */
  places: Record<string, CellPlace>
  /** What the codes of proposed merges are called; records of earlier versions have none. */
  labels?: Record<string, string>
  /** What the tables are called, by id. */
  titles?: Record<string, string>
  fingerprint: string
}
export type CellPlace = { table: string; labels: string[] }

/** The places of cells by their canonical id; a cell of two tables has the place of the first. */
export function placesOf(tables: readonly TableFrame[], ids: ReadonlySet<string>): Record<string, CellPlace> {
  const places: Record<string, CellPlace> = {}
  for (const table of tables) {
    const lists = table.dims.map((dim) => [...dim.codes, dim.root].map((code) => dim.labels?.[code] ?? ''))
    const labels = combinations(lists)
    for (const [at, cell] of cellsOf(table).entries()) {
      const id = canonicalId(table, cell)
      if (ids.has(id) && !Object.hasOwn(places, id)) places[id] = { table: table.title, labels: labels[at] ?? [] }
    }
  }
  for (const id of ids) if (!Object.hasOwn(places, id)) places[id] = { table: '', labels: [wordsOfId(id)] }
  return places
}

/** A cell of no table of the release, by its codes: a stretch of time between two releases, or a cell of an earlier one. */
const wordsOfId = (id: string): string =>
  id
    .split('|')
    .filter((part) => !part.startsWith(`${measureSide}=`))
    .map((part) => part.slice(part.indexOf('=') + 1))
    .join(', ')

export const titlesOf = (tables: readonly TableFrame[]): Record<string, string> =>
  Object.fromEntries(tables.map(({ id, title }) => [id, title]))

/** The words for the codes that proposed merges name. */
export function labelsOfMerges(tables: readonly TableFrame[], report: GateReport): Record<string, string> {
  const codes = new Set((report.proposals ?? []).flatMap(({ merge }) => merge.codes))
  const dims = tables.flatMap((table) => table.dims)
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const label = dims.find((dim) => dim.codes.includes(code))?.labels?.[code]
      return label ? [[code, label]] : []
    }),
  )
}

/** The cells that a report speaks of. */
export function cellsSpokenOf(report: GateReport): Set<string> {
  const { blocked } = report
  const named =
    blocked?.code === 'cannot-be-protected'
      ? blocked.cells
      : blocked?.code === 'differs-from-earlier'
        ? blocked.cells.map(({ cell }) => cell)
        : []
  const groups = report.oneCategory.flatMap(({ total, part }) => [total, part])
  const known = (report.insiders ?? []).flatMap(({ cells }) => cells.map(({ id }) => id))
  const covered = report.withheld.flatMap(({ covers = [] }) => covers)
  return new Set([
    ...named,
    ...known,
    ...groups,
    ...covered,
    ...report.alreadyPublic,
    ...report.withheld.map(({ id }) => id),
  ])
}

/** Whether the second reader must say why the text may stand. */
export const needsReason = (record: GateRecord): boolean => record.findings.length > 0

/** Whether there is something that only a person can judge, and must say that they have. */
export const needsJudgement = ({ report, overlapping, corrections }: GateRecord): boolean =>
  (report.insiders ?? []).some(({ cells, checked }) => cells.length > 0 || !checked) ||
  report.oneCategory.length > 0 ||
  report.alreadyPublic.length > 0 ||
  overlapping.length > 0 ||
  corrections.length > 0

/**
 * What the text must not say: the true counts of all cells that are withheld, and what is left of a total without one of
 * them ("31 in all, 27 in the others").
 */
export function hiddenCounts(
  result: GateResult,
  counts: ReadonlyMap<string, number>,
  tables: readonly TableFrame[] = [],
): Set<number> {
  const withheld = new Set(result.report.withheld.map(({ id }) => id))
  const values = new Set([...withheld].flatMap((id) => counts.get(id) ?? []))
  for (const table of tables) {
    for (const [axis, dim] of table.dims.entries()) {
      const places = combinations(table.dims.map((side, at) => (at === axis ? [''] : [...side.codes, side.root])))
      for (const place of places) {
        const countAt = (code: string) => {
          const parts = table.dims.flatMap(({ name, root }, at) => {
            const own = at === axis ? code : (place[at] ?? root)
            return own === root ? [] : [`${name}=${own}`]
          })
          const id = canonicalId(table, parts.sort().join('|') || EVERYONE)
          return { id, count: counts.get(id) ?? 0 }
        }
        const total = countAt(dim.root).count
        for (const code of dim.codes) {
          const { id, count } = countAt(code)
          if (withheld.has(id) && count > 0 && count < total) values.add(total - count)
        }
      }
    }
  }
  return values
}

/** Where more of the inner cells are small than this, a coarser table says more. */
export const sparseShare = 0.3
export const isSparse = ({ report }: GateRecord): boolean =>
  report.totals.cells > 0 && report.totals.primary / report.totals.cells > sparseShare
