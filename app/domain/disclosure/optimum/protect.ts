import { attack } from '../audit/attack'
import { reachOf } from '../audit/reach'
import { type Deadline, startDeadline } from '../deadline'
import { isSparse, type Merge, mergesOf, proposalOf } from '../problem/merges'
import type { Answer, Checked, Policy, Proposal, ProtectProblem } from '../problem/problem'
import { inPhase, type Report, unheard } from '../progress'
import { withSolver } from '../solver'
import { type RegionAnswer, solveRegion } from './decomposition'
import { regionsOf } from './region'
import { type Demand, type ProtectTask, readTask } from './task'

export type ProtectOptions = {
  /**
   * Hidden zeros and further cells must look like primary ones too. Without it an outsider who knows the rule could
   * conclude that a hidden cell which must be below the threshold is a zero, and go on from there.
   */
  guardCovers?: boolean
  /** Cells of unknown count that must not be proved small: U ≥ T. */
  guarded?: readonly string[]
  /** The cells of the tables in hand. What they can tell nothing of was judged when it was published. */
  fresh?: readonly string[]
  /** Small counts that were published before are taken as known; otherwise they are conflicts. */
  acceptPublic?: boolean
  report?: Report
  /** False leaves the intervals out: they are what a preview does not need and the audit computes anyway. */
  measure?: boolean
  /** Merges are offered where nothing can be protected or much is small, as far as time allows. */
  propose?: boolean
}

/** So many merges are tried, each for at most so many seconds. */
const TRIES = 4
const TRY_SECONDS = 2

/** Part of the time that the search may use; the rest is for the intervals. */
const SEARCH_SHARE = 0.7

/**
 * The least-cost pattern that protects every primary cell. `optimal` is proved; `feasible` is safe, with a bound, when
 * time ended first; `infeasible` names in `breaches` what cannot be protected, and no pattern is given.
 */
export async function protect(problem: ProtectProblem, options: ProtectOptions = {}): Promise<Checked<Answer>> {
  const started = performance.now()
  const report = options.report ?? unheard
  report(inPhase('reading'))
  const whole = startDeadline(problem.seconds)
  const read = readTask(problem, options.acceptPublic)
  if (!read.ok) return read
  const task = read.value
  const answer: Answer = {
    status: 'infeasible',
    suppressed: [],
    milliseconds: 0,
    intervals: {},
    reasons: {},
    covers: {},
    breaches: task.conflicts.map(({ cell, why }) => ({ id: task.model.ids[cell] ?? '', interval: null, why })),
    warnings: [],
    timedOut: false,
  }
  if (task.conflicts.length === 0) {
    const extra = extraDemands(task, problem.policy, options)
    const near = options.fresh === undefined ? null : reachOf(task.model, publicCounts(task), options.fresh)
    const demands = [...task.demands, ...extra].filter(({ cell }) => near?.has(cell) ?? true)
    const searchTime = startDeadline(problem.seconds * SEARCH_SHARE)
    const found = await search({ ...task, demands }, searchTime, report)
    if (found.kind === 'infeasible') {
      answer.breaches = found.cells.map((cell) => ({
        id: task.model.ids[cell] ?? '',
        interval: null,
        why: 'cannot-be-protected',
      }))
    } else if (found.kind === 'unknown') {
      answer.timedOut = true
    } else {
      report({ phase: 'measuring', cost: found.cost, bound: found.bound })
      const cells = name(task, found, answer)
      if (options.measure !== false) await measure(task, found, cells, problem.policy.threshold, answer, whole)
    }
  }
  const wanted = options.propose && (answer.status === 'infeasible' || isSparse(problem.cells, problem.policy))
  if (wanted && !whole.passed()) answer.proposals = await propose(problem, options, whole)
  answer.milliseconds = Math.round(performance.now() - started)
  return { ok: true, value: answer }
}

const publicCounts = ({ states, counts }: ProtectTask): (number | null)[] =>
  states.map((state, cell) => (state === 'shown' ? (counts[cell] ?? null) : null))

type Found =
  | { kind: 'pattern'; hidden: Set<number>; cost: number; bound: number; covers: Map<number, Set<number>> }
  | { kind: 'infeasible'; cells: number[] }
  | { kind: 'unknown' }

async function search(task: ProtectTask, deadline: Deadline, report: Report): Promise<Found> {
  report(inPhase('searching'))
  const hidden = new Set([...task.model.ids.keys()].filter((cell) => task.states[cell] === 'hidden'))
  const blocked: number[] = []
  const covers = new Map<number, Set<number>>()
  let gap = 0
  let unknown = false
  for (const region of regionsOf(task)) {
    const result: RegionAnswer = await withSolver((highs) => solveRegion(highs, region, task, deadline, report))
    if (result.kind === 'unhidable') {
      const states = task.states.slice()
      for (const cell of result.cells) states[region.cells[cell] ?? -1] = 'shown'
      return search(
        { ...task, states, demands: task.demands.filter(({ cell }) => states[cell] !== 'shown') },
        deadline,
        report,
      )
    }
    if (result.kind === 'unknown') unknown = true
    else if (result.kind === 'infeasible') {
      blocked.push(...result.demands.map((demand) => region.cells[region.demands[demand]?.cell ?? -1] ?? -1))
    } else {
      for (const [at, cell] of region.cells.entries()) if (result.pattern[at] === 1) hidden.add(cell)
      gap += result.cost - result.bound
      for (const [demand, cells] of result.leans) {
        const covered = region.cells[region.demands[demand]?.cell ?? -1] ?? -1
        for (const at of cells) {
          const cell = region.cells[at] ?? -1
          if (cell !== covered) covers.set(cell, (covers.get(cell) ?? new Set()).add(covered))
        }
      }
    }
  }
  if (blocked.length > 0) return { kind: 'infeasible', cells: [...new Set(blocked)].sort((one, other) => one - other) }
  if (unknown) return { kind: 'unknown' }
  const cost = [...hidden].reduce((sum, cell) => sum + (task.cost[cell] ?? 0), 0)
  return { kind: 'pattern', hidden, cost, bound: cost - gap, covers }
}

/** The merges of two parts that hide the fewest people, best first. */
async function propose(problem: ProtectProblem, options: ProtectOptions, deadline: Deadline): Promise<Proposal[]> {
  const found: Proposal[] = []
  const settings = {
    guardCovers: options.guardCovers ?? false,
    measure: false,
    acceptPublic: options.acceptPublic ?? false,
  }
  // What was published of one part alone cannot be merged away.
  const known = [...problem.earlier.published, ...problem.earlier.suppressed].flatMap((id) => id.split('|'))
  const isFree = ({ dimension, codes }: Merge) => !codes.some((code) => known.includes(`${dimension}=${code}`))
  const merges = mergesOf(problem, new Set(['month', 'period', 'year', 'quarter'])).filter(isFree)
  for (const merge of merges.slice(0, TRIES)) {
    if (deadline.passed()) break
    const seconds = Math.min(TRY_SECONDS, deadline.left())
    const result = await protect({ ...merge.problem, seconds }, settings)
    if (result.ok && result.value.status !== 'infeasible') found.push(proposalOf(merge, result.value.suppressed))
  }
  return found.sort((one, other) => one.people - other.people || one.suppressed - other.suppressed)
}

function extraDemands(task: ProtectTask, policy: Policy, options: ProtectOptions): Demand[] {
  const demands: Demand[] = []
  const has = new Set(task.demands.map((demand) => demand.cell))
  if (options.guardCovers) {
    for (const [cell, count] of task.counts.entries()) {
      if (count === null || count >= policy.threshold || task.states[cell] === 'shown' || has.has(cell)) continue
      demands.push({ cell, sense: 'up', need: policy.threshold, onlyIfHidden: task.states[cell] === 'open' })
    }
  }
  for (const id of options.guarded ?? []) {
    const cell = task.model.index.get(id)
    if (cell === undefined || has.has(cell) || task.states[cell] === 'shown') continue
    demands.push({ cell, sense: 'up', need: policy.threshold, onlyIfHidden: task.states[cell] === 'open' })
  }
  return demands
}

/** Writes the pattern into the answer and returns its cells, atoms left out. */
function name(task: ProtectTask, found: Found & { kind: 'pattern' }, answer: Answer): number[] {
  const { model, neverShown, primary } = task
  const proved = found.cost - found.bound < 1e-6
  answer.status = proved ? 'optimal' : 'feasible'
  answer.timedOut = !proved
  answer.cost = tidy(found.cost)
  answer.bound = tidy(found.bound)
  const cells = [...found.hidden].filter((cell) => !model.atoms.has(cell)).sort((one, other) => one - other)
  for (const cell of cells) {
    const id = model.ids[cell] ?? ''
    if (!neverShown.has(cell)) answer.suppressed.push(id)
    answer.reasons[id] = primary.has(cell) ? 'primary' : neverShown.has(cell) ? 'never-shown' : 'complementary'
    const covered = [...(found.covers.get(cell) ?? [])].filter((other) => primary.has(other))
    if (answer.reasons[id] === 'complementary') answer.covers[id] = covered.map((other) => model.ids[other] ?? '')
  }
  return cells
}

/** What the public can compute of each hidden cell; a cell that time did not suffice for is a warning. */
async function measure(
  { model, lower, upper, counts }: ProtectTask,
  found: Found & { kind: 'pattern' },
  cells: readonly number[],
  threshold: number,
  answer: Answer,
  deadline: Deadline,
): Promise<void> {
  const knowledge = {
    known: model.ids.map((_, cell) => (found.hidden.has(cell) ? null : (counts[cell] ?? null))),
    lower,
    upper,
    gap: model.ids.map(() => null),
  }
  const combinations = cells.map((cell) => ({ cells: [cell], coefficients: [1] }))
  const outcome = await withSolver((highs) => attack(highs, model, knowledge, combinations, deadline, threshold))
  if (!outcome.consistent) throw new Error(`the counts contradict each other: ${outcome.row}`)
  for (const [position, cell] of cells.entries()) {
    const range = outcome.ranges[position]
    if (range === undefined || !Number.isFinite(range.lower) || Number.isNaN(range.upper)) continue
    if (range.unfinished) answer.warnings.push(model.ids[cell] ?? '')
    answer.intervals[model.ids[cell] ?? ''] = [range.lower, Number.isFinite(range.upper) ? range.upper : null]
  }
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
