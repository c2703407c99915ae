// The memory of `npm run disclose` on one table, as the system counts it at its peak.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../app/commands/prepare.mjs'
import { commandFlags } from '../../app/commands/serve.mjs'
import { randomOf } from '../domain/disclosure/support'
import { note } from './figures'
import { residentMegabytes } from './process-facts'

/** Twelve months by ten sources by three areas, a tenth of the counts small. */
function tableOf(): string {
  const random = randomOf(1)
  const lines = ['month,source,area,count']
  for (let month = 1; month <= 12; month++)
    for (let source = 1; source <= 10; source++)
      for (let area = 1; area <= 3; area++) {
        const count = random() < 0.1 ? 1 + Math.floor(random() * 10) : 11 + Math.floor(random() ** 2 * 60)
        lines.push(`2026-${String(month).padStart(2, '0')},Source ${source},Area ${area},${count}`)
      }
  return `${lines.join('\n')}\n`
}

/** The most that a process has held so far; from the system where it counts that, else what it holds at the moment. */
const mostMegabytes = (pid: number): number => {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return residentMegabytes(pid)
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024
}

export async function measureDisclosing(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-disclose-'))
  try {
    const table = join(folder, 'table.csv')
    writeFileSync(table, tableOf())
    const command = ['build/server/disclose.js', table, '--out', join(folder, 'out'), '--seconds', '10']
    const child = spawn(process.execPath, [...commandFlags, ...command], { cwd: root, stdio: 'ignore' })
    let most = 0
    const look = setInterval(() => {
      try {
        most = Math.max(most, mostMegabytes(child.pid as number))
      } catch {
        // It ended between two looks.
      }
    }, 50)
    const code = await new Promise<number | null>((done) => child.once('exit', done))
    clearInterval(look)
    note('disclose, one table: memory at its peak', most, 'MB', { most: 300, note: `ended with ${code}` })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
