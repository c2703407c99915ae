import { type Deadline, startDeadline } from '../deadline'
import type { Combination, Knowledge } from '../gate/knowledge'
import { buildModel, type Model } from '../problem/model'
import { leastSensitive, leastWithheld } from '../problem/primary'
import type { Answer, AuditCell, AuditProblem, Breach, Checked, Fault, Interval, Policy } from '../problem/problem'
import { inPhase, type Report, unheard } from '../progress'
import { withSolver } from '../solver'
import { attack, type Range } from './attack'
import { reachOf } from './reach'

/** How certain it is that a hidden cell is primary: an outsider's eye cannot tell, so "maybe" fails closed. */
type Suspicion = 'certain' | 'maybe' | 'proved' | 'none'

type Reading = Knowledge & { suspicion: Suspicion[]; withheld: boolean[] }

/** `inner` are cells of nobody's table that are only dangerous where they are proved to be small. */
type Publication = AuditProblem & {
  inner?: string[]
  /** Cells that are published now: what they can tell nothing of was judged when it was published. */
  fresh?: string[]
}

/** Why a cell or a combination is a breach. */
export type BreachReason = 'shown' | 'determined' | 'below-threshold' | 'narrowed' | 'narrow' | 'unchecked'

/**
 * Computes what the public can work out of a publication, and says `safe` only where it is proved for every hidden
 * cell. Contradicting numbers are `inconsistent`; a solver failure or the end of time is `unsafe`.
 *
 * With one mark for all hidden cells nobody can tell a small count from cover. A hidden cell therefore counts as a
 * breach wherever its interval could be that of a primary cell; `primary` in the problem, marks or `sensitive` say more.
 */
export async function audit(problem: Publication, report: Report = unheard): Promise<Checked<Answer>> {
  report(inPhase('auditing'))
  const started = performance.now()
  const deadline = startDeadline(problem.seconds)
  const built = buildModel(problem, Object.keys(problem.cells))
  if (!built.ok) return built
  const model = built.value
  const faults = probeFaults(problem, model)
  if (faults.length > 0) return { ok: false, faults }
  const answer: Answer = {
    status: 'unsafe',
    suppressed: Object.keys(problem.cells)
      .filter((id) => isWithheld(problem.cells[id] ?? null))
      .sort(),
    milliseconds: 0,
    intervals: {},
    reasons: {},
    covers: {},
    breaches: [],
    warnings: [],
    timedOut: false,
  }
  try {
    await examine(problem, model, answer, deadline)
  } catch {
    answer.status = 'unsafe'
    answer.breaches.push({ id: 'ALL', interval: null, why: 'unchecked' satisfies BreachReason })
  }
  answer.milliseconds = Math.round(performance.now() - started)
  return { ok: true, value: answer }
}

async function examine(problem: Publication, model: Model, answer: Answer, deadline: Deadline): Promise<void> {
  const { policy } = problem
  const reading = read(problem, model)
  const near = problem.fresh === undefined ? null : reachOf(model, reading.known, problem.fresh)
  const targets = [...model.ids.keys()].filter((cell) => reading.known[cell] === null && (near?.has(cell) ?? true))
  const single: Combination[] = targets.map((cell) => ({ cells: [cell], coefficients: [1] }))
  const probes: Combination[] = problem.probes.map((probe) => ({
    cells: Object.keys(probe.terms).map((id) => model.index.get(id) ?? -1),
    coefficients: Object.values(probe.terms),
  }))
  const found = await withSolver((highs) =>
    attack(highs, model, reading, [...single, ...probes], deadline, policy.threshold),
  )
  if (!found.consistent) {
    answer.status = 'inconsistent'
    answer.warnings.push(found.row)
    return
  }
  const report = (id: string, range: Range, why: BreachReason | null) => {
    answer.intervals[id] = intervalOf(range)
    if (range.unfinished) answer.timedOut = true
    if (why !== null) answer.breaches.push({ id, interval: intervalOf(range), why } satisfies Breach)
  }
  for (const [position, cell] of targets.entries()) {
    const range = found.ranges[position]
    const id = model.ids[cell] ?? ''
    if (range === undefined) continue
    const why = judge(range, reading.suspicion[cell] ?? 'maybe', policy, leastOf(reading, cell), id)
    if (model.atoms.has(cell) && why === null) continue
    report(id, range, why)
    if (why === null && range.lower === range.upper && reading.withheld[cell]) answer.warnings.push(id)
  }
  for (const [position, probe] of problem.probes.entries()) {
    const range = found.ranges[targets.length + position]
    if (range !== undefined) report(probe.name, range, judgeProbe(range, policy))
  }
  answer.status = answer.breaches.length === 0 ? 'safe' : 'unsafe'
}

function judge(range: Range, suspicion: Suspicion, policy: Policy, least: number, id: string): BreachReason | null {
  const { lower, upper } = range
  const { require: required, threshold } = policy
  if (suspicion === 'none') return null
  if (range.unfinished) {
    // What was proved possible is part of the interval: if that is wide enough, so is the whole.
    const proved = { ...range, unfinished: false }
    const enough =
      suspicion === 'proved' ? lower < 1 || upper >= threshold : judge(proved, 'certain', policy, least, id) === null
    return enough && lower <= upper ? null : 'unchecked'
  }
  if (suspicion === 'proved') return lower >= 1 && upper < threshold ? reasonFor(range) : null
  const possible = upper >= leastSensitive(policy) && lower < threshold
  if (suspicion === 'maybe' && !possible) return null
  if (lower === upper) return 'determined'
  if (required.mode === 'upper') return upper < threshold ? 'below-threshold' : null
  if (required.mode === 'full') return upper < threshold ? 'below-threshold' : lower > least ? 'narrowed' : null
  if (required.mode === 'width') return upper - lower < required.width ? 'narrow' : null
  if (required.mode === 'cells') {
    const [below, above, sliding] = required.cells[id] ?? [0, 0, 0]
    return upper - lower < Math.max(sliding, below + above) ? 'narrow' : null
  }
  return null
}

/** A combination gives a small group away where all its possible sizes, in either direction, are small. */
function judgeProbe(range: Range, policy: Policy): BreachReason | null {
  if (range.unfinished) return 'unchecked'
  const size = Math.max(Math.abs(range.lower), Math.abs(range.upper))
  if (size >= policy.threshold || size < leastSensitive(policy)) return null
  if (policy.require.mode === 'upper' || policy.require.mode === 'full') return reasonFor(range)
  return range.lower === range.upper ? 'determined' : null
}

function reasonFor(range: Range): BreachReason {
  return range.lower === range.upper ? 'determined' : 'below-threshold'
}

function read(problem: Publication, model: Model): Reading {
  const inner = new Set(problem.inner)
  const { policy } = problem
  const named = problem.primary === undefined ? undefined : new Set(problem.primary)
  const reading: Reading = { known: [], lower: [], upper: [], gap: [], suspicion: [], withheld: [] }
  for (const [cell, id] of model.ids.entries()) {
    const given = Object.hasOwn(problem.cells, id) ? problem.cells[id] : undefined
    const known =
      typeof given === 'number' ? given : isObject(given) && 'v' in given && !('round' in given) ? given.v : null
    reading.known.push(known)
    reading.withheld.push(given !== undefined && isWithheld(given))
    let lower = given === null ? leastWithheld(policy) : 0
    let upper = Number.POSITIVE_INFINITY
    let gap: number | null = null
    let suspicion: Suspicion = (model.atoms.has(cell) || inner.has(id)) && given === undefined ? 'proved' : 'maybe'
    if (isObject(given) && 'mark' in given) {
      suspicion = given.mark === 'p' ? 'certain' : 'none'
      if (given.mark === 'p') {
        lower = leastSensitive(policy)
        upper = policy.threshold - 1
      } else if (policy.zeros === 'suppressible') gap = policy.threshold
      else lower = policy.threshold
    } else if (isObject(given) && 'round' in given) {
      const away = given.roundKind === 'nearest' ? Math.floor(given.round / 2) : given.round - 1
      lower = Math.max(0, given.v - away)
      upper = given.v + away
      suspicion = 'proved'
    } else if (isObject(given) && ('lo' in given || 'hi' in given || 'sensitive' in given)) {
      lower = given.lo ?? leastWithheld(policy)
      upper = given.hi ?? Number.POSITIVE_INFINITY
      if (given.sensitive !== undefined) suspicion = given.sensitive ? 'certain' : 'none'
    }
    if (named !== undefined) suspicion = named.has(id) ? 'certain' : 'none'
    reading.lower.push(lower)
    reading.upper.push(upper)
    reading.gap.push(gap)
    reading.suspicion.push(suspicion)
  }
  return reading
}

function leastOf(reading: Reading, cell: number): number {
  return reading.lower[cell] ?? 0
}

function isObject(given: AuditCell | undefined): given is Exclude<AuditCell, number | null> {
  return typeof given === 'object' && given !== null
}

function isWithheld(given: AuditCell): boolean {
  return given === null || (isObject(given) && given.v === null && !('hidden' in given))
}

function intervalOf(range: Range): Interval {
  return [range.lower, Number.isFinite(range.upper) ? range.upper : null]
}

function probeFaults(problem: AuditProblem, model: Model): Fault[] {
  const faults: Fault[] = []
  for (const [position, probe] of problem.probes.entries()) {
    for (const id of Object.keys(probe.terms)) {
      if (!model.index.has(id)) faults.push({ place: `probes[${position}].terms`, message: `no cell is called ${id}` })
    }
  }
  for (const [position, id] of (problem.primary ?? []).entries()) {
    if (!model.index.has(id)) faults.push({ place: `primary[${position}]`, message: `no cell is called ${id}` })
  }
  return faults
}
