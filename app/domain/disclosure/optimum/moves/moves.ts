import { cellId, childrenOf, codesOf, combinations, type Dimension, keyOf, rootsOf } from '../../problem/cells'
import type { Model } from '../../problem/model'
import type { Structure } from '../../problem/problem'
import { type Region, rowsOfRegion } from '../region'

/** Cells that rise and fall by one, written as ±(cell + 1). `visit` gets it for a moment only, and says when it has enough. */
export type Visit = (move: Int32Array) => 'more' | 'enough'

/** Shows for a cell of a region the moves of one unit in which it rises and every relation of its table is kept. */
export type Moves = {
  each(cell: number, visit: Visit): void
  /** Whether a move keeps all other relations as well. */
  keeps(move: Int32Array): boolean
}

type Vector = { code: number; sign: 1 | -1 }[]
type Grid = {
  sizes: number[]
  /** Local cell by position in the table, or -1 where it is known to everybody. */
  cells: Int32Array
  positions: Map<number, number>
  /** By dimension and code: the ways in which the codes of one dimension give and take. */
  vectors: Vector[][][]
}

/** So many moves of one cell are looked at; large tables have more of them than anybody needs. */
const MOST = 20_000

/**
 * One person more here and one fewer there, along every dimension of a table at once: the smallest deviations that a
 * table with all its totals allows. Tables that other relations link allow fewer; what breaks a relation is left out.
 */
export function createMoves(structure: Structure, model: Model, region: Region): Moves {
  const dimensions = new Map(structure.dimensions.map((dimension) => [keyOf(dimension), dimension]))
  const local = new Map(region.cells.map((cell, at) => [cell, at]))
  const grids = structure.tables.map(({ dims }) =>
    gridOf(
      dims.flatMap((name) => dimensions.get(name) ?? []),
      (id) => local.get(model.index.get(id) ?? -1) ?? -1,
    ),
  )
  // Where nothing else links the cells of one table, every move keeps all there is.
  const isAlone = structure.tables.length === 1 && structure.relations.length === 0
  const rowsOf = rowsOfRegion(region)
  const change = new Float64Array(region.rows.length)

  return {
    each(cell, visit) {
      for (const grid of grids) {
        const position = grid.positions.get(cell)
        if (position !== undefined && walk(grid, position, visit) === 'enough') return
      }
    },
    keeps(move) {
      if (isAlone) return true
      const touched: number[] = []
      for (const step of move) {
        const cell = Math.abs(step) - 1
        for (const position of rowsOf[cell] ?? []) {
          const row = region.rows[position]
          if (row === undefined) continue
          touched.push(position)
          change[position] =
            (change[position] ?? 0) + Math.sign(step) * (row.coefficients[row.cells.indexOf(cell)] ?? 0)
        }
      }
      const kept = touched.every((position) => Math.abs(change[position] ?? 0) < 1e-9)
      for (const position of touched) change[position] = 0
      return kept
    },
  }
}

function gridOf(dims: readonly Dimension[], localOf: (id: string) => number): Grid {
  const lists = dims.map(codesOf)
  const roots = rootsOf(dims)
  const cells = Int32Array.from(combinations(lists), (codes) =>
    localOf(cellId(Object.fromEntries(dims.map(({ name }, at) => [name, codes[at] ?? ''])), roots)),
  )
  const positions = new Map<number, number>()
  for (const [position, cell] of cells.entries()) if (cell >= 0) positions.set(cell, position)
  return { sizes: lists.map((codes) => codes.length), cells, positions, vectors: dims.map(vectorsOf) }
}

/** One unit moves from one leaf to another, or comes in at a leaf: all codes above a leaf move with it. */
function vectorsOf(dimension: Dimension): Vector[][] {
  const codes = codesOf(dimension)
  const numberOf = new Map(codes.map((code, at) => [code, at]))
  const parents = new Map<number, number[]>()
  for (const code of codes) {
    for (const child of childrenOf(dimension, code)) {
      const at = numberOf.get(child) ?? -1
      parents.set(at, [...(parents.get(at) ?? []), numberOf.get(code) ?? -1])
    }
  }
  const leaves = [...codes.keys()].filter((at) => childrenOf(dimension, codes[at] ?? '').length === 0)
  const above = leaves.map((leaf) => {
    const seen = new Set([leaf])
    for (const at of seen) for (const parent of parents.get(at) ?? []) seen.add(parent)
    return seen
  })
  const vectors: Vector[][] = codes.map(() => [])
  for (const up of above) {
    for (const down of [...above, new Set<number>()]) {
      if (up === down) continue
      const vector: Vector = []
      for (const code of up) if (!down.has(code)) vector.push({ code, sign: 1 })
      for (const code of down) if (!up.has(code)) vector.push({ code, sign: -1 })
      for (const { code, sign } of vector) if (sign > 0) vectors[code]?.push(vector)
    }
  }
  return vectors
}

function walk(grid: Grid, position: number, visit: Visit): 'more' | 'enough' {
  const { sizes, cells, vectors } = grid
  const codes: number[] = []
  for (let axis = sizes.length - 1, rest = position; axis >= 0; axis--) {
    const size = sizes[axis] ?? 1
    codes[axis] = rest % size
    rest = Math.floor(rest / size)
  }
  const choices = codes.map((code, axis) => vectors[axis]?.[code] ?? [])
  const many = choices.reduce((product, list) => product * list.length, 1)
  // Where there are far too many, every so-manieth is taken, so that no side of the table is left out.
  const stride = Math.max(1, Math.floor(many / MOST))
  const widest = choices.reduce((width, list) => width * Math.max(1, ...list.map(({ length }) => length)), 1)
  let steps = new Int32Array(widest)
  let wider = new Int32Array(widest)
  for (let number = 0; number < many; number += stride) {
    // Positions are kept as ±(position + 1), so that each carries its sign.
    let length = 1
    steps[0] = 1
    let rest = number
    for (const [axis, list] of choices.entries()) {
      const vector = list[rest % list.length] ?? []
      rest = Math.floor(rest / list.length)
      const size = sizes[axis] ?? 1
      let to = 0
      for (let from = 0; from < length; from++) {
        const step = steps[from] ?? 0
        const base = (Math.abs(step) - 1) * size
        for (const { code, sign } of vector) wider[to++] = Math.sign(step) * sign * (base + code + 1)
      }
      length = to
      const swap = steps
      steps = wider
      wider = swap
    }
    let known = false
    for (let at = 0; at < length && !known; at++) {
      const step = steps[at] ?? 0
      const cell = cells[Math.abs(step) - 1] ?? -1
      if (cell < 0) known = true
      else steps[at] = Math.sign(step) * (cell + 1)
    }
    if (!known && visit(steps.subarray(0, length)) === 'enough') return 'enough'
  }
  return 'more'
}
