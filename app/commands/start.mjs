// npm start: a site of one's own, with the settings of the environment. An empty database opens the set-up wizard.
import { prepare, stamped } from './prepare.mjs'
import { addressFrom, insistOnFreePort, liveAndDieWith, startEntry, untilHealthy } from './serve.mjs'

const started = Date.now()
const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' }
const address = addressFrom(env)
await insistOnFreePort(address, 'npm start')
await prepare({ started })
const server = startEntry('main', env)
liveAndDieWith(server, { quiet: true })
try {
  await untilHealthy(server, address.probe)
} catch (error) {
  console.error(error.message)
  server.kill('SIGKILL')
  process.exit(1)
}
stamped(
  started,
  `Ready at ${address.url}. A new site begins with its set-up there, with the code above. Stop with Ctrl-C.`,
)
