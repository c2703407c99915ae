// npm run demo: the sample site, from a fresh clone to a page in the browser. `-- --fresh` makes it again.
import { createWriteStream } from 'node:fs'
import { join, relative } from 'node:path'
import { buildIfStale, checkNode, installIfStale, root, stamped } from './prepare.mjs'
import { loadSampleSite, sampleEnv, signInTable } from './sample-site.mjs'
import { addressFrom, insistOnFreePort, liveAndDieWith, startEntry, untilHealthy } from './serve.mjs'

const started = Date.now()
const say = (line) => stamped(started, line)
checkNode()
const env = sampleEnv()
const address = addressFrom(env)
await insistOnFreePort(address, 'npm run demo')

try {
  if (await installIfStale(say)) say('Packages installed.')
  if (await buildIfStale(say)) say('Built.')
  if (await loadSampleSite(env, say, { fresh: process.argv.includes('--fresh') })) say('Sample site loaded.')
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}

say('Starting the server.')
const logFile = join(env.DATA_DIR, 'server.log')
const log = createWriteStream(logFile, { flags: 'w' })
const server = startEntry('main', env, (line) => {
  log.write(`${line}\n`)
  if (isTrouble(line)) console.error(line)
})
liveAndDieWith(server)
try {
  await untilHealthy(server, address.probe)
} catch (error) {
  console.error(`\n${error.message} Its log is ${logFile}.`)
  server.kill('SIGKILL')
  process.exit(1)
}
say('Ready.')
const mailbox = env.SMTP_URL
  ? 'none: SMTP_URL is set, so mail goes there'
  : `${address.url}/dev/mailbox   (all mail that the site sends lands here)`
console.log(`
  The sample site   ${address.url}
  Its mailbox       ${mailbox}
  Sign in           ${address.url}/sign-in

${signInTable(env.DATA_DIR).join('\n')}

  Everybody and every number here is invented, except where a source is named. Log: ${relative(root, logFile)}
  Start over with: npm run demo -- --fresh
  Stop with Ctrl-C.
`)

/** A log line that the person at the terminal should see: an error, or anything that is not a log record. */
function isTrouble(line) {
  if (!line.startsWith('{')) return line.trim() !== ''
  try {
    return JSON.parse(line).level >= 50
  } catch {
    return true
  }
}
