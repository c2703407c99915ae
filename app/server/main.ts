// `npm start` and `npm run demo`: migrate, serve, and run the jobs unless WORKER=off.
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import * as build from 'virtual:remix/server-build'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { openStore } from '#db/open'
import { awaitsChain, beginChain } from '~/domain/activity/chain.server'
import { openSetup } from '~/domain/site/drafts.server'
import { startWorker } from '~/jobs/worker.server'
import { readEnv, WrongSettings } from '~/platform/env.server'
import { makeLog } from '~/platform/log.server'
import { createApp } from './app'

async function main() {
  const env = readEnv()
  const log = makeLog(env.logLevel)
  mkdirSync(env.dataDir, { recursive: true })
  const store = await openStore(env.databaseUrl)
  await store.migrate()
  if (await awaitsChain(store.db)) await store.write((tx) => beginChain(tx, new Date()), 600_000)
  const clock = () => new Date()
  const code = await store.write((tx) => openSetup(tx, clock()))
  const { app, serveKept } = createApp({ store, env, log, build: build as unknown as ServerBuild, clock })
  const listener = getRequestListener(app.fetch)
  const server = createServer(async (request, response) => {
    // A database that is away is no reason to answer nothing: the app says so.
    if (!(await serveKept(request, response).catch(() => false))) await listener(request, response)
  })
  server.listen(env.port, env.host, () => {
    log.info({ listening: env.appUrl, port: env.port })
    // Not a record of the log: it is for whoever stands at the console, and for nobody who reads logs later.
    if (code) process.stdout.write(`This site is not set up yet. Open ${env.appUrl}/setup\nSet-up code: ${code}\n`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `Port ${env.port} is in use. Set PORT to another one, for example PORT=3001.`
        : error.message
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  })
  const worker = env.worker ? startWorker({ store, env, log, clock }) : null

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const hard = setTimeout(() => process.exit(1), 9_500)
    await new Promise<void>((done) => {
      server.close(() => done())
      server.closeIdleConnections()
    })
    await worker?.stop()
    await store.close()
    clearTimeout(hard)
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
