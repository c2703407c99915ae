// node app/commands/run.mjs NAME [arguments]: installs and builds what is stale, then runs a command to its end.
//
// There is one way: a command is a built entry, build/server/NAME.js, made from app/commands/NAME.ts (or the file that
// remix.config.js names), so that it shares the server's modules and runs where only the build is installed. The tools
// below are for development alone: they drive a running server from outside, and tsx runs them from their source.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { commandFlags, serverFlags } from './serve.mjs'

const fromSource = {
  bench: 'tests/bench/run.ts',
  cycle: 'app/commands/cycle.ts',
  screenshots: 'tests/journeys/screenshots.ts',
}

const [name = '', ...rest] = process.argv.slice(2)
await prepare()
const tool = Object.hasOwn(fromSource, name) ? fromSource[name] : undefined
const file = tool ?? `build/server/${name}.js`
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(join(root, file))) {
  const entries = readdirSync(join(root, 'build', 'server')).filter((entry) => entry.endsWith('.js'))
  const names = [...entries.map((entry) => entry.slice(0, -3)), ...Object.keys(fromSource)]
  console.error(`There is no command "${name}". There are: ${names.sort().join(', ')}.`)
  process.exit(1)
}

const loader = tool ? ['--import', 'tsx'] : []
const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' }
const flags = name === 'worker' ? serverFlags : commandFlags
const child = spawn(process.execPath, [...flags, ...loader, file, ...rest], { cwd: root, env, stdio: 'inherit' })
// A terminal sends Ctrl-C to the child as well; other senders reach only this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
