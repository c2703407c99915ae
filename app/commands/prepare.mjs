// What every command does first: install the packages and build the product, each only when it is stale.
// Plain JavaScript without packages, because it runs before there are any.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...parts) => join(root, ...parts)

const oldestNode = [20, 19]
const built = ['app', 'db', 'emails', 'content', 'package-lock.json', 'remix.config.js', 'tsconfig.json']

/** Ends the process with advice when this Node is too old for the product. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  console.error(`Accord needs Node ${oldestNode.join('.')} or newer; this is Node ${version}. See https://nodejs.org/.`)
  process.exit(1)
}

/** Prints one line with the seconds since `started`. */
export function stamped(started, line) {
  console.log(`[${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s] ${line}`)
}

/**
 * Runs a program to its end, hiding its output but for a line every ten seconds, so that a long step never looks dead.
 * Resolves with the exit code and all of its output; never rejects.
 * `news` makes that line of the output so far; without it, it is the last line of the output.
 * @param {{ say?: (line: string) => void, news?: (output: string) => string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 */
export function run(program, args, { say = () => undefined, news = lastLine, env = process.env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const beat = setInterval(() => say(`  ${news(output)}`), 10_000)
    const end = (code) => {
      clearInterval(beat)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g')
function lastLine(output) {
  const lines = output.replace(colours, '').split(/[\r\n]+/)
  return (lines.filter((line) => line.trim()).at(-1) ?? 'still at it').trim().slice(0, 100)
}

/** npm as a program and its first arguments, the same npm that started this process where there is one. */
export function npm(...args) {
  const path = process.env.npm_execpath
  if (path && /\.c?js$/.test(path)) return [process.execPath, [path, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

/** The lockfile together with what decides which binaries are installed. */
function lockStamp() {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')))
  return hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex')
}

/** True when npm's own record of what is installed has every package of the lockfile, in its version. */
function installedByHand() {
  const record = at('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (!installed[path]) return Boolean(entry.optional || entry.devOptional || entry.peer)
    return installed[path].version === entry.version
  })
}

/** Whether the packages are what the lockfile says. */
export function packagesAreFresh() {
  const stamp = at('node_modules', '.accord-stamp')
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockStamp()
  if (!installedByHand()) return false
  writeFileSync(stamp, lockStamp())
  return true
}

/** How far npm is: it puts packages in place first, then runs the few scripts that they need. */
function installNews() {
  const wanted = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
  const paths = wanted.filter(([path, entry]) => path !== '' && !entry.optional).map(([path]) => path)
  const there = paths.filter((path) => existsSync(at(path))).length
  if (there < paths.length) return `${there} of ${paths.length} packages are in place.`
  return 'All packages are in place; better-sqlite3 is fetched or compiled for this machine.'
}

/** Runs `npm ci` when packages are missing or older than the lockfile. Throws with npm's words when it fails. */
export async function installIfStale(say) {
  if (packagesAreFresh()) return false
  say('Installing packages (npm ci). This takes a few minutes the first time.')
  const { code, output } = await run(...npm('ci', '--include=dev', '--no-audit', '--no-fund'), {
    say,
    news: installNews,
  })
  if (code !== 0) {
    throw new Error(
      `${output.trim()}\n\nThe packages could not be installed. A network connection is needed; where better-sqlite3 has to be compiled, so are Python 3, make and a C++ compiler.`,
    )
  }
  writeFileSync(at('node_modules', '.accord-stamp'), lockStamp())
  return true
}

/** Every file below the given paths, sorted, relative to the project's root. */
export function filesBelow(paths) {
  return paths
    .flatMap((path) => {
      if (!existsSync(at(path))) return []
      const entries = readdirSync(at(path), { withFileTypes: true, recursive: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    })
    .map((path) => path.slice(root.length).replaceAll('\\', '/'))
    .sort()
}

function buildStamp() {
  const hash = createHash('sha256')
  const folders = built.filter((path) => !path.includes('.'))
  for (const file of [...filesBelow(folders), ...built.filter((path) => path.includes('.'))]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** The folders whose files are part of the build. */
export const builtFolders = built.filter((path) => !path.includes('.'))

/** Whether build/ was made from the files that are here now. */
export function buildIsFresh() {
  const stamp = at('build', '.accord-stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === buildStamp()
}

/** Builds for production when any source changed since the last build. Throws with the builder's words. */
export async function buildIfStale(say, { force = false } = {}) {
  const stamp = buildStamp()
  if (!force && buildIsFresh()) return false
  say('Building.')
  rmSync(at('build', '.accord-stamp'), { force: true })
  const cli = at('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await run(process.execPath, [cli, 'vite:build', '--config', 'remix.config.js'], { say, env })
  if (code !== 0) throw new Error(`${output.trim()}\n\nThe build failed.`)
  mkdirSync(at('build'), { recursive: true })
  writeFileSync(at('build', '.accord-stamp'), stamp)
  return true
}

/** Installs and builds what is stale, telling each step as it goes; ends the process when one of them fails. */
export async function prepare({ started = Date.now(), build = true } = {}) {
  checkNode()
  const say = (line) => stamped(started, line)
  try {
    if (await installIfStale(say)) say('Packages installed.')
    if (build && (await buildIfStale(say))) say('Built.')
  } catch (error) {
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}
