import type { Witness } from './deviation'
import type { Moves } from './moves'
import { needOver, type Region } from './region'

/** A pattern in which every demand but the `open` ones is answered by a whole-number move, and those moves. */
export type MoveCover = { pattern: Uint8Array; witnesses: Map<number, Witness>; open: number[] }

type Choice = { move: Int32Array; unit: number; cost: Int32Array }

/** A cell that costs nothing is still a little dearer than one that is hidden already. */
const SLIGHT = 1e-4
/** Passes without gain after which the search ends, and steps that it may take in all: no clock, so no chance. */
const PASSES = 12
const STEPS = 400_000_000
/** Moves that are kept for one demand. */
const MOST = 1500

/**
 * A safe pattern in a moment: for each demand the cheapest move, given those of the others, then every cell tried in turn
 * for whether the demands that lean on it can lean elsewhere for less. `start` are cells that cost nothing at first.
 */
export function coverByMoves(region: Region, choices: readonly Choices[], start: Uint8Array): MoveCover {
  const size = region.cells.length
  const uses = new Int32Array(size)
  const chosen: (Choice | null)[] = region.demands.map(() => null)
  const free = start.slice()
  const weight = Float64Array.from(region.cost, (cost, cell) => (region.fixed[cell] ? 0 : cost + SLIGHT))
  let steps = 0
  let banned = -1

  function best(position: number): Choice | null {
    let found: Choice | null = null
    let least = Number.POSITIVE_INFINITY
    for (const choice of choices[position] ?? []) {
      let cost = 0
      const { cost: cells } = choice
      for (let at = 0; at < cells.length && cost < least; at++) {
        const cell = cells[at] ?? 0
        if (cell === banned) cost = Number.POSITIVE_INFINITY
        else if ((uses[cell] ?? 0) === 0 && free[cell] !== 1) cost += weight[cell] ?? 0
      }
      steps += cells.length
      if (cost < least) {
        least = cost
        found = choice
        if (cost === 0) break
      }
    }
    return found
  }
  function put(position: number, choice: Choice | null): void {
    for (const cell of chosen[position]?.cost ?? []) uses[cell] = (uses[cell] ?? 0) - 1
    chosen[position] = choice
    for (const cell of choice?.cost ?? []) uses[cell] = (uses[cell] ?? 0) + 1
  }
  const total = () => weight.reduce((sum, cost, cell) => sum + ((uses[cell] ?? 0) > 0 ? cost : 0), 0)
  const isHidden = (cell: number) => region.fixed[cell] === true || (uses[cell] ?? 0) > 0
  const isActive = (position: number) => {
    const demand = region.demands[position]
    return demand !== undefined && (!demand.onlyIfHidden || isHidden(demand.cell))
  }
  const order = [...region.demands.keys()].sort((one, other) => need(region, other) - need(region, one) || one - other)
  /** Cells that were drawn in bring demands of their own. */
  function close(): void {
    for (let changed = true; changed; ) {
      changed = false
      for (const position of order) {
        if (chosen[position] !== null || !isActive(position)) continue
        const choice = best(position)
        if (choice === null) continue
        put(position, choice)
        changed = true
      }
    }
  }
  function prune(): void {
    for (const position of order) {
      const demand = region.demands[position]
      if (!demand?.onlyIfHidden || region.fixed[demand.cell] || chosen[position] === null) continue
      const choice = chosen[position] ?? null
      put(position, null)
      if (isActive(position)) put(position, choice)
    }
  }
  close()
  free.fill(0)
  for (let idle = 0; idle < PASSES && steps < STEPS; ) {
    let gained = false
    for (let cell = 0; cell < size && steps < STEPS; cell++) {
      if ((uses[cell] ?? 0) === 0 || region.fixed[cell]) continue
      const before = total()
      const open = new Set(order.filter((position) => chosen[position] === null && isActive(position)))
      const users = order.filter((position) => chosen[position]?.cost.includes(cell))
      const kept = chosen.slice()
      for (const position of users) put(position, null)
      banned = cell
      for (const position of users) {
        if (isActive(position)) put(position, best(position))
      }
      close()
      prune()
      banned = -1
      const answered = order.every((position) => chosen[position] || open.has(position) || !isActive(position))
      const after = total()
      if (answered && after < before + 1e-9) gained ||= after < before - 1e-9
      else for (const position of order) if (chosen[position] !== kept[position]) put(position, kept[position] ?? null)
    }
    idle = gained ? 0 : idle + PASSES / 4
  }
  const pattern = Uint8Array.from(region.fixed, (fixed, cell) => (fixed || (uses[cell] ?? 0) > 0 ? 1 : 0))
  const witnesses = new Map<number, Witness>()
  const open: number[] = []
  for (const position of region.demands.keys()) {
    const choice = chosen[position]
    if (choice) witnesses.set(position, witnessOf(region, choice))
    else if (isActive(position)) open.push(position)
  }
  return { pattern, witnesses, open }
}

export type Choices = Choice[]

/** For each demand the moves that answer it, by the cells that would have to be hidden for them. */
export function choicesOf(region: Region, moves: Moves): Choices[] {
  return region.demands.map((demand) => {
    const units = demand.sense === 'up' ? [1] : demand.sense === 'down' ? [-1] : [1, -1]
    const size = needOver(region, demand)
    const choices = new Map<string, Choice>()
    moves.each(demand.cell, (move) => {
      for (const unit of units) {
        if (!fits(region, move, unit * size)) continue
        const cost = move.map((step) => Math.abs(step) - 1).filter((cell) => !region.fixed[cell])
        const key = cost.length === 0 ? '' : cost.slice().sort().join()
        if (choices.has(key) || !moves.keeps(move)) continue
        if (key === '') choices.clear()
        choices.set(key, { move: move.slice(), unit: unit * size, cost })
        if (key === '' || choices.size >= MOST) return 'enough'
      }
      return 'more'
    })
    return [...choices.values()].sort((one, other) => one.cost.length - other.cost.length)
  })
}

function fits(region: Region, move: Int32Array, unit: number): boolean {
  for (const step of move) {
    const cell = Math.abs(step) - 1
    const count = region.counts[cell] ?? null
    if (count === null) return false
    const value = count + Math.sign(step) * unit
    if (value < (region.lower[cell] ?? 0) || value > (region.upper[cell] ?? Number.POSITIVE_INFINITY)) return false
  }
  return true
}

function witnessOf(region: Region, { move, unit }: Choice): Witness {
  const values = Float64Array.from(region.counts, (count) => count ?? 0)
  const support: number[] = []
  for (const step of move) {
    const cell = Math.abs(step) - 1
    values[cell] = (values[cell] ?? 0) + Math.sign(step) * unit
    support.push(cell)
  }
  return { support, values, whole: true }
}

function need(region: Region, position: number): number {
  const demand = region.demands[position]
  return demand === undefined ? 0 : needOver(region, demand)
}
