// `npm run worker`: the jobs alone, where the servers run with WORKER=off.
import { openStore } from '#db/open'
import { awaitsChain, beginChain } from '~/domain/activity/chain.server'
import { startWorker } from '~/jobs/worker.server'
import { readEnv, WrongSettings } from '~/platform/env.server'
import { makeLog } from '~/platform/log.server'

async function main() {
  const env = readEnv()
  const log = makeLog(env.logLevel)
  const store = await openStore(env.databaseUrl)
  await store.migrate()
  if (await awaitsChain(store.db)) await store.write((tx) => beginChain(tx, new Date()), 600_000)
  const worker = startWorker({ store, env, log, clock: () => new Date() })
  log.info({ worker: 'started' })
  const stop = async () => {
    await worker.stop()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof WrongSettings ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
