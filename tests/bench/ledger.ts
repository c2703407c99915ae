// The ledger's pages with ten years in them, beside the same pages with a year: how much longer, and how many queries.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '#db/open'
import { type RunningSite, sampleSite, startSite } from '#tests/support/running-site'
import { addDays } from '~/domain/time'
import { paths } from '~/paths'
import { note } from './figures'
import { median } from './process-facts'
import { type Size, tenYears, writeLedger } from './ten-years'

const oneYear: Size = { policies: 20, organisations: 60, years: 1, events: 1_200 }
const rounds = 15

type Bench = { site: RunningSite; folder: string; count: () => Promise<number> }

async function siteOf(size: Size, today: string): Promise<Bench & { organisation: string; policy: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-ledger-'))
  cpSync(await sampleSite(), folder, { recursive: true })
  const store = await openStore(`file:${join(folder, 'accord.sqlite')}`)
  const made = await writeLedger(store, size, today)
  await store.close()
  const file = join(folder, 'count')
  const preload = `--import ${fileURLToPath(new URL('count-queries.mjs', import.meta.url))}`
  const env = { WORKER: 'off', NODE_OPTIONS: preload, QUERY_COUNT_FILE: file }
  const site = await startSite({ dataDir: folder, env })
  const count = async () => {
    process.kill(site.pid, 'SIGUSR2')
    await sleep(150)
    return Number(readFileSync(file, 'utf8'))
  }
  return { site, folder, count, ...made }
}

/** Milliseconds until the page has come whole; it is made anew each time, because a language is asked for. */
async function timed(base: string, path: string): Promise<number> {
  const from = performance.now()
  const answer = await fetch(`${base}${path}${path.includes('?') ? '&' : '?'}lang=en`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - from
}

export async function measureLedger(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const small = await siteOf(oneYear, today)
  const large = await siteOf(tenYears, today)
  try {
    const past = addDays(today, -5 * 365)
    const { organisation, policy } = large
    const pages: [string, string][] = [
      ['ledger', paths.ledger()],
      ['ledger, its last page', paths.ledger(undefined, { page: '2' })],
      ['ledger, five years ago', paths.ledger(past)],
      ['ledger of one organisation', paths.ledger(undefined, { organisation })],
      ['timeline', paths.ledgerTimeline()],
      ['timeline of one organisation', paths.ledgerTimeline({ organisation })],
      ['what would change, one organisation', paths.consequences({ organisation })],
      ['what would change, one policy', paths.consequences({ policy })],
      ['policies', paths.policies()],
      ['one policy', paths.policy(policy)],
    ]
    for (const [what, path] of pages) {
      const times: { small: number; large: number }[] = []
      for (let round = 0; round < rounds; round++)
        times.push({ small: await timed(small.site.base, path), large: await timed(large.site.base, path) })
      const [short, long] = [median(times.map((one) => one.small)), median(times.map((one) => one.large))]
      const before = await large.count()
      await timed(large.site.base, path)
      const queries = (await large.count()) - before
      note(`${what}: 10 years, 200 policies to 1 year, 20 policies`, long / short, '×', {
        note: `${long.toFixed(0)} to ${short.toFixed(0)} ms, ${queries} queries`,
      })
      note(`queries: ${what}, 10 years`, queries, '', { most: 15 })
    }
  } finally {
    for (const one of [small, large]) {
      await one.site.stop()
      rmSync(one.folder, { recursive: true, force: true })
    }
  }
}
