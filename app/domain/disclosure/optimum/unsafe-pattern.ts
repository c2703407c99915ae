import type { Deadline } from '../deadline'
import type { Cut } from './cut'
import type { Guard } from './guard'
import type { Region } from './region'

/** An unsafe pattern, grown while it stays unsafe: every safe pattern hides a cell outside it. */
export function outside(region: Region, guard: Guard, pattern: Uint8Array, position: number, deadline: Deadline): Cut {
  const x = pattern.slice()
  const tries = [...region.cells.keys()].filter((cell) => x[cell] !== 1)
  const grow = (cells: readonly number[]): void => {
    if (cells.length === 0 || deadline.passed()) return
    for (const cell of cells) x[cell] = 1
    if (guard.check(position, x, true) !== null) return
    for (const cell of cells) x[cell] = 0
    if (cells.length === 1) return
    const middle = cells.length >> 1
    grow(cells.slice(0, middle))
    grow(cells.slice(middle))
  }
  grow(tries)
  const left = tries.filter((cell) => x[cell] !== 1)
  return { cells: left, coefficients: left.map(() => 1), need: 1 }
}
