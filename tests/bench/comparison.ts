// Two servers side by side: the built one and a bare one, loaded in turn from a process of its own.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunningSite } from '#tests/support/running-site'
import { cpuSeconds, median } from './process-facts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

type Load = {
  url: string
  connections?: number
  method?: string
  headers?: Record<string, string>
  body?: string
}
/** A server's process and what it is asked. */
export type Target = Load & { pid: number }
export type Pace = { seconds: number; rounds: number }
type Loaded = { requests: number; failed: number; perSecond: number; p50: number; p95: number; cpuPerRequest: number }

/** Puts load on a server from another process and counts what each answer cost the server, in milliseconds of its CPU. */
async function load(pid: number, work: Load & { seconds: number }): Promise<Loaded> {
  const before = cpuSeconds(pid)
  const { stdout } = await promisify(execFile)(process.execPath, [here('load.mjs'), JSON.stringify(work)])
  const answer = JSON.parse(stdout) as Omit<Loaded, 'cpuPerRequest'>
  return { ...answer, cpuPerRequest: ((cpuSeconds(pid) - before) * 1000) / Math.max(1, answer.requests) }
}

/** Both servers in turn, so that whatever else the machine does meets both; the medians of the rounds. */
export async function inTurn({ seconds, rounds }: Pace, ours: Target, bare: Target) {
  const seen: { ours: Loaded; bare: Loaded }[] = []
  const run = ({ pid, ...work }: Target) => load(pid, { ...work, seconds })
  // Both have compiled what they need before anything is counted.
  await run(bare)
  await run(ours)
  for (let round = 0; round < rounds; round++) seen.push({ bare: await run(bare), ours: await run(ours) })
  const of = (side: 'ours' | 'bare', key: keyof Loaded) => median(seen.map((one) => one[side][key]))
  return {
    rate: of('ours', 'perSecond') / of('bare', 'perSecond'),
    cpu: of('ours', 'cpuPerRequest') / of('bare', 'cpuPerRequest'),
    ourRate: of('ours', 'perSecond'),
    bareRate: of('bare', 'perSecond'),
    ourCpu: of('ours', 'cpuPerRequest'),
    bareCpu: of('bare', 'cpuPerRequest'),
    p95: of('ours', 'p95'),
    failed: seen.reduce((sum, one) => sum + one.ours.failed, 0),
  }
}

/** A bare node:http server: rows of its own SQLite file as a page, and the very bytes of the site's kept front page. */
export async function startBare(
  folder: string,
  site: RunningSite,
): Promise<{ child: ChildProcess; pid: number; base: string }> {
  let wire = await rawBrotli(site.base)
  // A page is compressed once it has been asked for again.
  for (let asked = 0; asked < 50 && wire.headers.get('content-encoding') !== 'br'; asked++) {
    await sleep(20)
    wire = await rawBrotli(site.base)
  }
  const headers = Object.fromEntries(
    [...wire.headers].filter(([name]) => !/^(content-length|connection|date|keep-alive|transfer-encoding)$/.test(name)),
  )
  writeFileSync(join(folder, 'answer.json'), JSON.stringify({ headers, body: wire.body.toString('base64') }))
  const child = spawn(process.execPath, ['--max-semi-space-size=64', here('bare-server.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim())),
  )
  return { child, pid: child.pid as number, base: `http://127.0.0.1:${port}` }
}

/** The front page as it travels to a browser: brotli, byte for byte. */
async function rawBrotli(base: string): Promise<{ headers: Headers; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(base, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ headers: new Headers(response.headers as Record<string, string>), body: Buffer.concat(parts) }),
      )
    }).on('error', reject)
  })
}
