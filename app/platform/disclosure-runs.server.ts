// Runs of the gate in this process, by release: how far each is, and the way to stop it. A restart forgets them, and a run
// that nobody remembers has passed nothing.
import type { JobOptions } from './disclosure-threads.server'

type Progress = Parameters<NonNullable<JobOptions['onProgress']>>[0]

/** Where a run stands. `ended` holds whether the release passed; `failed` what was thrown. */
export type RunState =
  | { kind: 'running'; startedAt: Date; progress: Progress | null }
  | { kind: 'ended'; passed: boolean }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: unknown }

type Work = (watch: Required<JobOptions>) => Promise<{ passed: boolean }>
type Run = { state: RunState; stop: AbortController; settled: Promise<void> }

/** So many ended runs are remembered until somebody asks how they ended. */
const most = 100
const runs = new Map<string, Run>()

/**
 * Starts a run, unless one of this release is under way, and waits for it for a moment: most are done by then. What the
 * work throws in that time is thrown here.
 */
export async function startRun(release: string, now: Date, waitMs: number, work: Work): Promise<RunState> {
  const known = runs.get(release)
  if (known?.state.kind === 'running') return known.state
  for (const [name, { state }] of runs) if (runs.size >= most && state.kind !== 'running') runs.delete(name)
  const run = begin(now, work)
  runs.set(release, run)
  let timer: NodeJS.Timeout | undefined
  const moment = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs)
  })
  await Promise.race([run.settled, moment])
  clearTimeout(timer)
  if (run.state.kind !== 'running') runs.delete(release)
  if (run.state.kind === 'failed') throw run.state.error
  return run.state
}

function begin(now: Date, work: Work): Run {
  const stop = new AbortController()
  const state: RunState = { kind: 'running', startedAt: now, progress: null }
  const run: Run = { state, stop, settled: Promise.resolve() }
  const onProgress = (progress: Progress) => {
    if (run.state.kind === 'running') run.state = { ...run.state, progress }
  }
  run.settled = work({ signal: stop.signal, onProgress }).then(
    ({ passed }) => {
      run.state = { kind: 'ended', passed }
    },
    (error: unknown) => {
      run.state = stop.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error }
    },
  )
  return run
}

/** How a run stands; one that has ended is forgotten once it was told. Null where nothing is known of any. */
export function runOf(release: string): RunState | null {
  const run = runs.get(release)
  if (run && run.state.kind !== 'running') runs.delete(release)
  return run?.state ?? null
}

export const isRunning = (release: string): boolean => runs.get(release)?.state.kind === 'running'

/** Ends the thread of a run and waits until it is gone. */
export async function stopRun(release: string): Promise<void> {
  const run = runs.get(release)
  if (run?.state.kind !== 'running') return
  run.stop.abort(new Error('the run was stopped'))
  await run.settled
}
