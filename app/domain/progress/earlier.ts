// What earlier releases made known, as far as it still holds. Pure.
import type { EarlierRelease } from './disclosure/published'
import { canonicalId, cellsOf } from './disclosure/raw-table'

export type Corrected = { cell: string; release: string }

/**
 * The gate refuses a count that differs from one shown before: nobody can tell readers to forget. A release that corrects
 * another one must differ, so for the releases named in `corrected` the shown values that do not hold any more are left
 * out, and told, for a person to judge what the difference gives away. What they withheld stays withheld.
 */
export function withoutCorrected(
  earlier: readonly EarlierRelease[],
  corrected: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): { earlier: EarlierRelease[]; corrections: Corrected[] } {
  const latest = latestShown(earlier)
  const corrections: Corrected[] = []
  const kept = earlier.map(({ release, tables }) => ({
    release,
    tables: !corrected.has(release)
      ? tables
      : tables.map((table) => {
          const cells = { ...table.cells }
          for (const cell of cellsOf(table)) {
            const shown = Object.hasOwn(cells, cell) ? cells[cell]?.value : undefined
            if (shown === undefined || shown === null) continue
            const id = canonicalId(table, cell)
            const now = counts.get(id) ?? latest.get(id)
            if (now === undefined || now === shown) continue
            delete cells[cell]
            corrections.push({ cell: id, release })
          }
          return { ...table, cells }
        }),
  }))
  return { earlier: kept, corrections }
}

function latestShown(earlier: readonly EarlierRelease[]): Map<string, number> {
  const latest = new Map<string, number>()
  for (const { tables } of earlier) {
    for (const table of tables) {
      for (const cell of cellsOf(table)) {
        const shown = Object.hasOwn(table.cells, cell) ? table.cells[cell]?.value : undefined
        if (shown !== undefined && shown !== null) latest.set(canonicalId(table, cell), shown)
      }
    }
  }
  return latest
}
