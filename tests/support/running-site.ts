// The built server as a process of its own, on a free port and in a folder of its own. The sample site is loaded once a
// day and build; whoever changes it works on a copy.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../app/commands/prepare.mjs'
import { serverFlags } from '../../app/commands/serve.mjs'

const cache = join(root, '.cache', 'sample-sites')

export type RunningSite = {
  base: string
  dataDir: string
  pid: number
  /** Milliseconds from the start of the process until it answered. */
  readyAfter: number
  /** What the server said at its start for whoever sets it up; '' where there is a site. */
  setupCode(): string
  /** Lines that the server wrote about faults of its own. */
  faults(): string[]
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve))
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** Which sample site belongs to this build: it is made anew on another day, because its dates are counted from today. */
function sampleName(): string {
  const stamp = join(root, 'build', '.accord-stamp')
  const of = existsSync(stamp)
    ? readFileSync(stamp, 'utf8').slice(0, 16)
    : statSync(join(root, 'build', 'server', 'main.js')).mtimeMs
  return `${today()}-${of}`
}

/** The folder of a sample site as the seed left it, made when there is none of this build and day. */
export async function sampleSite(): Promise<string> {
  const folder = join(cache, sampleName())
  if (existsSync(join(folder, 'sign-in.json'))) return folder
  for (const old of existsSync(cache) ? readdirSync(cache) : []) {
    // A draft may be in the making by another process; one of an hour ago was left behind.
    const isDraft = old.startsWith('draft-') && statSync(join(cache, old)).mtimeMs > Date.now() - 3_600_000
    if (!isDraft) rmSync(join(cache, old), { recursive: true, force: true })
  }
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'draft-'))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SAMPLE_SITE: 'on',
    DATA_DIR: draft,
    DATABASE_URL: '',
  }
  const child = spawn(process.execPath, [...serverFlags, 'build/server/seed.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await ended(child)
  if (code !== 0 || !existsSync(join(draft, 'sign-in.json')))
    throw new Error(`The sample site could not be loaded:\n${output}`)
  // Another process may have been faster; one of the two is enough.
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true })
  else renameSync(draft, folder)
  return folder
}

type SiteOptions = {
  /** Without the sample: an empty database, which opens the set-up wizard. */
  empty?: boolean
  /** Settings besides those of a quiet test server. */
  env?: Record<string, string>
  /** A folder that already holds a site; it is used as it is and kept. */
  dataDir?: string
}

/** Starts the built server on a copy of the sample site and waits until it answers. Stop it, or it is ended with this process. */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'accord-site-'))
  if (!options.empty && !options.dataDir) cpSync(await sampleSite(), dataDir, { recursive: true })
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SAMPLE_SITE: options.empty ? '' : 'on',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SMTP_URL: '',
    APP_URL: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    VITEST: '',
    ...options.env,
  }
  const from = performance.now()
  const child = spawn(process.execPath, [...serverFlags, 'build/server/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => lines.push(...chunk.split('\n').filter(Boolean)))
  }
  const base = `http://localhost:${port}`
  const probe = `http://127.0.0.1:${port}/healthz`
  while (!(await fetch(probe).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`The server ended while it started:\n${lines.join('\n')}`)
    if (performance.now() - from > 30_000) throw new Error('The server did not answer within 30 seconds.')
    await sleep(20)
  }
  return {
    base,
    dataDir,
    pid: child.pid as number,
    readyAfter: performance.now() - from,
    setupCode: () => lines.flatMap((line) => /^Set-up code: (\S+)$/.exec(line)?.[1] ?? [])[0] ?? '',
    faults: () => lines.filter(isFault),
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(kill, 8_000)
      await ended(child)
      clearTimeout(timer)
      process.off('exit', kill)
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** An error record of the log, or anything that is no record: a stack that escaped. */
function isFault(line: string): boolean {
  try {
    return (JSON.parse(line) as { level?: number }).level === 50
  } catch {
    return !/ExperimentalWarning|--trace-warnings|^This site is not set up yet|^Set-up code: /.test(line)
  }
}
