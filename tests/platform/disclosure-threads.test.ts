import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, afterEach, expect, test } from 'vitest'
import { gridCells, gridProblem, randomOf } from '#tests/domain/disclosure/support'
import type { Progress } from '~/domain/disclosure/progress'
import { createThreads, ThreadFailure, type Threads } from '~/platform/disclosure-threads.server'

const scratch = mkdtempSync(join(tmpdir(), 'threads-'))
const open: Threads[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function threads(more: { most?: number; idleMs?: number; graceSeconds?: number; program?: string } = {}): Threads {
  const made = createThreads({ most: 2, idleMs: 60_000, graceSeconds: 30, ...more })
  open.push(made)
  return made
}

function program(name: string, body: string): string {
  const file = join(scratch, `${name}.mjs`)
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${body}`)
  return file
}

const random = randomOf(12)
const large = Array.from({ length: 14 }, () => Array.from({ length: 12 }, () => Math.floor(random() ** 2 * 60) + 3))
const job = (grid: number[][]) => ({ kind: 'problem', problem: gridProblem(grid, { seconds: 20 }) }) as const
const small = job([
  [3, 20],
  [30, 40],
])

test('a large table is solved while the main thread goes on', async () => {
  const pool = threads()
  await pool.run(small, 20)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const heard: Progress[] = []
  let turns = 0
  const turning = setInterval(() => turns++, 5)
  delay.enable()
  const outcome = await pool.run(job(large), 20, { onProgress: (progress) => heard.push(progress) })
  delay.disable()
  clearInterval(turning)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  const counts = gridCells(large)
  const primary = Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0 && (counts[id] ?? 0) < 11)
  expect(outcome.value.suppressed).toEqual(expect.arrayContaining(primary))
  // The same work takes the better part of a second; a thread that waited for it would have turned once.
  expect(turns).toBeGreaterThan(20)
  expect(delay.percentile(50) / 1e6).toBeLessThan(100)
  expect(heard.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['searching', 'improving', 'measuring']))
  const bounds = heard.flatMap(({ cost, bound }) => (cost === null || bound === null ? [] : [[bound, cost]]))
  expect(bounds.every(([bound = 0, cost = 0]) => bound <= cost + 1e-6)).toBe(true)
  expect(pool.count()).toBe(1)
})

test('two jobs at once have an answer each, and a third waits for its turn', async () => {
  const pool = threads()
  const outcomes = await Promise.all([
    pool.run(small, 20),
    pool.run(
      job([
        [3, 40],
        [50, 60],
      ]),
      20,
    ),
    pool.run(small, 20),
  ])
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.suppressed.length)).toEqual([4, 4, 4])
  expect(pool.count()).toBe(2)
})

test('a job that is cancelled ends its thread, and what waits goes on in another', async () => {
  const sleepy = program(
    'sleepy',
    `parentPort.on('message', ({ id, job }) => { if (job.kind === 'gate') for (;;); parentPort.postMessage({ id, outcome: job.kind }) })`,
  )
  const pool = threads({ most: 1, program: sleepy })
  const stop = new AbortController()
  const endless = {
    kind: 'gate',
    input: { tables: [], policy: { threshold: 11, zeros: 'publish' }, earlier: [], seconds: 9 },
  } as const
  const first = pool.run(endless, 9, { signal: stop.signal })
  const waiting = pool.run(small, 20)
  const given = new AbortController()
  const never = pool.run(small, 20, { signal: given.signal })
  given.abort(new Error('not needed'))
  await expect(never).rejects.toThrow('not needed')
  stop.abort(new Error('cancelled'))
  await expect(first).rejects.toThrow('cancelled')
  expect(await waiting).toBe('problem')
  expect(pool.count()).toBe(1)
  await expect(pool.run(small, 20, { signal: stop.signal })).rejects.toThrow('cancelled')
})

test('a thread that is late, fails or ends gives no answer, and the next job gets a new one', async () => {
  const late = threads({ program: program('late', `parentPort.on('message', () => { for (;;); })`), graceSeconds: 0.1 })
  await expect(late.run(small, 0.1)).rejects.toBeInstanceOf(ThreadFailure)
  expect(late.count()).toBe(0)
  const dying = threads({ program: program('dying', `parentPort.on('message', () => process.exit(1))`) })
  await expect(dying.run(small, 20)).rejects.toBeInstanceOf(ThreadFailure)
  const failing = threads({
    program: program('failing', `parentPort.on('message', () => { throw new Error('3 people') })`),
  })
  const failure = await failing.run(small, 20).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ThreadFailure)
  expect(String(failure)).not.toContain('3 people')
  await expect(failing.run(small, 20)).rejects.toBeInstanceOf(ThreadFailure)
})

test('a thread without work ends', async () => {
  const pool = threads({
    idleMs: 20,
    program: program('quick', `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, outcome: 1 }))`),
  })
  await pool.run(small, 20)
  await expect.poll(() => pool.count()).toBe(0)
})
