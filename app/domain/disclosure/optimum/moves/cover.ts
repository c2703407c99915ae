import type { Deadline } from '../../deadline'
import type { Witness } from '../deviation'
import { needOver, type Region } from '../region'
import { type Choice, type Choices, createDetours } from './choices'
import { createLedger } from './ledger'
import type { Moves } from './moves'

/**
 * A pattern in which every demand but the `open` ones is answered by a whole-number move, and those moves. `needing` are
 * the demands whose move needs more hidden than is hidden in any case.
 */
export type MoveCover = { pattern: Uint8Array; witnesses: Map<number, Witness>; open: number[]; needing: number[] }

/** Attempts to find something better after the last gain, in all and for each cell, and work: no clock, so no chance. */
const IDLE = 4000
const TRIES_EACH = 25
const WORK = 100_000_000
/** The search goes on from a pattern that is so much dearer than the best one. */
const WORSE = 1.01

/**
 * A safe pattern early: for each demand the cheapest move, given those of the others; then again and again the moves
 * round one hidden cell are given up and found again without it. `start` are cells that cost nothing at first.
 */
export function coverByMoves(
  region: Region,
  moves: Moves,
  choices: readonly Choices[],
  start: Uint8Array,
  deadline: Deadline,
  options: { effort?: number; seed?: number; liked?: ArrayLike<number> } = {},
): MoveCover {
  const { effort = 1, seed = 11, liked } = options
  const ledger = createLedger(region, choices, start, liked)
  const detours = createDetours(region, moves)
  const random = randomOf(seed)
  const order = [...region.demands.keys()].sort((one, other) => need(region, other) - need(region, one) || one - other)
  const isActive = (position: number) => {
    const demand = region.demands[position]
    return demand !== undefined && (!demand.onlyIfHidden || ledger.isHidden(demand.cell))
  }
  function choose(position: number): boolean {
    const found = ledger.cheapest(position)
    if (found !== null) ledger.put(position, found.choice)
    return found !== null
  }
  /** A move that does without a banned cell: a new one, or the one before with a way round that cell. */
  function evade(position: number, before: Choice | null, cell: number): void {
    const demand = region.demands[position]
    const found = ledger.cheapest(position)
    const limit = found?.price ?? Number.POSITIVE_INFINITY
    const round = before && demand ? detours.round(before, demand, cell, ledger.price, limit) : null
    ledger.put(position, round ?? found?.choice ?? null)
  }
  /** Cells that were drawn in bring demands of their own. */
  function close(among: readonly number[]): void {
    for (let changed = true; changed; ) {
      changed = false
      for (const position of among) {
        if (ledger.chosen(position) !== null || !isActive(position)) continue
        if (choose(position)) changed = true
      }
      if (changed) among = conditional
    }
  }
  const conditional = order.filter((position) => region.demands[position]?.onlyIfHidden)
  function prune(): void {
    for (const position of conditional) {
      const demand = region.demands[position]
      if (!demand || region.fixed[demand.cell] || ledger.chosen(position) === null) continue
      const choice = ledger.chosen(position)
      ledger.put(position, null)
      if (isActive(position)) ledger.put(position, choice)
    }
  }
  close(order)
  ledger.forgetStart()
  let best = ledger.copy()
  let least = ledger.total()
  const openOf = () => order.filter((position) => ledger.chosen(position) === null && isActive(position)).length
  const open = openOf()
  const idleMost = Math.min(IDLE * effort, TRIES_EACH * ledger.used().length)
  for (let idle = 0; idle < idleMost && ledger.work() + detours.work() < WORK * effort && !deadline.passed(); idle++) {
    const before = ledger.copy()
    const used = ledger.used()
    const cell = used[Math.floor(random() * used.length)]
    if (cell === undefined) break
    const users = ledger.usersOf(cell)
    shuffle(users, random)
    for (const position of users) ledger.put(position, null)
    ledger.ban(cell, true)
    for (const position of users) if (isActive(position)) evade(position, before[position] ?? null, cell)
    close(conditional)
    prune()
    ledger.ban(cell, false)
    const now = ledger.total()
    if (openOf() > open || now > least * WORSE + 1e-9) {
      ledger.restore(before)
      continue
    }
    if (now < least - 1e-9) {
      least = now
      best = ledger.copy()
      idle = 0
    }
  }
  ledger.restore(best)
  const pattern = Uint8Array.from(region.cells, (_, cell) => (ledger.isHidden(cell) ? 1 : 0))
  const witnesses = new Map<number, Witness>()
  const left: number[] = []
  for (const position of region.demands.keys()) {
    const choice = ledger.chosen(position)
    if (choice) witnesses.set(position, witnessOf(region, choice))
    else if (isActive(position)) left.push(position)
  }
  const needing = [...region.demands.keys()].filter((position) => (ledger.chosen(position)?.cost.length ?? 1) > 0)
  return { pattern, witnesses, open: left, needing }
}

function witnessOf(region: Region, { cells, amounts }: Choice): Witness {
  const values = Float64Array.from(region.counts, (count) => count ?? 0)
  for (const [at, cell] of cells.entries()) values[cell] = (values[cell] ?? 0) + (amounts[at] ?? 0)
  return { support: [...cells], values, whole: true }
}

function need(region: Region, position: number): number {
  const demand = region.demands[position]
  return demand === undefined ? 0 : needOver(region, demand)
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = list[at] ?? 0
    list[at] = list[other] ?? 0
    list[other] = kept
  }
}

/** Numbers that look like chance and are the same each time (mulberry32), so that the same table has the same answer. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
