import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, samplePassword } from '#db/seed/world'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { inTurn, type Pace, startBare, type Target } from './comparison'
import { measureDisclosing } from './disclosing'
import { note } from './figures'
import { firstVisit } from './first-visit'
import { residentMegabytes } from './process-facts'

async function sessionOf(site: RunningSite, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: samplePassword })
  const answer = await fetch(site.base + paths.signIn(), {
    method: 'POST',
    body,
    headers: { Origin: site.base },
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

type Asking = (path: string, more?: Partial<Target>) => Target

/** An address that nobody has asked before, at every request: no kept page answers it. */
const unasked = (path: string) => `${path}${path.includes('?') ? '&' : '?'}asked={n}`

/** The first link of a list that names one thing of it. */
async function firstOf(site: RunningSite, list: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(site.base + list)).text()
  const found = [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, link]) => link as string)
    .find((link) => pattern.test(link))
  if (!found) throw new Error(`No link of ${pattern} on ${list}`)
  return found
}

/** What a page costs that nobody has asked for, in turn with a bare page of 20 rows. */
async function measureFresh(pace: Pace, site: RunningSite, ours: Asking, theirs: Asking): Promise<void> {
  const headers = { 'Accept-Encoding': 'br' }
  const visited = {
    'front page': paths.home(),
    'release page': await firstOf(site, paths.progress(), /^\/progress\/[^/?]+$/),
    decision: await firstOf(site, paths.decisions(), /^\/decisions\/[^/?]+$/),
    ledger: paths.ledger(),
  }
  for (const [what, path] of Object.entries(visited)) {
    const seen = await inTurn(
      pace,
      ours(unasked(path), { headers, connections: 10 }),
      theirs('/rows', { connections: 10 }),
    )
    note(`${what}, afresh: CPU to a bare page of 20 rows`, seen.cpu, '×', { most: 18, note: milliseconds(seen) })
  }
  const cookie = await sessionOf(site, cast.mara.email)
  for (const path of [paths.desk(), paths.meetings()]) {
    const own = { headers: { ...headers, Cookie: cookie } }
    const seen = await inTurn(
      pace,
      ours(unasked(path), { ...own, connections: 10 }),
      theirs('/rows', { connections: 10 }),
    )
    note(`${path}, signed in, afresh: CPU to the same`, seen.cpu, '×', { most: 18, note: milliseconds(seen) })
    const crowd = await inTurn(pace, ours(unasked(path), own), theirs('/rows'))
    note(`${path}, signed in, afresh: p95 with 50 people`, crowd.p95, 'ms', { most: 150 })
  }
}

const milliseconds = ({ ourCpu, bareCpu }: { ourCpu: number; bareCpu: number }) =>
  `${ourCpu.toFixed(2)} to ${bareCpu.toFixed(3)} ms of CPU`

/** The form of a resident, each answer stored and synced before it is given. */
async function measureForm(pace: Pace, site: RunningSite, ours: Asking, theirs: Asking): Promise<void> {
  const form = String(
    new URLSearchParams({ text: 'The lamp at the bus stop has been out for two weeks now.', area: 'Old Harbor' }),
  )
  const headers = { Origin: site.base, 'Content-Type': 'application/x-www-form-urlencoded' }
  const sent = { method: 'POST', headers, body: form }
  const post = await inTurn(pace, ours(paths.tellUsAbout('concern'), sent), theirs('/', sent))
  note('resident’s form, durable: requests per second to a bare insert', post.rate, '×', {
    least: 0.5,
    note: `${Math.round(post.ourRate)} to ${Math.round(post.bareRate)} a second, ${milliseconds(post)}`,
  })
  note('resident’s form: failed', post.failed, '', { most: 0 })
}

/** Speed and size of the built server beside a bare one, in turn. */
export async function measureSpeed(pace: Pace): Promise<void> {
  const site = await startSite({ env: { WORKER: 'off' } })
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'))
  const bare = await startBare(folder, site)
  try {
    note('start of the sample site', site.readyAfter / 1000, 's', { most: 1 })
    await fetch(site.base)
    note('memory, idle', residentMegabytes(site.pid), 'MB', { most: 140 })
    const ours: Asking = (path, more = {}) => ({ pid: site.pid, url: site.base + path, ...more })
    const theirs: Asking = (path, more = {}) => ({ pid: bare.pid, url: bare.base + path, ...more })
    const brotli = { 'Accept-Encoding': 'br' }
    const kept = await inTurn(pace, ours('/', { headers: brotli }), theirs('/', { headers: brotli }))
    note('front page, kept: requests per second to bare node:http', kept.rate, '×', {
      least: 0.7,
      note: `${Math.round(kept.ourRate)} to ${Math.round(kept.bareRate)} a second`,
    })
    await measureFresh(pace, site, ours, theirs)
    await measureForm(pace, site, ours, theirs)
    note('memory, after all this', residentMegabytes(site.pid), 'MB', { most: 350 })
    const visit = await firstVisit(site.base)
    if (visit) {
      note('first visit of the front page', visit.bytes / 1000, 'kB', { most: 80, note: visit.list.join(', ') })
      note('first visit: requests', visit.requests, '', { most: 8 })
      note('first visit: scripts', visit.scripts, '', { most: 0 })
    }
  } finally {
    bare.child.kill('SIGKILL')
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  await measureDisclosing()
}
