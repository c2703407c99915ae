// What published tables say of officers' discretion. Everything here is worked out of shown counts alone, so that it tells
// nobody more than the tables do: where a count that is needed is withheld, it cannot be shown, and no bound is given. Pure.

import type { Disclosed } from '../disclosure/gate/gate'
import type { Table } from '../disclosure/gate/published'
import type { TableDim } from '../disclosure/problem/raw-table'
import { labelOfCode } from '../releases/published/cells'
import { shownAt } from '../releases/published/shown-cells'
import { type Band, type Concentration, concentrationOf } from './concentration'
import { type RatioMethod, ratioInterval } from './ratio-interval'

/** The side that says what became of a contact, and its codes for a diversion. Every other code is none. */
const decisionSides = ['decision', 'decisión']
const divertedCodes = ['diverted', 'desviado', 'desviados', 'desviada', 'desviadas']
const bandSide = 'diversions-band'
/** Sides that are groups of people, between which shares are compared. */
const peopleSides = ['race-ethnicity', 'gender', 'age-band'] as const

export type ShareRow = {
  code: string
  label: string
  isTotal: boolean
  diverted: number | null
  eligible: number | null
  /** Diverted of eligible, 0 to 1; null unless diverted, eligible and all that was not diverted are shown. */
  share: number | null
}
export type Breakdown = { side: string; label: string; rows: ShareRow[] }

export type Disparity = { code: string; label: string } & (
  | { known: true; ratio: number; low: number; high: number; method: RatioMethod }
  | { known: false; why: 'withheld' | 'nobody' }
)
export type DisparityIndex = {
  side: string
  /** The group that the others are compared with: the one with most eligible contacts of those that are shown. */
  reference: { code: string; label: string } | null
  groups: Disparity[]
}

type Decision = { dim: TableDim; diverted: string }

function decisionOf(table: Disclosed<Table>): Decision | null {
  const dim = table.dims.find(({ name }) => decisionSides.includes(name))
  const diverted = dim?.codes.find((code) => divertedCodes.includes(code))
  return dim && diverted !== undefined ? { dim, diverted } : null
}

/** Shares of eligible contacts that were diverted: one breakdown for each other side, with the whole table's row last. */
export function diversionShares(table: Disclosed<Table>): Breakdown[] {
  const decision = decisionOf(table)
  if (!decision) return []
  const whole: ShareRow = { code: '', label: '', isTotal: true, ...shareAt(table, decision, {}) }
  const sides = table.dims.filter((dim) => dim !== decision.dim)
  if (sides.length === 0) return [{ side: '', label: '', rows: [whole] }]
  return sides.map((dim) => ({
    side: dim.name,
    label: dim.title ?? dim.name,
    rows: [
      ...dim.codes.map((code) => ({
        code,
        label: labelOfCode(dim, code),
        isTotal: false,
        ...shareAt(table, decision, { [dim.name]: code }),
      })),
      whole,
    ],
  }))
}

function shareAt(table: Disclosed<Table>, decision: Decision, place: Record<string, string>) {
  const { dim } = decision
  const at = (code: string) => shownAt(table, { ...place, [dim.name]: code })
  const diverted = at(decision.diverted)
  const eligible = at(dim.root)
  const rest = dim.codes.filter((code) => code !== decision.diverted).map(at)
  const isShown = diverted !== null && eligible !== null && eligible > 0 && rest.every((count) => count !== null)
  return { diverted, eligible, share: isShown ? diverted / eligible : null }
}

/** Ratios of the groups' shares to that of the reference, for each side that is a group of people. */
export function disparityIndices(table: Disclosed<Table>): DisparityIndex[] {
  return diversionShares(table).flatMap(({ side, rows }): DisparityIndex[] => {
    if (!peopleSides.some((one) => one === side)) return []
    const groups = rows.filter(({ isTotal, code }) => !isTotal && code !== 'unknown')
    const comparable = groups.filter(({ share }) => share !== null && share > 0)
    const reference = comparable.toSorted(
      (a, b) => (b.eligible ?? 0) - (a.eligible ?? 0) || (a.code < b.code ? -1 : 1),
    )[0]
    return [
      {
        side,
        reference: reference ? { code: reference.code, label: reference.label } : null,
        groups: groups.filter((group) => group !== reference).map((group) => compared(group, reference)),
      },
    ]
  })
}

function compared({ code, label, diverted, eligible, share }: ShareRow, reference: ShareRow | undefined): Disparity {
  const why = eligible === 0 ? ('nobody' as const) : ('withheld' as const)
  if (share === null || diverted === null || eligible === null || !reference) return { code, label, known: false, why }
  const other = { part: reference.diverted ?? 0, whole: reference.eligible ?? 0 }
  const interval = ratioInterval({ part: diverted, whole: eligible }, other)
  return interval ? { code, label, known: true, ...interval } : { code, label, known: false, why }
}

/** What a band's words say: "0", "1", "2 to 4", "2–4", "5 or more", "5+", "5 o más"; null for anything else. */
export function bandOf(label: string): { least: number; most: number } | null {
  const words = label.trim().toLowerCase()
  const [, only] = /^(\d{1,5})$/.exec(words) ?? []
  if (only !== undefined) return { least: Number(only), most: Number(only) }
  const [, least, most] = /^(\d{1,5})\s*(?:-|–|—|to|a)\s*(\d{1,5})$/.exec(words) ?? []
  if (least !== undefined && most !== undefined && Number(least) <= Number(most))
    return { least: Number(least), most: Number(most) }
  const [, from] = /^(\d{1,5})\s*(?:\+|or\smore|and\smore|o\smás|y\smás)$/.exec(words) ?? []
  return from === undefined ? null : { least: Number(from), most: Number.POSITIVE_INFINITY }
}

export type OfficerIndex = ({ known: true } & Concentration) | { known: false; why: 'withheld' | 'bands' | 'nobody' }

/** The concentration of diversions over officers; only where the officers of every band are shown. */
export function officerIndex(table: Disclosed<Table>): OfficerIndex | null {
  const dim = table.dims.find(({ name }) => name === bandSide)
  if (!dim) return null
  const bands: Band[] = []
  for (const code of dim.codes) {
    const officers = shownAt(table, { [bandSide]: code })
    if (officers === null) return { known: false, why: 'withheld' }
    const band = bandOf(labelOfCode(dim, code))
    if (band) bands.push({ ...band, officers })
    else if (officers > 0) return { known: false, why: 'bands' }
  }
  const found = concentrationOf(bands)
  return found ? { known: true, ...found } : { known: false, why: 'nobody' }
}
