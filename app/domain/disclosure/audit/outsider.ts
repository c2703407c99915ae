import type { Highs } from 'highs'
import type { Deadline } from '../deadline'
import type { Combination, Knowledge } from '../gate/knowledge'
import type { Model } from '../problem/model'

const OPTIMAL = 7
const INFEASIBLE = 8
const UNBOUNDED = [9, 10]
const NEAR = 1e-6
/** Stands for "no limit" where a cell of two ranges needs a finite one. */
const PLENTY = 1e5

/**
 * Somebody who knows the relations of a linked part of a publication and asks what else could be true. Part of the
 * audit: it shares no code with the optimiser. Dispose it.
 */
export function createOutsider(highs: Highs, model: Model, knowledge: Knowledge, cells: readonly number[]) {
  const column = new Map(cells.map((cell, position) => [cell, position]))
  const rows = model.rows.filter((row) => row.cells.some((cell) => column.has(cell)))
  const gaps = cells.flatMap((cell, position) => {
    const least = knowledge.gap[cell] ?? null
    return least === null ? [] : [{ position, least }]
  })
  const relaxed = load(false)
  let exact: ReturnType<typeof load> | undefined
  /** Whole-number answers met so far: each proves all its values possible. */
  const met: Float64Array[] = []
  /** Columns that nothing limits from above. */
  const endless = new Set<number>()
  const floor = (position: number) => knowledge.lower[cells[position] ?? -1] ?? 0

  function load(whole: boolean) {
    const width = cells.length + (whole ? gaps.length : 0)
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    const low: number[] = []
    const high: number[] = []
    for (const row of rows) {
      let constant = 0
      for (const [at, cell] of row.cells.entries()) {
        const coefficient = row.coefficients[at] ?? 0
        const position = column.get(cell)
        if (position === undefined) constant += coefficient * (knowledge.known[cell] ?? 0)
        else {
          indices.push(position)
          values.push(coefficient)
        }
      }
      low.push(row.lo - constant)
      high.push(row.hi - constant)
      starts.push(indices.length)
    }
    if (whole) {
      for (const [extra, gap] of gaps.entries()) {
        indices.push(gap.position, cells.length + extra, gap.position, cells.length + extra)
        values.push(1, -gap.least, 1, -PLENTY)
        low.push(0, Number.NEGATIVE_INFINITY)
        high.push(Number.POSITIVE_INFINITY, 0)
        starts.push(indices.length - 2, indices.length)
      }
    }
    const programme = highs.createModel({
      numCols: width,
      numRows: low.length,
      colCost: new Array<number>(width).fill(0),
      colLower: [
        ...cells.map((cell) => knowledge.lower[cell] ?? 0),
        ...new Array<number>(width - cells.length).fill(0),
      ],
      colUpper: [
        ...cells.map((cell) => knowledge.upper[cell] ?? Number.POSITIVE_INFINITY),
        ...new Array<number>(width - cells.length).fill(1),
      ],
      rowLower: low,
      rowUpper: high,
      matrix: { format: 'csr', numRows: low.length, numCols: width, starts, indices, values },
      ...(whole ? { integrality: new Int32Array(width).fill(1) } : {}),
    })
    programme.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0.5 })
    if (!whole) programme.options.set('presolve', 'off')
    return programme
  }

  function isAnswer(values: Float64Array): boolean {
    for (let at = 0; at < cells.length; at++) {
      const value = values[at] ?? 0
      if (Math.abs(value - Math.round(value)) > NEAR) return false
    }
    return gaps.every(({ position, least }) => (values[position] ?? 0) < 0.5 || (values[position] ?? 0) > least - 0.5)
  }

  function solve(whole: boolean, cost: ReadonlyMap<number, number>, deadline: Deadline, gap = 0) {
    if (whole) exact ??= load(true)
    const programme = whole && exact !== undefined ? exact : relaxed
    for (const [position, value] of cost) programme.changeColCost(position, value)
    programme.options.set('mip_rel_gap', gap)
    programme.zeroAllClocks()
    programme.options.set('time_limit', Math.max(0.001, deadline.left()))
    programme.run()
    const status = programme.getModelStatus()
    const { colValue } = programme.getSolution()
    const usable = status === OPTIMAL || Number(programme.info.get('primal_solution_status')) === 2
    for (const position of cost.keys()) programme.changeColCost(position, 0)
    if (usable && isAnswer(colValue)) met.push(colValue)
    return { status, values: usable ? colValue : null }
  }

  /** Finds the columns that can grow for ever: the support of the cone of directions. */
  function findEndless(deadline: Deadline): void {
    const cone = load(false)
    try {
      const columns = Int32Array.from(cells.keys())
      const high = Float64Array.from(cells, (cell) => (Number.isFinite(knowledge.upper[cell] ?? 0) ? 0 : 1))
      cone.changeColsBounds({ kind: 'set', indices: columns }, new Float64Array(cells.length), high)
      for (const [position, row] of rows.entries()) {
        const lower = Number.isFinite(row.lo) ? 0 : Number.NEGATIVE_INFINITY
        cone.changeRowBounds(position, lower, Number.isFinite(row.hi) ? 0 : Number.POSITIVE_INFINITY)
      }
      for (const position of columns) cone.changeColCost(position, -1)
      for (let before = -1; before < endless.size; ) {
        before = endless.size
        cone.zeroAllClocks()
        cone.options.set('time_limit', Math.max(0.001, deadline.left()))
        cone.run()
        if (cone.getModelStatus() !== OPTIMAL) return
        for (const [position, value] of cone.getSolution().colValue.entries()) {
          if (value < NEAR || endless.has(position)) continue
          endless.add(position)
          cone.changeColCost(position, 0)
        }
      }
    } finally {
      cone.dispose()
    }
  }

  /** Meets answers in which many cells are as small as they can be, so that few have to be asked one by one. */
  function meetSmall(deadline: Deadline): void {
    let open = [...cells.keys()]
    for (let whole = false; open.length > 2 && !deadline.passed(); ) {
      const before = open.length
      solve(whole, new Map(open.map((position) => [position, 1])), deadline, 0.2)
      open = open.filter((position) => !met.some((values) => (values[position] ?? 0) < floor(position) + 0.5))
      if (open.length === before && whole) return
      if (open.length === before) whole = true
    }
  }

  const upperOf = (position: number) => knowledge.upper[cells[position] ?? -1] ?? Number.POSITIVE_INFINITY
  /** Meets answers in which many cells reach `enough`. */
  function meetLarge(enough: number, deadline: Deadline): void {
    exact ??= load(true)
    let open = [...cells.keys()]
    for (let before = Number.POSITIVE_INFINITY; open.length > 2 && open.length < before && !deadline.passed(); ) {
      before = open.length
      const cap = (position: number) => Math.max(enough, floor(position))
      for (const position of open) {
        exact.changeColBounds(position, floor(position), Math.min(cap(position), upperOf(position)))
      }
      solve(true, new Map(open.map((position) => [position, -1])), deadline, 0.2)
      for (const position of open) exact.changeColBounds(position, floor(position), upperOf(position))
      open = open.filter((position) => !met.some((values) => (values[position] ?? 0) > enough - 0.5))
    }
  }

  const costOf = (cost: ReadonlyMap<number, number>, values: Float64Array) =>
    [...cost].reduce((sum, [position, value]) => sum + value * (values[position] ?? 0), 0)

  return {
    holds: (cell: number) => column.has(cell),
    firstRow: () => rows[0]?.label ?? '',
    /** Whether any whole numbers fit what is known. */
    possible(deadline: Deadline): 'yes' | 'contradiction' | 'unfinished' {
      const linear = solve(false, new Map(), deadline)
      if (linear.status === INFEASIBLE) return 'contradiction'
      if (met.length > 0) return 'yes'
      const whole = solve(true, new Map(), deadline)
      if (whole.status === INFEASIBLE) return 'contradiction'
      return met.length > 0 ? 'yes' : 'unfinished'
    },
    /** Learns at once what would take a question for each cell. */
    survey(enough: number, deadline: Deadline): void {
      findEndless(deadline)
      meetSmall(deadline)
      meetLarge(enough, deadline)
    },
    /** The least of `sign` × combination over this part's cells. */
    least(combination: Combination, sign: 1 | -1, deadline: Deadline): { value: number; unfinished: boolean } {
      const cost = new Map<number, number>()
      for (const [at, cell] of combination.cells.entries()) {
        const position = column.get(cell)
        if (position !== undefined)
          cost.set(position, (cost.get(position) ?? 0) + sign * (combination.coefficients[at] ?? 0))
      }
      const reached = () =>
        met.reduce((least, values) => Math.min(least, costOf(cost, values)), Number.POSITIVE_INFINITY)
      const [only] = cost.keys()
      if (cost.size === 1 && only !== undefined && cost.get(only) === 1 && reached() < floor(only) + 0.5) {
        return { value: floor(only), unfinished: false }
      }
      if (cost.size === 1 && only !== undefined && cost.get(only) === -1 && endless.has(only)) {
        return { value: Number.NEGATIVE_INFINITY, unfinished: false }
      }
      if (deadline.passed()) return { value: Math.round(reached()), unfinished: true }
      const linear = solve(false, cost, deadline)
      if (UNBOUNDED.includes(linear.status)) return { value: Number.NEGATIVE_INFINITY, unfinished: false }
      if (linear.status !== OPTIMAL || linear.values === null) return { value: Math.round(reached()), unfinished: true }
      const bound = Math.ceil(costOf(cost, linear.values) - NEAR)
      if (reached() < bound + 0.5) return { value: bound, unfinished: false }
      const whole = solve(true, cost, deadline)
      if (UNBOUNDED.includes(whole.status)) return { value: Number.NEGATIVE_INFINITY, unfinished: false }
      return { value: Math.round(reached()), unfinished: whole.status !== OPTIMAL }
    },
    dispose(): void {
      relaxed.dispose()
      exact?.dispose()
    },
  }
}
