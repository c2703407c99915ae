// npm test: everything, from a fresh clone, with nothing but Node, npm and git. What fails does not stop the rest.
// npm test -- conventions    only the tests whose path holds that word, without the tools (vitest's own arguments work)
// The closing line is always `N passed, N failed`: every test counts, and every tool counts as one.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { obtainChromium } from '../app/commands/chromium.mjs'
import { buildIfStale, checkNode, installIfStale, root, stamped } from '../app/commands/prepare.mjs'

const started = Date.now()
const say = (line) => stamped(started, line)
const bin = (...parts) => join(root, 'node_modules', ...parts)
const scratch = mkdtempSync(join(fastFolder(), 'accord-tests-'))
const children = new Set()
const tally = { passed: 0, failed: 0 }
const failures = []

process.on('exit', () => {
  for (const child of children) endWithItsOwn(child)
  rmSync(scratch, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

/** Where Linux keeps files in memory, tests keep theirs: they wait for each of their syncs. */
function fastFolder() {
  const inMemory = '/dev/shm'
  const space = existsSync(inMemory) ? statfsSync(inMemory) : { bavail: 0, bsize: 0 }
  return space.bavail * space.bsize > 2e9 ? inMemory : tmpdir()
}

/** Ends a child and everything that it started. */
function endWithItsOwn(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Runs a program of node_modules to its end. With `live`, its output goes straight to the terminal. */
function node(script, args, { env = {}, live = false, limitMs = 1_500_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, CI: '1', ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      detached: true,
    })
    children.add(child)
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
    const timer = setTimeout(() => {
      output += `\nStopped after ${limitMs / 1000} s.`
      endWithItsOwn(child)
    }, limitMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      children.delete(child)
      resolve({ ok: code === 0, output })
    })
  })
}

function heading(name, seconds, ok) {
  console.log(
    `\n── ${name} ${'─'.repeat(Math.max(2, 60 - name.length))} ${ok ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`,
  )
}

/** Runs one tool and counts it as one. Its output is shown under its heading, whole when it fails. */
async function tool(name, work) {
  const from = Date.now()
  const { ok, output } = await work().catch((error) => ({ ok: false, output: error.message }))
  heading(name, (Date.now() - from) / 1000, ok)
  if (!ok) console.log(output.trim())
  tally[ok ? 'passed' : 'failed'] += 1
  if (!ok) failures.push(name)
  return ok
}

/** Runs vitest and counts its tests. A file that cannot be loaded, or a run that ends badly, counts as one failure. */
async function vitest(name, args, { env = {}, live = true } = {}) {
  const from = Date.now()
  const file = join(scratch, `${name.replace(/\W+/g, '-')}.json`)
  say(`Begins: ${name}`)
  const named = join(root, 'tests', 'support', 'second-tries.mjs')
  const reporters = ['--reporter=dot', '--reporter=json', `--reporter=${named}`, `--outputFile.json=${file}`]
  const all = ['run', '--config', 'remix.config.js', ...reporters, ...args]
  const { ok, output } = await node(bin('vitest', 'vitest.mjs'), all, {
    env: { TMPDIR: scratch, ACCORD_TEST_MODULES: join(scratch, 'modules'), ...env },
    live,
  })
  const counts = countsIn(file)
  if (!ok && counts.failed === 0) counts.failed = 1
  tally.passed += counts.passed
  tally.failed += counts.failed
  const good = ok && counts.failed === 0
  heading(name, (Date.now() - from) / 1000, good)
  if (!good || output.includes('Passed only when run again')) console.log(output.trim())
  console.log(`   ${counts.passed} passed, ${counts.failed} failed${counts.left ? `, ${counts.left} not run` : ''}`)
  if (!good) failures.push(name)
}

function countsIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      left: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 0, left: 0 }
  }
}

function finish() {
  const failed = tally.failed > 0
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
  say('Done.')
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  process.exit(failed ? 1 : 0)
}

checkNode()
try {
  if (await installIfStale(say)) say('Packages installed.')
} catch (error) {
  console.error(error.message)
  tally.failed += 1
  failures.push('packages')
  finish()
}

const folders = ['app', 'db', 'emails', 'tests']
const buildStep = () => buildIfStale(say).then(() => ({ ok: true, output: '' }))
let chromium = null
const browserStep = async () => {
  chromium = await obtainChromium(say)
  return { ok: true, output: '' }
}
const databases = process.env.TEST_DATABASE_URL ? 'SQLite, PGlite and PostgreSQL' : 'SQLite and PGlite'

const filters = process.argv.slice(2)
if (filters.length > 0) {
  const browsing = filters.some((filter) => filter.includes('journey'))
  const ready = !browsing || ((await tool('production build', buildStep)) && (await tool('a Chromium', browserStep)))
  const projects =
    browsing || filters.some((filter) => filter.startsWith('--project')) ? [] : ['--project', '!journeys']
  if (ready) await vitest('tests', [...projects, ...filters], { env: chromium ? { CHROMIUM_PATH: chromium } : {} })
  finish()
}

// Three lanes side by side: the journeys wait for pages and clocks, which leaves the cores to the others.
async function journeys() {
  const isBuilt = await tool('production build', buildStep)
  const hasBrowser = await tool('a Chromium', browserStep)
  const name = 'journeys in a browser'
  if (!(isBuilt && hasBrowser)) return failures.push(`${name}: they lack a build or a Chromium`)
  await vitest(name, ['--project', 'journeys'], { env: { CHROMIUM_PATH: chromium }, live: false })
}

async function tools() {
  await tool('lint and format (biome)', () =>
    node(bin('@biomejs', 'biome', 'bin', 'biome'), [
      'check',
      '--config-path',
      '.config',
      '--error-on-warnings',
      '--max-diagnostics=60',
    ]),
  )
  await tool('types (tsc)', () => node(bin('typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.']))
  await tool('no floating promise (oxlint)', () =>
    node(bin('oxlint', 'bin', 'oxlint'), ['--type-aware', '--config', '.config/oxlint.json', ...folders]),
  )
  await tool('who imports whom (dependency-cruiser)', () =>
    node(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
      '--config',
      '.config/dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      ...folders,
    ]),
  )
  await tool('nothing unused (knip)', () =>
    node(bin('knip', 'bin', 'knip.js'), ['--config', '.config/knip.json', '--no-progress']),
  )
  // Without the tests as users: what they alone call is dead.
  await tool('nothing that only tests use (knip)', () =>
    node(bin('knip', 'bin', 'knip.js'), [
      '--config',
      '.config/knip.json',
      '--no-progress',
      '--production',
      '--include',
      'files,exports',
    ]),
  )
}

await Promise.all([
  journeys(),
  tools(),
  vitest(`tests: conventions, domain, routes, mail, on ${databases}`, ['--project', '!journeys']),
])
finish()
