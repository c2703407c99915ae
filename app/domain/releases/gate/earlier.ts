// What earlier releases made known, as far as it still holds. Pure.

import { brokenSums } from '../../disclosure/gate/problem'
import type { EarlierRelease } from '../../disclosure/gate/published'
import { linksOf } from '../../disclosure/problem/links'
import { canonicalId, cellsOf, unlinkedId } from '../../disclosure/problem/raw-table'
import { measureSide, type TableFrame, timeOf } from '../../disclosure/problem/table-frame'

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
  tables: readonly TableFrame[],
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
  if (corrected.size === 0) return { earlier: kept, corrections }
  const settled = withoutBrokenSums(kept, tables, counts, corrections)
  return { earlier: settled, corrections: [...corrections] }
}

/**
 * A sum of periods that holds no more since one of them was corrected: what earlier releases showed of it is left out and
 * told as well, except the counts that are published now.
 */
function withoutBrokenSums(
  earlier: readonly EarlierRelease[],
  tables: readonly TableFrame[],
  counts: ReadonlyMap<string, number>,
  corrections: Corrected[],
): EarlierRelease[] {
  const links = linksOf([...earlier.flatMap((release): TableFrame[] => release.tables), ...tables])
  const shown = latestShown(earlier)
  const broken = brokenSums(links, (cell) => counts.get(cell) ?? shown.get(cell) ?? null)
  const changed = new Set(corrections.map(({ cell }) => cell))
  const lost = new Set(
    broken.flatMap(({ total, parts }) => {
      const all = [total, ...parts]
      if (!all.some((cell) => changed.has(cell) || counts.has(cell))) return []
      const others = all.filter((cell) => !counts.has(cell) && !changed.has(cell))
      return others.includes(total) ? [total] : others
    }),
  )
  if (lost.size === 0) return [...earlier]
  return earlier.map(({ release, tables: published }) => ({
    release,
    tables: published.map((table) => {
      const cells = { ...table.cells }
      for (const cell of cellsOf(table)) {
        const id = canonicalId(table, cell)
        if (!lost.has(id) || (cells[cell]?.value ?? null) === null) continue
        delete cells[cell]
        corrections.push({ cell: id, release })
      }
      return { ...table, cells }
    }),
  }))
}

/** Of everything published, the releases whose months these tables share, directly or through other releases. */
export function touching(tables: readonly TableFrame[], earlier: readonly EarlierRelease[]): EarlierRelease[] {
  const near = new Set<EarlierRelease>()
  let reached: readonly TableFrame[] = tables
  while (reached.length > 0) {
    const found = earlier.filter((release) => !near.has(release) && release.tables.some((one) => touches(one, reached)))
    for (const release of found) near.add(release)
    reached = found.flatMap((release): TableFrame[] => release.tables)
  }
  return earlier.filter((release) => near.has(release))
}

function touches(one: TableFrame, others: readonly TableFrame[]): boolean {
  const time = timeOf(one)?.span
  return others.some((other) => {
    if (one.within?.[measureSide] !== other.within?.[measureSide]) return false
    const span = timeOf(other)?.span
    return time === undefined || span === undefined || (time.from <= span.to && span.from <= time.to)
  })
}

/**
 * For each published cell whether it was shown, by its id; also by the id that it had before periods were linked, which
 * the ledger of older publications holds.
 */
export function knownUnderAnyId(earlier: readonly EarlierRelease[]): Map<string, boolean> {
  const known = new Map<string, boolean>()
  for (const { tables } of earlier) {
    for (const table of tables) {
      for (const cell of cellsOf(table)) {
        const published = Object.hasOwn(table.cells, cell) ? table.cells[cell] : undefined
        if (published === undefined) continue
        for (const id of [canonicalId(table, cell), unlinkedId(table, cell)]) {
          known.set(id, (known.get(id) ?? false) || published.value !== null)
        }
      }
    }
  }
  return known
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
