import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { paths } from '~/paths'
import { runOf, startRun } from '~/platform/disclosure-runs.server'
import { aDraft, aMeasure, rowOf, upload } from '../../domain/releases/a-release'

async function drafted() {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await upload(store, slug, measureId)
  const { id } = await rowOf(store, slug)
  return { store, server: serverOver(store), slug, id }
}

/** A run that goes on until it is stopped. */
const endless = (id: string) =>
  startRun(
    id,
    now,
    1,
    ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress({ phase: 'improving', cost: 12, bound: 8.2 })
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  )

test('a run under way says how far it is, looks again by itself, and can be stopped', async () => {
  const { store, server, slug, id } = await drafted()
  await endless(id)
  const ines = await server.signedIn('ines')
  const page = await ines.get(paths.gateRun(slug))
  expect(page.status).toBe(200)
  expect(page.headers.get('refresh')).toBe('3')
  const text = await page.text()
  expect(text).toContain('Looking for a pattern that withholds less')
  expect(text).toContain('no safe pattern weighs less than 9')
  const gate = await (await ines.get(paths.releaseGate(slug))).text()
  expect(gate).toContain('The gate is running')
  expect(gate).not.toContain('Run the gate')
  // Starting it again leads to the run under way.
  expect((await ines.post(paths.releaseGate(slug), {})).headers.get('location')).toBe(paths.gateRun(slug))
  const stopped = await ines.post(paths.gateRun(slug), {})
  expect(stopped.headers.get('location')).toBe(`${paths.releaseGate(slug)}?notice=gateStopped`)
  expect(await rowOf(store, slug)).toMatchObject({ gatedAt: null, gatedFingerprint: null })
})

test('where nothing runs the page says so, and does not look again', async () => {
  const { server, slug } = await drafted()
  const ines = await server.signedIn('ines')
  const page = await ines.get(paths.gateRun(slug))
  expect(page.headers.get('refresh')).toBeNull()
  expect(await page.text()).toContain('Nothing is running')
})

test('whoever may not run the gate neither sees nor stops a run', async () => {
  const { server, slug, id } = await drafted()
  await endless(id)
  expect((await server.visitor().get(paths.gateRun(slug))).status).toBe(302)
  for (const name of ['tom', 'mara'] as const) {
    const person = await server.signedIn(name)
    expect((await person.get(paths.gateRun(slug))).status).toBe(404)
    expect((await person.post(paths.gateRun(slug), {})).status).toBe(404)
  }
  const nora = await server.signedIn('nora')
  expect((await nora.post(paths.gateRun(slug), {})).status).toBe(403)
  expect(runOf(id)?.kind).toBe('running')
})

test('a run that ended leads to what the gate says', async () => {
  const { server, slug, id } = await drafted()
  await startRun(id, now, 0, () => new Promise((resolve) => setTimeout(() => resolve({ passed: false }), 5)))
  const ines = await server.signedIn('ines')
  await new Promise((resolve) => setTimeout(resolve, 30))
  const ended = await ines.get(paths.gateRun(slug))
  expect(ended.headers.get('location')).toBe(`${paths.releaseGate(slug)}?notice=gateRefused`)
})
