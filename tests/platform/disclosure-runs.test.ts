import { expect, test } from 'vitest'
import { isRunning, runOf, startRun, stopRun } from '~/platform/disclosure-runs.server'

const now = new Date('2026-11-18T17:00:00Z')
const progress = { phase: 'improving', cost: 5, bound: 3 } as const

/** Work that ends when it is told to, or stopped. */
function slowly() {
  let end: (passed: boolean) => void = () => {}
  const work: Parameters<typeof startRun>[3] = ({ signal, onProgress }) =>
    new Promise((resolve, reject) => {
      onProgress(progress)
      signal.addEventListener('abort', () => reject(signal.reason))
      end = (passed) => resolve({ passed })
    })
  return { work, end: (passed: boolean) => end(passed) }
}

test('work that is done in a moment answers at once, and nothing is remembered of it', async () => {
  expect(await startRun('quick', now, 1000, async () => ({ passed: true }))).toEqual({ kind: 'ended', passed: true })
  expect(runOf('quick')).toBeNull()
  const failing = startRun('quick', now, 1000, async () => {
    throw new Error('no tables')
  })
  await expect(failing).rejects.toThrow('no tables')
  expect(runOf('quick')).toBeNull()
})

test('longer work says how far it is, and once how it ended', async () => {
  const { work, end } = slowly()
  expect(await startRun('slow', now, 1, work)).toEqual({ kind: 'running', startedAt: now, progress })
  expect(isRunning('slow')).toBe(true)
  // Somebody who starts it again is told of the run under way.
  const again = await startRun('slow', now, 1, () => Promise.reject(new Error('never')))
  expect(again.kind).toBe('running')
  end(false)
  await expect.poll(() => isRunning('slow')).toBe(false)
  expect(runOf('slow')).toEqual({ kind: 'ended', passed: false })
  expect(runOf('slow')).toBeNull()
})

test('a run that is stopped tells its work, and has passed nothing', async () => {
  const { work } = slowly()
  await startRun('stopped', now, 1, work)
  await stopRun('stopped')
  expect(runOf('stopped')).toEqual({ kind: 'stopped' })
  await stopRun('unknown')
  expect(runOf('unknown')).toBeNull()
})

test('what fails later is told to whoever looks', async () => {
  await startRun('later', now, 1, async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    throw new Error('changed meanwhile')
  })
  await expect.poll(() => isRunning('later')).toBe(false)
  expect(runOf('later')).toMatchObject({ kind: 'failed', error: new Error('changed meanwhile') })
})
