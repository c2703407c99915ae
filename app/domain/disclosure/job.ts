import { audit } from './audit/audit'
import { type GateInput, type GateResult, runGate } from './gate/gate'
import { protect } from './optimum/protect'
import { round } from './optimum/round'
import type { Answer, Checked, Problem } from './problem/problem'
import { flattenReleases } from './problem/releases'
import type { Report } from './progress'

/** What a thread can be asked. Each job carries its own limit of time, in seconds. */
export type DisclosureJob = { kind: 'gate'; input: GateInput } | { kind: 'problem'; problem: Problem }

export type JobOutcome<Kind extends DisclosureJob['kind']> = Kind extends 'gate' ? GateResult : Checked<Answer>

/** Does a job in this thread, which it blocks; `report` hears how far it is. */
export async function runJob(job: DisclosureJob, report: Report): Promise<GateResult | Checked<Answer>> {
  return job.kind === 'gate' ? runGate(job.input, report) : solveProblem(job.problem, report)
}

/** Answers a problem of the format, whichever its task. */
export async function solveProblem(problem: Problem, report: Report): Promise<Checked<Answer>> {
  if (problem.task === 'protect') return protect(problem, { propose: true, report })
  if (problem.task === 'round') return round(problem, report)
  if (!('releases' in problem)) return audit(problem, report)
  const flat = flattenReleases(problem)
  return flat.ok ? audit(flat.value, report) : flat
}
