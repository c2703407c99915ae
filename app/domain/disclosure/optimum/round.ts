import { startDeadline } from '../deadline'
import { buildModel, completeCounts } from '../problem/model'
import type { Answer, Checked, RoundProblem } from '../problem/problem'
import { inPhase, type Report, unheard } from '../progress'
import { withSolver } from '../solver'
import { createProgramme } from './programme'

/**
 * Zero-restricted controlled rounding: every count goes to the multiple of the base just below or just above it, what is
 * a multiple stays, all sums still add up, and the rounded table is as near to the true one as that allows. `infeasible`
 * where no such table exists, which can happen from three dimensions on.
 */
export async function round(problem: RoundProblem, report: Report = unheard): Promise<Checked<Answer>> {
  const started = performance.now()
  const deadline = startDeadline(problem.seconds)
  report(inPhase('reading'))
  const built = buildModel(problem, Object.keys(problem.cells))
  if (!built.ok) return built
  const model = built.value
  const completed = completeCounts(model, new Map(Object.entries(problem.cells)))
  if (!completed.ok) return completed
  const counts = completed.value
  const missing = model.ids.filter((_, cell) => counts[cell] === null && !model.atoms.has(cell))
  if (missing.length > 0) {
    const message = 'is missing, and does not follow from the other cells'
    return {
      ok: false,
      faults: missing.slice(0, 20).map((id) => ({ place: `cells[${JSON.stringify(id)}]`, message })),
    }
  }
  const { base } = problem
  const below = counts.map((count) => Math.floor((count ?? 0) / base))
  const rest = counts.map((count) => (count ?? 0) % base)
  // Inner cells that nobody publishes need not be rounded, and rates are not sums.
  const sums = model.rows.filter(
    (row) =>
      row.lo === 0 && row.hi === 0 && row.cells.every((cell) => !model.atoms.has(cell)) && isSum(row.coefficients),
  )
  report(inPhase('searching'))
  const outcome = await withSolver((highs) => {
    const programme = createProgramme(
      highs,
      rest.map((over) => (over === 0 ? 0 : base - 2 * over)),
      rest.map(() => 0),
      rest.map((over) => (over === 0 ? 0 : 1)),
    )
    try {
      programme.addRows(
        sums.map((row) => {
          const now = row.cells.reduce((sum, cell, at) => sum + (row.coefficients[at] ?? 0) * (below[cell] ?? 0), 0)
          return { ...row, lo: -now, hi: -now }
        }),
      )
      programme.setInteger(true)
      return programme.solve(deadline.left(), true)
    } finally {
      programme.dispose()
    }
  })
  const least = rest.reduce((sum, over, cell) => sum + (model.atoms.has(cell) ? 0 : over), 0)
  const answer: Answer = {
    status: 'infeasible',
    suppressed: [],
    milliseconds: 0,
    intervals: {},
    reasons: {},
    covers: {},
    breaches: [],
    warnings: [],
    timedOut: outcome.kind === 'stopped',
  }
  if (outcome.kind !== 'infeasible' && outcome.values !== null) {
    const { values, kind, objective, bound } = outcome
    answer.status = kind === 'optimal' ? 'optimal' : 'feasible'
    answer.cost = Math.round(least + objective)
    answer.bound = kind === 'optimal' ? answer.cost : Math.ceil(least + bound - 1e-6)
    answer.rounded = {}
    for (const [cell, id] of model.ids.entries()) {
      if (!model.atoms.has(cell)) answer.rounded[id] = base * ((below[cell] ?? 0) + Math.round(values[cell] ?? 0))
    }
  }
  answer.milliseconds = Math.round(performance.now() - started)
  return { ok: true, value: answer }
}

const isSum = (coefficients: readonly number[]) => coefficients.every((value) => Math.abs(value) === 1)
