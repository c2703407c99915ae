import type { Region } from '../region'
import type { Choice, Choices } from './choices'

/** A cell that costs nothing is still a little dearer than one that is hidden already. */
const SLIGHT = 1e-4
const BANNED = 2 ** 20
/** By how much a cell is cheaper that good patterns hide. */
const LIKED = 0.8

export type MoveLedger = ReturnType<typeof createLedger>

/**
 * Who leans on which cells, and what every move would cost more than is hidden already, kept up to date as moves come
 * and go.
 */
export function createLedger(
  region: Region,
  choices: readonly Choices[],
  start: Uint8Array,
  liked: ArrayLike<number> | undefined,
) {
  const size = region.cells.length
  const weight = Float64Array.from(region.cost, (cost, cell) =>
    region.fixed[cell] ? 0 : cost * (1 - LIKED * (liked?.[cell] ?? 0)) + SLIGHT,
  )
  const all: Choice[] = choices.flat()
  const first = new Int32Array(choices.length + 1)
  for (const [at, list] of choices.entries()) first[at + 1] = (first[at] ?? 0) + list.length
  const starts = new Int32Array(size + 1)
  for (const { cost } of all) for (const cell of cost) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < size; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const holders = new Int32Array(starts[size] ?? 0)
  const next = starts.slice()
  /** What using a cell costs now, and what each move costs: the sum of its cells. */
  const price = Float64Array.from(weight, (value, cell) => (start[cell] === 1 ? 0 : value))
  const prices = new Float64Array(all.length)
  for (const [at, { cost }] of all.entries()) {
    for (const cell of cost) {
      holders[next[cell] ?? 0] = at
      next[cell] = (next[cell] ?? 0) + 1
      prices[at] = (prices[at] ?? 0) + (price[cell] ?? 0)
    }
  }
  const free = start.slice()
  const uses = new Int32Array(size)
  const chosen: (Choice | null)[] = choices.map(() => null)
  let work = 0
  let total = 0

  function reprice(cell: number, by: number): void {
    if (by === 0) return
    price[cell] = (price[cell] ?? 0) + by
    const to = starts[cell + 1] ?? 0
    for (let at = starts[cell] ?? 0; at < to; at++) {
      const holder = holders[at] ?? 0
      prices[holder] = (prices[holder] ?? 0) + by
    }
    work += to - (starts[cell] ?? 0)
  }

  function put(position: number, choice: Choice | null): void {
    const before = chosen[position] ?? null
    if (before === choice) return
    chosen[position] = choice
    for (const cell of choice?.cost ?? []) {
      uses[cell] = (uses[cell] ?? 0) + 1
      if (uses[cell] !== 1) continue
      total += weight[cell] ?? 0
      if (free[cell] !== 1) reprice(cell, -(weight[cell] ?? 0))
    }
    for (const cell of before?.cost ?? []) {
      uses[cell] = (uses[cell] ?? 0) - 1
      if (uses[cell] !== 0) continue
      total -= weight[cell] ?? 0
      if (free[cell] !== 1) reprice(cell, weight[cell] ?? 0)
    }
  }

  return {
    price,
    isHidden: (cell: number) => region.fixed[cell] === true || (uses[cell] ?? 0) > 0,
    chosen: (position: number): Choice | null => chosen[position] ?? null,
    put,
    /** The cheapest move for a demand and its price; null where it has none that is allowed. */
    cheapest(position: number): { choice: Choice; price: number } | null {
      const to = first[position + 1] ?? 0
      let found = -1
      let least = BANNED / 2
      for (let at = first[position] ?? 0; at < to; at++) {
        const cost = prices[at] ?? 0
        if (cost < least - 1e-9) {
          least = cost
          found = at
        }
      }
      work += to - (first[position] ?? 0)
      const choice = all[found]
      return choice ? { choice, price: least } : null
    },
    ban(cell: number, isBanned: boolean): void {
      reprice(cell, isBanned ? BANNED : -BANNED)
    },
    /** From now on the cells of the start cost what they cost. */
    forgetStart(): void {
      for (let cell = 0; cell < size; cell++) {
        if (free[cell] === 1 && uses[cell] === 0) reprice(cell, weight[cell] ?? 0)
        free[cell] = 0
      }
    },
    used(): number[] {
      const cells: number[] = []
      for (let cell = 0; cell < size; cell++) if ((uses[cell] ?? 0) > 0) cells.push(cell)
      return cells
    },
    usersOf(cell: number): number[] {
      const users: number[] = []
      for (const [position, choice] of chosen.entries()) if (choice?.cost.includes(cell)) users.push(position)
      return users
    },
    copy: () => chosen.slice(),
    restore(kept: readonly (Choice | null)[]): void {
      for (const [position, choice] of kept.entries()) put(position, choice)
    },
    total: () => total,
    work: () => work,
  }
}
