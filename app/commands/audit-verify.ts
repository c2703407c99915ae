// npm run audit:verify [-- --known NUMBER:HASH]: reads the chain of the activity and names the first entry that is wrong.
import { parseArgs } from 'node:util'
import { openStore } from '#db/open'
import { type Fault, verifyChain } from '~/domain/activity/verification.server'
import { readEnv } from '~/platform/env.server'

const words: Record<Fault, string> = {
  missing: 'is missing',
  changed: 'was changed, or stands in another place than it was written in',
  emptied: 'was emptied, and no erasure names it',
  added: 'was added by something else than the site',
  cut: 'is missing, with all that came after it',
  unchained: 'is from before the chain; start the site once, and it is put into it',
  unknown: 'is not what was written down elsewhere: the chain was written again',
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { known: { type: 'string' } } })
  const given = /^(\d+):([\w-]+)$/.exec(values.known ?? '')
  if (values.known !== undefined && !given)
    throw new Error('Say it as it was printed: npm run audit:verify -- --known NUMBER:HASH')
  const store = await openStore(readEnv().databaseUrl, { readonly: true })
  try {
    const verdict = await verifyChain(store.db, given ? { seq: Number(given[1]), hash: given[2] as string } : null)
    if (!verdict.ok) {
      process.stderr.write(`Entry ${verdict.seq} ${words[verdict.fault]}.\n`)
      return 1
    }
    const { entries, erased, lastHash } = verdict
    process.stdout.write(`${entries} entries verified, last hash ${lastHash || 'none'}\n`)
    if (erased > 0) process.stdout.write(`${erased} of them had a person taken out of them, as their erasures say.\n`)
    process.stdout.write(`To be sure later: npm run audit:verify -- --known ${entries}:${lastHash}\n`)
    return 0
  } finally {
    await store.close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
