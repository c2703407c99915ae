import type { Highs } from 'highs'

/** `lo ≤ Σ coefficient × column ≤ hi` */
export type ProgrammeRow = { cells: readonly number[]; coefficients: readonly number[]; lo: number; hi: number }

export type Solution =
  | { kind: 'optimal'; objective: number; values: Float64Array; rowDuals: Float64Array; bound: number }
  | { kind: 'stopped'; values: Float64Array | null; objective: number; bound: number }
export type Outcome = Solution | { kind: 'infeasible' }

/** A linear or integer minimisation that stays in memory between solves. Dispose it. */
export type Programme = ReturnType<typeof createProgramme>

/** The solver gave no clear answer. */
export class SolverFailure extends Error {}

/** No counts fit the relations. */
export class Contradiction extends Error {}

const OPTIMAL = 7
const INFEASIBLE = 8
const STOPPED = new Set([11, 12, 13, 14, 16, 17])

export function createProgramme(
  highs: Highs,
  cost: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
) {
  const model = highs.createModel()
  const columns = Int32Array.from(cost.keys())
  model.options.set({ output_flag: false, random_seed: 7, mip_rel_gap: 0, mip_abs_gap: 1e-6 })
  model.addVars(Float64Array.from(lower), Float64Array.from(upper))
  if (columns.length > 0) model.changeColsCost({ kind: 'set', indices: columns }, Float64Array.from(cost))

  return {
    setOption(name: string, value: number | string | boolean): void {
      model.options.set(name, value)
    },
    addRows(rows: readonly ProgrammeRow[]): void {
      if (rows.length === 0) return
      const starts = [0]
      const indices: number[] = []
      const values: number[] = []
      for (const row of rows) {
        indices.push(...row.cells)
        values.push(...row.coefficients)
        starts.push(indices.length)
      }
      model.addRows({
        lower: Float64Array.from(rows, (row) => row.lo),
        upper: Float64Array.from(rows, (row) => row.hi),
        matrix: {
          format: 'csr',
          numRows: rows.length,
          numCols: columns.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
      })
    },
    deleteRows(rows: readonly number[]): void {
      if (rows.length > 0) model.deleteRows({ kind: 'set', indices: Int32Array.from(rows) })
    },
    setBounds(low: Float64Array, high: Float64Array): void {
      if (columns.length > 0) model.changeColsBounds({ kind: 'set', indices: columns }, low, high)
    },
    setBound(column: number, low: number, high: number): void {
      model.changeColBounds(column, low, high)
    },
    setCost(column: number, value: number): void {
      model.changeColCost(column, value)
    },
    setInteger(whole: boolean): void {
      model.changeColsIntegrality({ kind: 'set', indices: columns }, new Int32Array(columns.length).fill(whole ? 1 : 0))
    },
    start(values: Float64Array): void {
      model.setSolution({ colValue: values })
    },
    /** Solves within `seconds`. Throws `SolverFailure` for anything but a clear answer. */
    solve(seconds: number, integer: boolean): Outcome {
      model.zeroAllClocks()
      model.options.set('time_limit', Math.max(0.001, Math.min(seconds, 1e6)))
      model.run()
      const status = model.getModelStatus()
      if (status === INFEASIBLE) return { kind: 'infeasible' }
      if (status !== OPTIMAL && !STOPPED.has(status))
        throw new SolverFailure(`the solver stopped with status ${status}`)
      const objective = model.getObjectiveValue()
      const bound = integer ? Number(model.info.get('mip_dual_bound')) : objective
      const solution = model.getSolution()
      if (status === OPTIMAL) {
        return { kind: 'optimal', objective, values: solution.colValue, rowDuals: solution.rowDual, bound }
      }
      const feasible = Number(model.info.get('primal_solution_status')) === 2
      return { kind: 'stopped', values: feasible ? solution.colValue : null, objective, bound }
    },
    dispose(): void {
      model.dispose()
    },
  }
}
