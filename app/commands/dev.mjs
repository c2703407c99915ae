// npm run dev: the sample site, built again and restarted whenever a source changes. A build that fails leaves the last
// good server running and shows why.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfStale, builtFolders, filesBelow, prepare, root, stamped } from './prepare.mjs'
import { loadSampleSite, sampleEnv } from './sample-site.mjs'
import { addressFrom, insistOnFreePort, startEntry, untilHealthy } from './serve.mjs'

const env = sampleEnv()
const address = addressFrom(env)
await insistOnFreePort(address, 'npm run dev')
await prepare()
await loadSampleSite(env, (line) => console.log(line))

let server
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await stop()
    process.exit(0)
  })
}
await restart(Date.now())
let seen = snapshot()
for (;;) {
  await sleep(500)
  const now = snapshot()
  if (now === seen) continue
  seen = now
  const started = Date.now()
  try {
    if (await buildIfStale((line) => stamped(started, line))) await restart(started)
  } catch (error) {
    console.error(error.message)
  }
}

/** Changes when any source does; modification times are enough here, the build compares contents. */
function snapshot() {
  const times = filesBelow(builtFolders).map((file) => {
    try {
      return `${file}:${statSync(join(root, file)).mtimeMs}`
    } catch {
      return file
    }
  })
  return times.join('\n')
}

async function stop() {
  const old = server
  if (!old || old.exitCode !== null || old.signalCode !== null) return
  const gone = new Promise((resolve) => old.once('exit', resolve))
  old.kill('SIGTERM')
  const timer = setTimeout(() => old.kill('SIGKILL'), 12_000)
  await gone
  clearTimeout(timer)
}

async function restart(started) {
  await stop()
  server = startEntry('main', env)
  await untilHealthy(server, address.probe).then(
    () => stamped(started, `Ready at ${address.url}`),
    (error) => console.error(error.message),
  )
}
