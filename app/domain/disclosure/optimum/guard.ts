import type { Deadline } from '../deadline'
import type { Cut } from './cut'
import type { Deviations, Witness } from './deviation'
import type { Region } from './region'
import type { Demand } from './task'

export type Failure = { demand: number; missing: number; cut: Cut | null }

/** Answers whether patterns are safe, and remembers witnesses so that most questions need no solving. */
export type Guard = ReturnType<typeof createGuard>

/** So few demands are asked one by one. */
const FEW = 2
const POOL_LIMIT = 600

export function createGuard(region: Region, deviations: Deviations, deadline: Deadline) {
  /** For each demand the witnesses that answered it last; an empty list answers always. */
  const last: (Witness[] | undefined)[] = region.demands.map(() => undefined)
  const pool: Witness[] = []
  const all = [...region.demands.keys()]
  let current: Uint8Array | undefined

  const fits = (witness: Witness, x: Uint8Array) => witness.support.every((cell) => x[cell] === 1)

  function answers(witness: Witness, demand: Demand): boolean {
    const value = witness.values[demand.cell] ?? 0
    if (demand.sense === 'up') return value >= demand.need - 1e-6
    if (demand.sense === 'down') return value <= demand.need + 1e-6
    const count = region.counts[demand.cell] ?? null
    return count !== null && Math.abs(value - count) >= demand.need - 1e-6
  }

  function remembered(position: number, x: Uint8Array, whole: boolean): boolean {
    const demand = region.demands[position]
    const known = last[position]
    if (known?.every((witness) => (!whole || witness.whole) && fits(witness, x))) return true
    if (demand === undefined) return false
    for (let at = pool.length - 1; at >= 0; at--) {
      const witness = pool[at]
      if (witness === undefined || (whole && !witness.whole) || !answers(witness, demand)) continue
      if (fits(witness, x)) {
        last[position] = [witness]
        return true
      }
    }
    return false
  }

  function keep(witnesses: readonly Witness[]): void {
    pool.push(...witnesses.filter((witness) => witness.support.length > 0))
    if (pool.length > POOL_LIMIT) pool.splice(0, POOL_LIMIT / 2)
  }

  function hold(x: Uint8Array): void {
    if (current !== undefined && same(current, x)) return
    current = x.slice()
    deviations.setPattern(current)
  }

  const applies = (demand: Demand, x: Uint8Array) => !demand.onlyIfHidden || x[demand.cell] === 1

  /** Null where the demand holds under pattern `x`; with `whole`, for whole counts. */
  function check(position: number, x: Uint8Array, whole: boolean): Failure | null {
    const demand = region.demands[position]
    if (demand === undefined || !applies(demand, x) || remembered(position, x, whole)) return null
    hold(x)
    const found = deviations.ask(demand, whole, deadline.left())
    if (!found.holds) return { demand: position, missing: found.missing, cut: found.cut }
    last[position] = found.witnesses
    keep(found.witnesses)
    return null
  }

  /** Answers as many of the demands as few questions can, and returns the others. */
  function settle(positions: readonly number[], x: Uint8Array, whole: boolean): number[] {
    let open = positions.filter((position) => {
      const demand = region.demands[position]
      return demand !== undefined && applies(demand, x) && !remembered(position, x, whole)
    })
    for (let integer = false; open.length > FEW && !deadline.passed(); ) {
      hold(x)
      const demands = open.flatMap((position) => region.demands[position] ?? [])
      const witness = deviations.together(demands, integer, integer ? Math.min(2, deadline.left()) : deadline.left())
      const before = open.length
      if (witness !== null && (!whole || witness.whole)) {
        keep([witness])
        open = open.filter((position) => {
          const demand = region.demands[position]
          if (demand === undefined || !answers(witness, demand)) return true
          last[position] = [witness]
          return false
        })
      }
      if (open.length < before) continue
      if (integer || !whole) break
      integer = true
    }
    return open
  }

  return {
    check,
    /** A whole-number witness that was found elsewhere. */
    learn(position: number, witness: Witness): void {
      last[position] = [witness]
      keep([witness])
    },
    /** The witnesses that answer a demand under `x`; null where none are remembered. */
    witnessesOf(position: number, x: Uint8Array): Witness[] | null {
      const known = last[position]
      return known?.every((witness) => fits(witness, x)) ? known : null
    },
    /** Witnesses that together answer a demand, found elsewhere. */
    remember(position: number, witnesses: Witness[]): void {
      last[position] = witnesses
      keep(witnesses)
    },
    /** The cells that the last witness of a demand needs hidden. */
    proofOf(position: number): number[] {
      return [...new Set(last[position]?.flatMap(({ support }) => support))]
    },
    /** The cells that answer a demand under `x`, as far as that is remembered. */
    leansOn(position: number, x: Uint8Array): number[] {
      const known = last[position]
      if (!known?.every((witness) => fits(witness, x))) return []
      return [...new Set(known.flatMap(({ support }) => support))]
    },
    /** Forgets which pattern the programme holds: somebody else has set another. */
    forget(): void {
      current = undefined
    },
    /** Those of the demands (all, unless named) that fail under `x`, at most `limit` of them. */
    failures(x: Uint8Array, whole: boolean, limit = Number.POSITIVE_INFINITY, among = all): Failure[] {
      const failures: Failure[] = []
      for (const position of settle(among, x, whole)) {
        const failure = check(position, x, whole)
        if (failure !== null) failures.push(failure)
        if (failures.length >= limit) break
      }
      return failures
    },
    /** The demands whose last witness needs `cell` hidden. */
    resting(cell: number): number[] {
      return [...region.demands.keys()].filter((position) => {
        const known = last[position]
        return known === undefined || known.some((witness) => witness.support.includes(cell))
      })
    },
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((value, at) => value === other[at])
}
