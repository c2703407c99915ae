/**
 * How far a job is. `cost` is that of the best safe pattern found so far in the part being solved and `bound` what no
 * safe pattern can fall below; both are null as long as nobody knows.
 */
export type Progress = {
  phase: 'reading' | 'searching' | 'improving' | 'measuring' | 'auditing'
  cost: number | null
  bound: number | null
}
export type Report = (progress: Progress) => void

export const unheard: Report = () => {}

export const inPhase = (phase: Progress['phase']): Progress => ({ phase, cost: null, bound: null })
