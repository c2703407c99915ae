// Finds a Chromium that runs, or gets one: the one that is named, the system's, Playwright's, Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root, run } from './prepare.mjs'

// A shell without a window draws a page for half the work, so it comes first.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApps = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** True when the program answers to --version: a snap stub or a browser without its libraries does not. */
function works(path) {
  if (!path || !existsSync(path)) return false
  return spawnSync(path, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0
}

function onPath(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Browsers in Playwright's cache, whichever version of Playwright put them there; the newest first. */
function inPlaywrightCache(env) {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  const inside = [
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-headless-shell-mac-arm64', 'chrome-headless-shell'],
    ['chrome-linux', 'headless_shell'],
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ]
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => name.startsWith('chromium'))
        .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
        .flatMap((name) => inside.map((parts) => join(cache, name, ...parts))),
    )
}

/** The first Chromium on this machine that runs, or null. A wrong CHROMIUM_PATH is not papered over: it throws. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (works(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not run.`)
  }
  return [...onPath(env), ...macApps, ...inPlaywrightCache(env)].find(works) ?? null
}

/** How to run a command as root on a Debian-like system: as it is, through sudo without a password, or not at all. */
function asRoot() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

async function installByPlaywright(say) {
  say('No Chromium here. Asking Playwright for one (at most a minute).')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], { say, timeoutMs: 60_000 })
}

async function installByApt(say) {
  const prefix = asRoot()
  if (!prefix) return
  say("Installing Debian's Chromium without a window, or else its chromium package.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args]
    return run(program, rest, { say, env, timeoutMs: 300_000 })
  }
  const install = async (name) => (await apt('install', '-y', '--no-install-recommends', name)).code === 0
  const either = async () => (await install('chromium-headless-shell')) || (await install('chromium'))
  if (await either()) return
  await apt('update')
  await either()
}

/** A Chromium that runs, found or installed. Throws with advice when none can be had. */
export async function obtainChromium(say = console.log, env = process.env) {
  const found = findChromium(env)
  if (found) return found
  for (const install of [installByPlaywright, installByApt]) {
    await install(say)
    const installed = findChromium(env)
    if (installed) return installed
  }
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  )
}
