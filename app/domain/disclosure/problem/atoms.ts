import { cellId, combinations, type Dimension, keyOf, leavesOf, rootsOf } from './cells'
import type { TableShape } from './problem'

/** A total and the inner cells that it is the sum of. */
export type Margin = { total: string; parts: string[] }
export type CrossClassified = { margins: Margin[]; atoms: string[] }

const ATOM_LIMIT = 20_000

/**
 * Tables of one population, that is with the same codes for what is not everybody (measure, period), are
 * cross-classified with each other.
 */
export function crossClassified(
  tables: readonly TableShape[],
  dimensions: ReadonlyMap<string, Dimension>,
): CrossClassified {
  const populations = new Map<string, Dimension[][]>()
  for (const table of tables) {
    const dims = table.dims.map((key) => dimensions.get(key)).filter((dimension) => dimension !== undefined)
    const population = dims
      .filter(({ partial, children }) => partial === true || Object.keys(children).length === 0)
      .map(({ name, root }) => `${name}=${root}`)
      .sort()
      .join('|')
    populations.set(population, [...(populations.get(population) ?? []), dims])
  }
  const found = [...populations.values()].map(crossClassify)
  return { margins: found.flatMap(({ margins }) => margins), atoms: found.flatMap(({ atoms }) => atoms) }
}

const hasParts = ({ children }: Dimension) => Object.keys(children).length > 0

function crossClassify(tables: readonly Dimension[][]): CrossClassified {
  const none = { margins: [], atoms: [] }
  const all = [...new Map(tables.flat().map((dimension) => [keyOf(dimension), dimension])).values()]
  // A side that one table has as a whole and another in parts counts in parts.
  const divided = new Set(all.filter(hasParts).map(({ name }) => name))
  const sorted = all
    .filter((dimension) => hasParts(dimension) || !divided.has(dimension.name))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  // Several trees of one variable stand on one list of leaves, or nothing is known of how they cross.
  const dims = [...new Map(sorted.map((dimension) => [dimension.name, dimension])).values()]
  const leavesByName = new Map(dims.map((dimension) => [dimension.name, leavesOf(dimension).sort().join('|')]))
  const severalTrees = sorted.some(
    (dimension) => leavesOf(dimension).sort().join('|') !== leavesByName.get(dimension.name),
  )
  const oneHoldsAll = tables.some((table) =>
    dims.every((dimension) =>
      table.some((other) => other.name === dimension.name && (hasParts(other) || !hasParts(dimension))),
    ),
  )
  const leaves = dims.map(leavesOf)
  const size = leaves.reduce((product, list) => product * list.length, 1)
  if (tables.length < 2 || severalTrees || oneHoldsAll || size > ATOM_LIMIT) return none
  const parts = new Map<string, Set<string>>()
  const atoms: string[] = []
  const roots = rootsOf(dims)
  for (const codes of combinations(leaves)) {
    const place = Object.fromEntries(dims.map((dimension, index) => [dimension.name, codes[index] ?? dimension.root]))
    const atom = cellId(place, roots)
    atoms.push(atom)
    for (const table of tables) {
      const own = table.map((dimension): [string, string] => [
        dimension.name,
        hasParts(dimension) ? (place[dimension.name] ?? '') : dimension.root,
      ])
      const id = cellId(Object.fromEntries(own), roots)
      const list = parts.get(id) ?? new Set()
      parts.set(id, list.add(atom))
    }
  }
  return { margins: [...parts].map(([total, list]) => ({ total, parts: [...list] })), atoms }
}
