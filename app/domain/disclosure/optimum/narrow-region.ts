import type { Highs } from 'highs'
import type { Deadline } from '../deadline'
import { createDeviations, type Witness } from './deviation'
import { createGuard, type Guard } from './guard'
import type { Region } from './region'

/**
 * A region without the cells that a pattern shows: what is looked for within the pattern is found faster there. Cells
 * and demands have numbers of their own; `wide` and `demands` say which they are in the region.
 */
type Narrow = { region: Region; wide: number[]; demands: number[] }

function narrowed(region: Region, pattern: Uint8Array): Narrow {
  const wide = [...region.cells.keys()].filter((cell) => pattern[cell] === 1 || region.counts[cell] === null)
  const own = new Map(wide.map((cell, at) => [cell, at]))
  const pick = <Value>(list: readonly Value[]): Value[] => wide.map((cell) => list[cell] as Value)
  const demands = [...region.demands.keys()].filter((position) => own.has(region.demands[position]?.cell ?? -1))
  const rows = region.rows.flatMap((row) => {
    const inside = { cells: [] as number[], coefficients: [] as number[], lo: row.lo, hi: row.hi }
    for (const [at, cell] of row.cells.entries()) {
      const coefficient = row.coefficients[at] ?? 0
      const place = own.get(cell)
      if (place === undefined) {
        inside.lo -= coefficient * (region.counts[cell] ?? 0)
        inside.hi -= coefficient * (region.counts[cell] ?? 0)
      } else {
        inside.cells.push(place)
        inside.coefficients.push(coefficient)
      }
    }
    return inside.cells.length === 0 ? [] : [inside]
  })
  return {
    wide,
    demands,
    region: {
      cells: pick(region.cells),
      counts: pick(region.counts),
      fixed: pick(region.fixed),
      lower: pick(region.lower),
      upper: pick(region.upper),
      cost: pick(region.cost),
      rows,
      demands: demands.flatMap((position) => {
        const demand = region.demands[position]
        return demand ? [{ ...demand, cell: own.get(demand.cell) ?? -1 }] : []
      }),
    },
  }
}

/**
 * Works on the pattern's own cells alone: `work` gets that narrow region, a guard that remembers what `guard` does, and
 * gives a pattern of it. Returns that pattern in the whole region, and `guard` has learned what was met on the way.
 */
export function within(
  highs: Highs,
  region: Region,
  guard: Guard,
  pattern: Uint8Array,
  deadline: Deadline,
  work: (narrow: Region, own: Guard, wide: readonly number[]) => Uint8Array,
): Uint8Array {
  const narrow = narrowed(region, pattern)
  const deviations = createDeviations(highs, narrow.region)
  try {
    const own = createGuard(narrow.region, deviations, deadline)
    for (const [at, position] of narrow.demands.entries()) {
      const known = guard.witnessesOf(position, pattern)
      if (known !== null)
        own.remember(
          at,
          known.map((witness) => into(narrow, region, witness)),
        )
    }
    const small = work(narrow.region, own, narrow.wide)
    const x = pattern.slice()
    for (const [at, cell] of narrow.wide.entries()) if (pattern[cell] === 1) x[cell] = small[at] ?? 1
    for (const [at, position] of narrow.demands.entries()) {
      const known = own.witnessesOf(at, small)
      if (known !== null)
        guard.remember(
          position,
          known.map((witness) => outOf(narrow, region, witness)),
        )
    }
    return x
  } finally {
    deviations.dispose()
  }
}

function into({ wide }: Narrow, region: Region, { support, values, whole }: Witness): Witness {
  const own = new Map(wide.map((cell, at) => [cell, at]))
  const kept = Float64Array.from(wide, (cell) => values[cell] ?? region.counts[cell] ?? 0)
  return { support: support.map((cell) => own.get(cell) ?? -1), values: kept, whole }
}

function outOf({ wide }: Narrow, region: Region, { support, values, whole }: Witness): Witness {
  const all = Float64Array.from(region.counts, (count) => count ?? 0)
  for (const [at, cell] of wide.entries()) all[cell] = values[at] ?? 0
  return { support: support.map((at) => wide[at] ?? -1), values: all, whole }
}
