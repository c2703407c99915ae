import type { Highs } from 'highs'
import { type Cut, cutOf, type Side } from './cut'
import { Contradiction, createProgramme, type Solution } from './programme'
import { needOver, type Region } from './region'
import type { Demand } from './task'

/** Counts other than the true ones that an outsider must think possible, and the cells in which they differ. */
export type Witness = { support: number[]; values: Float64Array; whole: boolean }

export type Finding = { holds: true; witnesses: Witness[] } | { holds: false; missing: number; cut: Cut | null }

/** A deviation for many demands at once need not be the best one. */
const ROUGHLY = 0.2
const PRIMAL = 4
/** Nobody looks further than this beyond what a demand asks for. */
const FAR = 10_000

/**
 * The outsider's programme of a region, kept between questions. `x` gives for each cell how far it is hidden: 0 or 1
 * in a pattern, in between in the master's relaxation.
 */
export function createDeviations(highs: Highs, region: Region) {
  const size = region.cells.length
  const zeros = new Array<number>(size).fill(0)
  const low = new Float64Array(size)
  const high = new Float64Array(size)
  const make = () => {
    const programme = createProgramme(highs, zeros, zeros, zeros)
    programme.addRows(region.rows)
    programme.setOption('presolve', 'off')
    return programme
  }
  const linear = make()
  // From one question to the next the costs change, and what was possible stays possible.
  linear.setOption('simplex_strategy', PRIMAL)
  let whole: ReturnType<typeof make> | undefined
  const reach = Math.max(1, ...region.demands.map((demand) => needOver(region, demand)))

  /**
   * In a relaxation nobody moves a cell by more than `most` times how far it is hidden: more is not needed for a demand
   * that asks for as much, and what then fails gives stronger cuts.
   */
  function setPattern(x: ArrayLike<number>, most = Number.POSITIVE_INFINITY): void {
    for (let cell = 0; cell < size; cell++) {
      const count = region.counts[cell]
      const lower = region.lower[cell] ?? 0
      const upper = region.upper[cell] ?? Number.POSITIVE_INFINITY
      const hidden = x[cell] ?? 0
      if (count === null || count === undefined || hidden > 1 - 1e-9) {
        low[cell] = lower
        high[cell] = upper
      } else {
        low[cell] = count - Math.min(count - lower, most) * hidden
        high[cell] = count + Math.min(upper - count, reach, most) * hidden
      }
    }
    linear.setBounds(low, high)
    whole?.setBounds(low, high)
  }

  function programmeFor(integer: boolean): ReturnType<typeof make> {
    if (!integer) return linear
    if (whole === undefined) {
      whole = make()
      whole.setOption('presolve', 'choose')
      whole.setInteger(true)
      whole.setBounds(low, high)
    }
    return whole
  }

  /** Looks up or down, but not beyond `cap`: what lies there answers no demand, and the programme stays bounded. */
  function aim(programme: ReturnType<typeof make>, cell: number, sign: 1 | -1, cap: number): void {
    const from = low[cell] ?? 0
    const to = high[cell] ?? 0
    programme.setCost(cell, -sign)
    if (sign > 0) programme.setBound(cell, from, Math.min(to, Math.max(cap, from)))
    else programme.setBound(cell, Math.max(from, Math.min(cap, to)), to)
  }

  function rest(programme: ReturnType<typeof make>, cell: number): void {
    programme.setCost(cell, 0)
    programme.setBound(cell, low[cell] ?? 0, high[cell] ?? 0)
  }

  /** The extreme of one cell, not looked for beyond `cap`; whole numbers may only be possible further out. */
  function extreme(cell: number, sign: 1 | -1, cap: number, integer: boolean, seconds: number): Solution {
    const near = seek(cell, sign, cap, integer, seconds)
    const value = near.values?.[cell]
    if (!integer || near.kind !== 'optimal' || (value !== undefined && sign * (value - cap) >= -1e-6)) return near
    return seek(cell, sign, cap + sign * FAR, true, seconds)
  }

  function seek(cell: number, sign: 1 | -1, cap: number, integer: boolean, seconds: number): Solution {
    const programme = programmeFor(integer)
    aim(programme, cell, sign, cap)
    const outcome = programme.solve(seconds, integer)
    rest(programme, cell)
    if (outcome.kind === 'infeasible') throw new Contradiction('the counts contradict each other')
    return outcome
  }

  /** One deviation towards many demands at once; many of them are answered by it together. */
  function together(demands: readonly Demand[], integer: boolean, seconds: number): Witness | null {
    const programme = programmeFor(integer)
    const aims = new Map<number, [1 | -1, number]>()
    for (const demand of demands) {
      const base = region.counts[demand.cell] ?? region.lower[demand.cell] ?? 0
      if (demand.sense === 'down') aims.set(demand.cell, [-1, demand.need])
      else aims.set(demand.cell, [1, demand.sense === 'up' ? demand.need : base + demand.need])
    }
    for (const [cell, [sign, cap]] of aims) aim(programme, cell, sign, cap)
    if (integer) programme.setOption('mip_rel_gap', ROUGHLY)
    const outcome = programme.solve(seconds, integer)
    if (integer) programme.setOption('mip_rel_gap', 0)
    for (const cell of aims.keys()) rest(programme, cell)
    if (outcome.kind === 'infeasible' || outcome.values === null) return null
    return witnessOf(region, outcome.values)
  }

  /** Whether the demand holds under the pattern set last. Out of time counts as not holding. */
  function ask(demand: Demand, integer: boolean, seconds: number): Finding {
    const linearly = askProgramme(demand, false, seconds)
    if (!integer || !linearly.holds || linearly.witnesses.every((witness) => witness.whole)) return linearly
    return askProgramme(demand, true, seconds)
  }

  function askProgramme(demand: Demand, integer: boolean, seconds: number): Finding {
    const { cell, sense, need } = demand
    const count = region.counts[cell] ?? null
    if (sense !== 'slide') {
      const sign = sense === 'up' ? 1 : -1
      if (count !== null && sign * (count - need) >= 0) return { holds: true, witnesses: [] }
      const outcome = extreme(cell, sign, need, integer, seconds)
      const value = outcome.values?.[cell]
      if (value !== undefined && sign * (value - need) >= -1e-6) return held(outcome)
      if (outcome.kind !== 'optimal') return { holds: false, missing: need, cut: null }
      const missing = sign * (need - (value ?? 0))
      const cut = integer ? null : cutOf(region, [{ sign, cell, rowDuals: outcome.rowDuals }], -sign * need)
      return { holds: false, missing, cut }
    }
    const base = count ?? region.lower[cell] ?? 0
    const up = extreme(cell, 1, base + need, integer, seconds)
    const top = up.values?.[cell] ?? base
    if (count !== null && top - count >= need - 1e-6) return held(up)
    const down = extreme(cell, -1, top - need, integer, seconds)
    const bottom = down.values?.[cell] ?? base
    if (top - bottom >= need - 1e-6) return held(up, down)
    if (up.kind !== 'optimal' || down.kind !== 'optimal') return { holds: false, missing: need, cut: null }
    const sides: Side[] = [
      { sign: 1, cell, rowDuals: up.rowDuals },
      { sign: -1, cell, rowDuals: down.rowDuals },
    ]
    return { holds: false, missing: need - (top - bottom), cut: integer ? null : cutOf(region, sides, -need) }
  }

  function held(...outcomes: Solution[]): Finding {
    return {
      holds: true,
      witnesses: outcomes.flatMap(({ values }) => (values === null ? [] : [witnessOf(region, values)])),
    }
  }

  return {
    setPattern,
    ask,
    together,
    dispose(): void {
      linear.dispose()
      whole?.dispose()
    },
  }
}

export type Deviations = ReturnType<typeof createDeviations>

function witnessOf(region: Region, values: Float64Array): Witness {
  const support: number[] = []
  let whole = true
  for (const [cell, value] of values.entries()) {
    const rounded = Math.round(value)
    if (Math.abs(value - rounded) > 1e-6) whole = false
    const count = region.counts[cell] ?? null
    if (count !== null && Math.abs(value - count) > 1e-7) support.push(cell)
  }
  return { support, values, whole }
}
