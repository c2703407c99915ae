import type { Highs } from 'highs'
import type { Deadline } from './deadline'
import type { Guard } from './guard'
import { choicesOf, coverByMoves } from './move-cover'
import { createMoves } from './moves'
import type { Region } from './region'
import { coverDemands, dropNeedless, makeWhole, type Proofs } from './safe-pattern'
import type { ProtectTask } from './task'

/** A pattern that is safe for whole counts, with what proves it; or why there is none. */
export type FirstAnswer =
  | { kind: 'safe'; pattern: Uint8Array; proofs: Proofs; cover(start: Uint8Array): Uint8Array }
  | { kind: 'infeasible'; demands: number[] }
  /** Open cells that no pattern can hide, because hiding them would need a protection that does not exist. */
  | { kind: 'unhidable'; cells: number[] }
  | { kind: 'unknown' }

/**
 * A safe pattern, early: whole-number moves first, which need no solver; the linear programme for what they do not
 * answer; then whatever turns out to be needless is shown again.
 */
export function firstAnswer(
  highs: Highs,
  region: Region,
  task: ProtectTask,
  guard: Guard,
  deadline: Deadline,
): FirstAnswer {
  const fixed = Uint8Array.from(region.fixed, (value) => (value ? 1 : 0))
  const everything = new Uint8Array(region.cells.length).fill(1)
  const choices = choicesOf(region, createMoves(task.structure, task.model, region))
  const proofs: Proofs = new Map()
  /** Hides what moves need, given cells that may be hidden for nothing; what they do not answer stays open. */
  const cover = (start: Uint8Array) => {
    const found = coverByMoves(region, choices, start)
    for (const [position, witness] of found.witnesses) {
      guard.learn(position, witness)
      proofs.set(position, witness.support)
    }
    return found
  }
  const { pattern, open } = cover(fixed)
  // What is hidden in any case may be enough.
  if (guard.failures(fixed, true, 1).length === 0) {
    return { kind: 'safe', pattern: fixed, proofs, cover: (start) => cover(start).pattern }
  }
  let x: Uint8Array | null = pattern
  if (open.length > 0) {
    const failing = guard.failures(pattern, true, Number.POSITIVE_INFINITY, open).map(({ demand }) => demand)
    if (failing.length > 0) {
      const impossible = guard.failures(everything, true, Number.POSITIVE_INFINITY, failing)
      if (impossible.length > 0) {
        if (deadline.passed()) return { kind: 'unknown' }
        return refusal(
          region,
          impossible.map(({ demand }) => demand),
        )
      }
      for (const position of failing) proofs.set(position, guard.proofOf(position))
      const linear = coverDemands(highs, region, guard, pattern, deadline, false)
      const whole = coverDemands(highs, region, guard, linear, deadline, true)
      x = makeWhole(guard, whole, proofs, deadline)
    }
  }
  if (x === null) {
    const failing = guard.failures(everything, true).map(({ demand }) => demand)
    if (failing.length > 0) return deadline.passed() ? { kind: 'unknown' } : refusal(region, failing)
    x = everything
  }
  return {
    kind: 'safe',
    pattern: dropNeedless(region, guard, x, x, proofs, deadline),
    proofs,
    cover: (start) => cover(start).pattern,
  }
}

/** What fails though everything is hidden: a cell that must be hidden is lost, any other can only be shown. */
function refusal(region: Region, failing: readonly number[]): FirstAnswer {
  const lost = failing.filter((position) => region.demands[position]?.onlyIfHidden !== true)
  if (lost.length > 0) return { kind: 'infeasible', demands: lost }
  return { kind: 'unhidable', cells: failing.flatMap((position) => region.demands[position]?.cell ?? []) }
}
