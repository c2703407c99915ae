import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, samplePassword } from '#db/seed/world'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { inTurn, type Pace, startBare, type Target } from './comparison'
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

/** Speed and size of the built server beside a bare one, in turn. */
export async function measureSpeed(pace: Pace): Promise<void> {
  const site = await startSite({ env: { WORKER: 'off' } })
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'))
  const bare = await startBare(folder, site)
  try {
    note('start of the sample site', site.readyAfter / 1000, 's', { most: 1.5 })
    await fetch(site.base)
    note('memory, idle', residentMegabytes(site.pid), 'MB', { most: 140 })
    const brotli = { 'Accept-Encoding': 'br' }
    const ours = (path: string, more: Partial<Target> = {}): Target => ({
      pid: site.pid,
      url: site.base + path,
      ...more,
    })
    const theirs = (path: string, more: Partial<Target> = {}): Target => ({
      pid: bare.pid,
      url: bare.base + path,
      ...more,
    })
    const kept = await inTurn(pace, ours('/', { headers: brotli }), theirs('/', { headers: brotli }))
    note('front page, kept: requests per second to bare node:http', kept.rate, '×', {
      least: 0.6,
      note: `${Math.round(kept.ourRate)} to ${Math.round(kept.bareRate)} a second`,
    })
    // A language asked for in the address is never kept: the page is rendered for each request, and not compressed.
    const fresh = await inTurn(pace, ours('/?lang=en', { connections: 10 }), theirs('/read', { connections: 10 }))
    note('front page, rendered afresh: CPU to bare node:http with one read', fresh.cpu, '×', { most: 18 })
    const cookie = await sessionOf(site, cast.mara.email)
    for (const path of [paths.desk(), paths.meetings()]) {
      const own = await inTurn(pace, ours(path, { headers: { Cookie: cookie } }), theirs('/read'))
      note(`${path}, signed in: CPU to the same`, own.cpu, '×', { most: 25 })
      note(`${path}, signed in: p95 with 50 people`, own.p95, 'ms', { most: 150 })
      const anew = await inTurn(pace, ours(`${path}?lang=en`, { headers: { Cookie: cookie } }), theirs('/read'))
      note(`${path}, signed in and rendered afresh: CPU to the same`, anew.cpu, '×')
      note(`${path}, signed in and rendered afresh: p95 with 50 people`, anew.p95, 'ms')
    }
    const form = String(
      new URLSearchParams({ text: 'The lamp at the bus stop has been out for two weeks now.', area: 'Old Harbor' }),
    )
    const headers = { Origin: site.base, 'Content-Type': 'application/x-www-form-urlencoded' }
    const sent = { method: 'POST', headers, body: form }
    const post = await inTurn(pace, ours(paths.tellUsAbout('concern'), sent), theirs('/', sent))
    note('resident’s form, durable: requests per second to a bare insert', post.rate, '×', {
      least: 0.5,
      note: `${Math.round(post.ourRate)} to ${Math.round(post.bareRate)} a second`,
    })
    note('resident’s form: failed', post.failed, '', { most: 0 })
    note('memory, after all this', residentMegabytes(site.pid), 'MB', { most: 400 })
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
}
