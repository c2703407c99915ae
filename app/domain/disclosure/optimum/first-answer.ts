import type { Highs } from 'highs'
import type { Deadline } from '../deadline'
import type { Guard } from './guard'
import { choicesOf } from './moves/choices'
import { coverByMoves } from './moves/cover'
import { createMoves } from './moves/moves'
import { within } from './narrow-region'
import type { Region } from './region'
import { coverDemands, dropNeedless, makeWhole, type Proofs } from './safe-pattern'
import type { ProtectTask } from './task'

const QUICK = { effort: 0.1 }

/** A pattern that is safe for whole counts, with what proves it; or why there is none. */
export type FirstAnswer =
  | {
      kind: 'safe'
      pattern: Uint8Array
      proofs: Proofs
      cover(start: Uint8Array): Uint8Array
      /** The same pattern with less: what its own proofs allow, found by more trying. */
      /** The pattern without what need not be hidden; `fallback`, which is safe, where time ends before that is proved. */
      lean(pattern: Uint8Array, fallback: Uint8Array): Uint8Array
      polish(pattern: Uint8Array, liked: ArrayLike<number>, seed: number): Uint8Array
    }
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
  const moves = createMoves(task.structure, task.model, region)
  const choices = choicesOf(region, moves)
  const proofs: Proofs = new Map()
  /** Hides what moves need, given cells that may be hidden for nothing; what they do not answer stays open. */
  const cover = (start: Uint8Array, options: Parameters<typeof coverByMoves>[5] = {}) => {
    const found = coverByMoves(region, moves, choices, start, deadline, options)
    for (const [position, witness] of found.witnesses) {
      guard.learn(position, witness)
      proofs.set(position, witness.support)
    }
    return found
  }
  /** Without what need not be hidden; `fallback` where time ends before that is proved. */
  const lean = (pattern: Uint8Array, fallback: Uint8Array, liked?: ArrayLike<number>) => {
    const less = within(highs, region, guard, pattern, deadline, (narrow, own, wide) =>
      dropNeedless(narrow, own, new Uint8Array(wide.length).fill(1), deadline, (at) => liked?.[wide[at] ?? -1] ?? 0),
    )
    return makeWhole(guard, less, proofs, deadline) ?? fallback
  }
  const polish = (safe: Uint8Array, liked: ArrayLike<number>, seed: number) => {
    const found = cover(fixed, { effort: 0.25, seed, liked })
    // Demands without a move keep the pattern that answered them.
    if (found.open.length > 0) return safe
    return lean(found.pattern, safe, liked)
  }
  // What is hidden in any case may be enough.
  const doubtful = cover(fixed, { effort: 0 }).needing
  if (guard.failures(fixed, false, 1, doubtful).length === 0 && guard.failures(fixed, true, 1).length === 0) {
    return { kind: 'safe', pattern: fixed, proofs, cover: (start) => cover(start, QUICK).pattern, lean, polish }
  }
  const { pattern, open } = cover(fixed, { effort: 0.3 })
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
    pattern: lean(x, x),
    proofs,
    cover: (start) => cover(start, QUICK).pattern,
    lean,
    polish,
  }
}

/** What fails though everything is hidden: a cell that must be hidden is lost, any other can only be shown. */
function refusal(region: Region, failing: readonly number[]): FirstAnswer {
  const lost = failing.filter((position) => region.demands[position]?.onlyIfHidden !== true)
  if (lost.length > 0) return { kind: 'infeasible', demands: lost }
  return { kind: 'unhidable', cells: failing.flatMap((position) => region.demands[position]?.cell ?? []) }
}
