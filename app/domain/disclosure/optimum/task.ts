import { buildModel, completeCounts, type Model } from '../problem/model'
import { isPrimary, leastWithheld } from '../problem/primary'
import type { Checked, Fault, Policy, ProtectProblem, Structure } from '../problem/problem'

/** What must stay possible for one cell: `up` U ≥ need, `down` L ≤ need, `slide` U − L ≥ need. */
export type Demand = { cell: number; sense: 'up' | 'down' | 'slide'; need: number; onlyIfHidden: boolean }

/** `shown` cells are known to everybody, `hidden` cells to nobody; the optimiser decides over `open` ones. */
export type CellState = 'open' | 'shown' | 'hidden'

/** A protect problem made ready for the optimiser. All arrays are by cell number. */
export type ProtectTask = {
  model: Model
  structure: Structure
  counts: (number | null)[]
  states: CellState[]
  lower: number[]
  upper: number[]
  cost: number[]
  demands: Demand[]
  /** Primary cells that must be shown: nothing can protect them. */
  conflicts: { cell: number; why: string }[]
  /** Cells that are never shown, not even as withheld. */
  neverShown: ReadonlySet<number>
  primary: ReadonlySet<number>
}

/** With `acceptPublic`, small counts that were published before are taken as known instead of as conflicts. */
export function readTask(problem: ProtectProblem, acceptPublic = false): Checked<ProtectTask> {
  const { policy } = problem
  const built = buildModel(problem, Object.keys(problem.cells))
  if (!built.ok) return built
  const model = built.value
  const unknownIds = idFaults(problem, model)
  if (unknownIds.length > 0) return { ok: false, faults: unknownIds }
  const completed = completeCounts(model, new Map(Object.entries(problem.cells)))
  if (!completed.ok) return completed
  const counts = completed.value
  const numbers = (ids: readonly string[]) => new Set(ids.map((id) => model.index.get(id) ?? -1))
  const listed = numbers(Object.keys(problem.cells))
  const hiddenIds = numbers(problem.hidden)
  const neverShown = new Set([...model.ids.keys()].filter((cell) => hiddenIds.has(cell) || !listed.has(cell)))
  const forced = numbers([...problem.forced, ...problem.earlier.published])
  const mayBeUnknown = (cell: number) => !forced.has(cell) && (hiddenIds.has(cell) || model.atoms.has(cell))
  const missing = [...neverShown].filter((cell) => counts[cell] === null && !mayBeUnknown(cell))
  if (missing.length > 0) {
    const faults = missing.slice(0, 20).map((cell) => ({
      place: `cells[${JSON.stringify(model.ids[cell])}]`,
      message: 'is missing, and does not follow from the other cells',
    }))
    return { ok: false, faults }
  }
  const already = numbers([...problem.already, ...problem.earlier.suppressed])
  const published = numbers(problem.earlier.published)
  const named = problem.primary === undefined ? undefined : numbers(problem.primary)
  const task: ProtectTask = {
    model,
    structure: problem,
    counts,
    states: [],
    lower: [],
    upper: [],
    cost: [],
    demands: [],
    conflicts: [],
    neverShown,
    primary: new Set(
      [...model.ids.keys()].filter((cell) => {
        const count = counts[cell] ?? null
        if (named !== undefined) return named.has(cell)
        if (acceptPublic && published.has(cell)) return false
        return count !== null && isPrimary(count, neverShown.has(cell), policy)
      }),
    ),
  }
  for (const cell of model.ids.keys()) {
    const count = counts[cell] ?? null
    const primary = task.primary.has(cell)
    const free = neverShown.has(cell) || already.has(cell)
    const unhidable = forced.has(cell) || (policy.zeros === 'publish' && count === 0 && !free)
    if (unhidable && primary) {
      task.conflicts.push({ cell, why: published.has(cell) ? 'was published before' : 'must be shown' })
    }
    task.states.push(unhidable ? 'shown' : free || primary || count === null ? 'hidden' : 'open')
    const marked = policy.marks === 'distinct' && !neverShown.has(cell)
    task.lower.push(neverShown.has(cell) ? 0 : lowerBound(policy, marked, primary))
    task.upper.push(marked && primary ? Math.max(policy.threshold - 1, count ?? 0) : Number.POSITIVE_INFINITY)
    task.cost.push(free ? 0 : costOf(problem, model.ids[cell] ?? '', count ?? 0))
    if (primary && !unhidable) task.demands.push(...demandsOf(cell, count, policy, model, task.lower[cell] ?? 0))
    // A hidden zero is below its least value where zeros are published: nobody could then read the mark as ≥ 1.
    task.lower[cell] = Math.min(task.lower[cell] ?? 0, count ?? 0)
  }
  return { ok: true, value: task }
}

function lowerBound(policy: Policy, marked: boolean, primary: boolean): number {
  if (marked && !primary && policy.zeros !== 'suppressible') return policy.threshold
  if (marked && primary) return policy.zeros === 'sensitive' ? 0 : 1
  return leastWithheld(policy)
}

function demandsOf(cell: number, count: number | null, policy: Policy, model: Model, lower: number): Demand[] {
  const demand = (sense: Demand['sense'], need: number): Demand => ({ cell, sense, need, onlyIfHidden: false })
  const { require: required, threshold } = policy
  if (required.mode === 'exact') return [demand('slide', 1)]
  if (required.mode === 'width') return [demand('slide', required.width)]
  if (required.mode === 'cells') {
    const [below, above, sliding] = required.cells[model.ids[cell] ?? ''] ?? [0, 0, 1]
    if (count === null) return [demand('slide', Math.max(sliding, below + above))]
    const demands: Demand[] = []
    if (below > 0) demands.push(demand('down', count - below))
    if (above > 0) demands.push(demand('up', count + above))
    if (sliding > below + above) demands.push(demand('slide', sliding))
    return demands
  }
  const demands = [demand('up', threshold)]
  if (count !== null && count >= threshold) demands.push(demand('slide', 1))
  if (required.mode === 'full') demands.push(demand('down', lower))
  return demands
}

function costOf(problem: ProtectProblem, id: string, count: number): number {
  if (problem.cost === 'count') return 1
  if (problem.cost === 'value') return Math.max(1, count)
  return problem.cost[id] ?? 1
}

function idFaults(problem: ProtectProblem, model: Model): Fault[] {
  const faults: Fault[] = []
  const check = (place: string, ids: readonly string[]) => {
    for (const [position, id] of ids.entries()) {
      if (!model.index.has(id)) faults.push({ place: `${place}[${position}]`, message: `no cell is called ${id}` })
    }
  }
  check('primary', problem.primary ?? [])
  check('forced', problem.forced)
  check('hidden', problem.hidden)
  check('already', problem.already)
  check('earlier.published', problem.earlier.published)
  check('earlier.suppressed', problem.earlier.suppressed)
  if (typeof problem.cost === 'object') check('cost', Object.keys(problem.cost))
  if (problem.policy.require.mode === 'cells') check('policy.require.cells', Object.keys(problem.policy.require.cells))
  return faults
}
