// npm run retention [-- --dry-run]: takes away now what the schedule says has been kept long enough, or says what it would.
import { parseArgs } from 'node:util'
import { openStore } from '#db/open'
import { daysOf, schedule } from '~/domain/retention/schedule'
import { findSite } from '~/domain/site/settings.server'
import { translator } from '~/i18n/translate'
import { dryRun, retainDue } from '~/jobs/retain.server'
import { readEnv } from '~/platform/env.server'

async function main() {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  const env = readEnv()
  const store = await openStore(env.databaseUrl)
  try {
    await store.migrate()
    if (!(await findSite(store.db)))
      throw new Error('There is no site yet. Set it up first: npm start, or npm run setup.')
    const place = { store, dataDir: env.dataDir }
    const isDry = values['dry-run']
    const removal = isDry ? await dryRun(place, new Date()) : await retainDue(place, new Date())
    const t = translator('en')
    const say = (line: string) => process.stdout.write(`${line}\n`)
    for (const { name } of schedule)
      say(`${String(removal[name] ?? 0).padStart(7)}  ${t(`retention.${name}.what`)} (${daysOf(name)} days)`)
    say(isDry ? 'Nothing was changed (--dry-run).' : 'These are gone.')
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
