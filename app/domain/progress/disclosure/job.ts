import { audit } from './audit'
import { type GateInput, type GateResult, runGate } from './gate'
import type { Answer, AuditProblem, Checked, ProtectProblem } from './problem'
import type { Report } from './progress'
import { protect } from './protect'

/** What a thread can be asked. Each job carries its own limit of time, in seconds. */
export type DisclosureJob =
  | { kind: 'gate'; input: GateInput }
  | { kind: 'protect'; problem: ProtectProblem }
  | { kind: 'audit'; problem: AuditProblem }

export type JobOutcome<Kind extends DisclosureJob['kind']> = Kind extends 'gate' ? GateResult : Checked<Answer>

/** The seconds that a job may take. */
export const secondsOf = (job: DisclosureJob): number => (job.kind === 'gate' ? job.input.seconds : job.problem.seconds)

/** Does a job in this thread, which it blocks; `report` hears how far it is. */
export async function runJob(job: DisclosureJob, report: Report): Promise<GateResult | Checked<Answer>> {
  if (job.kind === 'gate') return runGate(job.input, report)
  return job.kind === 'protect' ? protect(job.problem, { report }) : audit(job.problem, report)
}
