// Starting the built server as a child, waiting until it answers, and stopping it with its parent.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './prepare.mjs'

/** Where the server listens and the address that people type, from the same settings that the server reads. */
export function addressFrom(env) {
  const port = Number(env.PORT || 3000)
  const host = env.HOST || '127.0.0.1'
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return { port, host, probe: `http://${near}:${port}`, url: env.APP_URL || `http://localhost:${port}` }
}

/** Ends the process with advice when somebody else listens on the port already. */
export async function insistOnFreePort({ port, host }, again) {
  // The server names a wrong setting itself, together with all the others.
  if (!(port > 0 && port < 65_536)) return
  const problem = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (!problem) return
  if (problem === 'EADDRINUSE') {
    console.error(`Port ${port} is in use. Stop what is running there, or choose another: PORT=${port + 1} ${again}`)
  } else if (problem === 'EACCES') {
    console.error(`Port ${port} needs special rights. Choose one above 1023: PORT=3000 ${again}`)
  } else {
    console.error(`Cannot listen on ${host}:${port} (${problem}). Check PORT and HOST.`)
  }
  process.exit(1)
}

/** The flags that every server process runs with: the larger young generation halves its work after quiet spells. */
export const serverFlags = ['--max-semi-space-size=64']
/** The flags of commands that run to their end: a small young generation is swept often, so that they hold little. */
export const commandFlags = ['--max-semi-space-size=2']

/** Starts a built entry. `onLine`, where given, receives each line of its output instead of the terminal. */
export function startEntry(entry, env, onLine) {
  const child = spawn(process.execPath, [...serverFlags, `build/server/${entry}.js`], {
    cwd: root,
    env,
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
  })
  for (const stream of onLine ? [child.stdout, child.stderr] : []) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    })
    stream.on('end', () => rest && onLine(rest))
  }
  return child
}

/** Resolves once GET /healthz answers 200. Rejects when the child ends first or the limit passes. */
export async function untilHealthy(child, probe, limitMs = 60_000) {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The server stopped while it was starting.')
    const answer = await fetch(`${probe}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.status === 200) return
    await sleep(100)
  }
  throw new Error(`The server did not answer at ${probe}/healthz within ${limitMs / 1000} seconds.`)
}

/** Passes Ctrl-C and SIGTERM on to the child, kills it after 12 s, and ends this process as the child ended. */
export function liveAndDieWith(child, { quiet = false } = {}) {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    if (!quiet) console.log('\nStopping.')
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 12_000).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  child.on('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)))
  // However this process ends, no server stays behind.
  process.on('exit', () => child.kill('SIGKILL'))
}
