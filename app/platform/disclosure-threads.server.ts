// The threads of the disclosure engine. The main thread keeps answering while they solve; a job that is cancelled, late
// or lost with its thread rejects and gives no answer at all, so that whatever waits for it fails closed.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { DisclosureJob, JobOutcome } from '~/domain/disclosure/job'
import type { Progress } from '~/domain/disclosure/progress'
import type { GateRunner } from '~/domain/releases/gate/gate.server'

/** A thread ended, failed or was late. Never holds anything of the job. */
export class ThreadFailure extends Error {}

export type JobOptions = { signal?: AbortSignal | undefined; onProgress?: ((progress: Progress) => void) | undefined }
export type ThreadSettings = {
  /** Threads at once; further jobs wait for their turn. */
  most: number
  /** A thread without work ends after this time. */
  idleMs: number
  /** What a job may take beyond its own limit before its thread is ended. */
  graceSeconds: number
  /** The program of the thread; left out, that of this build. */
  program?: string | undefined
}

type Task = {
  job: DisclosureJob
  seconds: number
  options: JobOptions
  resolve(outcome: unknown): void
  reject(reason: unknown): void
  forget(): void
}
type Thread = {
  worker: Worker
  task: Task | null
  id: number
  timer: NodeJS.Timeout | undefined
}
type Message = { id: number; progress?: Progress; outcome?: unknown; failure?: string }

/** Megabytes of heap that a thread may use besides the solver's own memory, which is bounded by the engine. */
const resourceLimits = { maxOldGenerationSizeMb: 256 }

/** A pool of threads. `close` ends them all; what waits is rejected. */
export function createThreads(settings: ThreadSettings) {
  const threads = new Set<Thread>()
  const queue: Task[] = []

  function run<Job extends DisclosureJob>(
    job: Job,
    seconds: number,
    options: JobOptions = {},
  ): Promise<JobOutcome<Job['kind']>> {
    return new Promise<JobOutcome<Job['kind']>>((resolve, reject) => {
      const { signal } = options
      if (signal?.aborted) return reject(signal.reason)
      const task: Task = {
        job,
        seconds,
        options,
        resolve: (outcome) => resolve(outcome as JobOutcome<Job['kind']>),
        reject,
        forget: () => signal?.removeEventListener('abort', cancel),
      }
      const cancel = () => {
        const at = queue.indexOf(task)
        if (at >= 0) queue.splice(at, 1)
        const thread = [...threads].find((one) => one.task === task)
        if (thread) end(thread, signal?.reason)
        else reject(signal?.reason)
      }
      signal?.addEventListener('abort', cancel, { once: true })
      queue.push(task)
      next()
    })
  }

  function next(): void {
    while (queue.length > 0) {
      const thread = [...threads].find(({ task }) => task === null) ?? (threads.size < settings.most ? open() : null)
      const task = thread ? queue.shift() : undefined
      if (!thread || !task) return
      clearTimeout(thread.timer)
      thread.task = task
      thread.id++
      thread.worker.ref()
      const late = () => end(thread, new ThreadFailure('the disclosure engine did not keep to its time'))
      thread.timer = setTimeout(late, (task.seconds + settings.graceSeconds) * 1000)
      thread.worker.postMessage({ id: thread.id, job: task.job })
    }
  }

  function open(): Thread {
    const worker = openWorker(settings.program)
    const thread: Thread = { worker, task: null, id: 0, timer: undefined }
    threads.add(thread)
    worker.on('message', (message: Message) => hear(thread, message))
    worker.on('error', () => end(thread, new ThreadFailure('the thread of the disclosure engine failed')))
    worker.on('exit', () => end(thread, new ThreadFailure('the thread of the disclosure engine has ended')))
    return thread
  }

  function hear(thread: Thread, { id, progress, failure, outcome }: Message): void {
    const { task } = thread
    if (task === null || id !== thread.id) return
    if (progress) {
      task.options.onProgress?.(progress)
      return
    }
    settle(thread)
    if (failure !== undefined) task.reject(new ThreadFailure(`the disclosure engine failed: ${failure}`))
    else task.resolve(outcome)
    next()
  }

  /** The thread is free again, and ends where nothing more comes. */
  function settle(thread: Thread): void {
    thread.task?.forget()
    thread.task = null
    clearTimeout(thread.timer)
    thread.worker.unref()
    thread.timer = setTimeout(() => end(thread, null), settings.idleMs)
    thread.timer.unref()
  }

  function end(thread: Thread, reason: unknown): void {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    thread.task?.forget()
    thread.task?.reject(reason)
    thread.task = null
    void thread.worker.terminate()
    next()
  }

  return {
    run,
    /** How many threads live. */
    count: () => threads.size,
    close(): void {
      const reason = new ThreadFailure('the disclosure engine was closed')
      for (const task of queue.splice(0)) task.reject(reason)
      for (const thread of threads) end(thread, reason)
    },
  }
}

export type Threads = ReturnType<typeof createThreads>

let shared: Threads | undefined

/** The threads of this process: two, so that one large release does not keep another waiting. */
export function disclosureThreads(): Threads {
  shared ??= createThreads({ most: 2, idleMs: 120_000, graceSeconds: 15 })
  return shared
}

/**
 * Runs the gate in a thread of this process. Rejects where it gives no answer or was stopped; then nothing has passed.
 */
export const gateInThread =
  (options: JobOptions = {}): GateRunner =>
  (input) =>
    disclosureThreads().run({ kind: 'gate', input }, input.seconds, options)

/** Built, the program lies beside the server's entries; in development it is read from its source. */
function openWorker(program: string | undefined): Worker {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = [here, dirname(here)].map((folder) => join(folder, 'disclosure-thread.js')).find(existsSync)
  const file = program ?? built
  if (file) return new Worker(file, { execArgv: [], resourceLimits })
  const source = pathToFileURL(join(here, '..', 'server', 'disclosure-thread.ts')).href
  // Found from the folder of the project, where development and tests run.
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(code, { eval: true, execArgv: [], resourceLimits })
}
