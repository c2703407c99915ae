import { linksOf } from '../problem/links'
import { FORMAT, type Policy, type ProtectProblem } from '../problem/problem'
import { canonicalId, cellsOf, type RawTable, structureOf, type TableFrame } from '../problem/raw-table'
import type { Links } from '../problem/relations'
import type { Insider } from './insiders'
import type { EarlierRelease, History } from './published'

/** The site's rule. Every withheld count must look as if it could be the threshold or more. */
export type GatePolicy = Pick<Policy, 'threshold' | 'zeros'> & {
  /** Whether what a supplying organisation could work out stops a release, or is told to the reviewer alone. */
  insiders?: 'warn' | 'block' | undefined
}

export type GateInput = {
  tables: readonly RawTable[]
  policy: GatePolicy
  /** All releases ever published, oldest first, also those revised or withdrawn. */
  earlier: readonly EarlierRelease[]
  seconds: number
  /** Cells that a person asked to withhold, by canonical id. They are hidden, and protected like small ones. */
  named?: readonly string[] | undefined
  /** False leaves out what merges would save and which tables could wait. */
  redesign?: boolean | undefined
  /** What each supplying organisation knows: its own people of each cell, by the cell's canonical id. */
  insiders?: readonly Insider[] | undefined
}

export type Changed = { cell: string; release: string }

/** All tables, before and now, as one problem: what was shown is known, what was hidden stays hidden. */
export function problemOf(
  input: GateInput,
  policy: Policy,
  counts: ReadonlyMap<string, number>,
  history: History,
  links: Links,
): ProtectProblem {
  const structure = structureOf([...input.earlier.flatMap(({ tables }) => tables), ...input.tables])
  const cells = Object.fromEntries(counts)
  const published: string[] = []
  const suppressed: string[] = []
  const hidden = [...links.inner]
  for (const [id, cell] of history.cells) {
    if (cell.value !== null) {
      cells[id] = cell.value
      published.push(id)
    } else if (counts.has(id)) suppressed.push(id)
    else hidden.push(id)
  }
  for (const id of input.named ?? [])
    if (counts.has(id) && !published.includes(id) && !suppressed.includes(id)) suppressed.push(id)
  return {
    format: FORMAT,
    task: 'protect',
    seconds: input.seconds,
    ...structure,
    relations: [...structure.relations, ...links.relations],
    policy,
    cells,
    forced: [],
    hidden,
    already: [],
    earlier: { published, suppressed },
    cost: weightsOf(input.tables),
  }
}

export const linksOfInput = ({ tables, earlier }: Pick<GateInput, 'tables' | 'earlier'>): Links =>
  linksOf([...earlier.flatMap((release): TableFrame[] => release.tables), ...tables])

/** Totals are dearer than what they are totals of: a reader needs them most. */
function weightsOf(tables: readonly RawTable[]): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const table of tables) {
    for (const cell of cellsOf(table)) {
      const fixed = new Map(cell.split('|').map((part): [string, string] => [part.split('=')[0] ?? '', part]))
      const totals = table.dims.filter(({ name, root }) => (fixed.get(name) ?? `${name}=${root}`) === `${name}=${root}`)
      const id = canonicalId(table, cell)
      weights[id] = Math.max(weights[id] ?? 0, 3 ** totals.length)
    }
  }
  return weights
}

/** Counts that earlier releases showed otherwise, or that do not add up with what they showed. */
export function changedCells(counts: ReadonlyMap<string, number>, history: History, links: Links): Changed[] {
  const changed: Changed[] = []
  for (const [cell, before] of history.cells) {
    const count = counts.get(cell)
    if (before.value !== null && count !== undefined && before.value !== count) {
      changed.push({ cell, release: before.release })
    }
  }
  if (changed.length > 0) return changed
  const shownOf = (cell: string) => counts.get(cell) ?? history.cells.get(cell)?.value ?? null
  for (const { total, parts } of brokenSums(links, shownOf)) {
    const before = [total, ...parts].find((cell) => !counts.has(cell))
    changed.push({ cell: total, release: history.cells.get(before ?? total)?.release ?? '' })
  }
  return changed
}

/** The sums over periods and bands that known counts contradict. */
export function brokenSums(
  links: Links,
  shownOf: (cell: string) => number | null,
): { total: string; parts: string[] }[] {
  return links.relations.flatMap((relation) => {
    if (!Array.isArray(relation)) return []
    const [total, parts] = relation
    const values = parts.map(shownOf)
    const whole = shownOf(total)
    if (whole === null || values.includes(null)) return []
    return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) === whole ? [] : [{ total, parts }]
  })
}
