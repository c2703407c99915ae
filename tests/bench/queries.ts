import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cast, samplePassword } from '#db/seed/world'
import { startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { httpTab } from '../../app/commands/cycle/http-tab'
import { signIn } from '../../app/commands/cycle/journey'
import { linksOf } from '../../app/commands/cycle/sight'
import { note } from './figures'

/** Queries of the pages that members open most, on a server that counts them. */
export async function measureQueries(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-queries-'))
  const file = join(folder, 'count')
  const preload = `--import ${fileURLToPath(new URL('count-queries.mjs', import.meta.url))}`
  const site = await startSite({ env: { WORKER: 'off', NODE_OPTIONS: preload, QUERY_COUNT_FILE: file } })
  const counted = async () => {
    process.kill(site.pid, 'SIGUSR2')
    await sleep(150)
    return Number(readFileSync(file, 'utf8'))
  }
  try {
    const tab = httpTab(site.base)
    await signIn(tab, cast.mara.email, samplePassword)
    const first = async (list: string, pattern: RegExp) =>
      linksOf(await tab.open(list)).find((link) => pattern.test(link)) ?? list
    const pages = [
      paths.desk(),
      paths.meetings(),
      await first(paths.meetings(), /^\/meetings\/(?!new)[^/?]+$/),
      paths.proposals(),
      await first(paths.proposals(), /^\/proposals\/P-/),
      paths.decisions(),
      paths.ledger(),
      paths.matters(),
      await first(paths.matters(), /^\/matters\/M-/),
      paths.organisations(),
      paths.body('policy-coordinating-group'),
      paths.gaps(),
      paths.progress(),
      await first(paths.progress(), /^\/progress\/[^/?]+$/),
      await first(paths.measures(), /^\/measures\/(?!promises|standing)[^/?]+$/),
      paths.areas(),
      await first(paths.areas(), /^\/areas\/[^/?]+$/),
      paths.releaseCalendar(),
    ]
    for (const page of pages) {
      // An address that nobody has asked before: no kept page answers it.
      const afresh = (n: number) => `${page}${page.includes('?') ? '&' : '?'}asked=${n}`
      await tab.open(afresh(1))
      const before = await counted()
      await tab.open(afresh(2))
      note(`queries of ${page.replace(/[\da-f]{8}-[\w-]+/, ':id')}`, (await counted()) - before, '', { most: 12 })
    }
  } finally {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
