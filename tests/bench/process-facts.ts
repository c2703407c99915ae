import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Seconds of processor time that a process has used so far. */
export function cpuSeconds(pid: number): number {
  if (existsSync(`/proc/${pid}/stat`)) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }
  const [hours = 0, minutes = 0, seconds = 0] = `0:${execFileSync('ps', ['-o', 'time=', '-p', String(pid)])}`
    .trim()
    .split(':')
    .slice(-3)
    .map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Megabytes of memory that a process holds. */
export function residentMegabytes(pid: number): number {
  return Number(String(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])).trim()) / 1024
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
