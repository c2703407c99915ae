import type { BreachReason } from '../audit/audit'
import { isPrimary } from '../problem/primary'
import type { Answer, Fault, Interval, Policy, Proposal } from '../problem/problem'
import { canonicalId, cellsOf, type RawTable, type TableProblem } from '../problem/raw-table'
import type { HoldBack } from './hold-backs'
import type { InsiderFinding } from './insiders'
import type { History } from './published'

/** Why a release did not pass. */
export type Blocked =
  | { code: 'bad-tables'; problems: TableProblem[] }
  | { code: 'differs-from-earlier'; cells: { cell: string; release: string }[] }
  | { code: 'inconsistent'; faults: Fault[] }
  | { code: 'cannot-be-protected'; cells: string[] }
  | { code: 'insiders' }
  | { code: 'audit-refused' }
  | { code: 'out-of-time' }
  | { code: 'solver-failed' }

/** `held-back`: shown, it would differ from what an earlier release showed by a few people. */
export type WithheldReason = 'primary' | 'named' | 'complementary' | 'withheld-before' | 'held-back'

export type WithheldCell = {
  /** Canonical cell id. */
  id: string
  tables: string[]
  reason: WithheldReason
  /** What the public can compute; null where it was not computed. */
  interval: Interval | null
  breach: BreachReason | string | null
  /** The small cells that would be open if this one were shown; reports of earlier versions have none. */
  covers?: string[]
}

/** Why a shown count gives nobody away. */
export type ShownReason = 'large' | 'zero' | 'already-public'

/** For the reviewer alone. */
export type GateReport = {
  blocked: Blocked | null
  policy: Pick<Policy, 'threshold' | 'zeros'>
  withheld: WithheldCell[]
  totals: { cells: number; shown: number; withheld: number; primary: number; complementary: number }
  /** True where it is proved that no safe pattern costs less. */
  optimal: boolean
  /** What the hidden cells weigh (totals weigh more), and the least that is possible as far as it is known. */
  cost: number | null
  leastCost: number | null
  /** Cells that are hidden in vain: anybody can compute them, and they are not small. */
  recoverable: string[]
  /** Small counts that earlier releases showed: they cannot be taken back. */
  alreadyPublic: string[]
  /** Shown groups whose people are all in one category. A person must say whether that may be published. */
  oneCategory: { table: string; total: string; part: string }[]
  milliseconds: number
  /** For each kind of shown count how many there are, by what makes them safe. */
  shown?: { reason: ShownReason; cells: string[] }[]
  /** Merges of two parts that would hide less, best first. */
  proposals?: Proposal[]
  /** What each supplying organisation could work out with its own counts known. */
  insiders?: InsiderFinding[]
  /** Tables without which the others could be published, those that hold fewest people first. */
  holdBacks?: HoldBack[]
}

type Findings = {
  tables: readonly RawTable[]
  history: History
  policy: Policy
  counts: ReadonlyMap<string, number>
  /** Cells of nobody's table that links define. */
  inner: readonly string[]
  /** Cells that a person asked to withhold. */
  named: readonly string[]
  blocked: Blocked | null
  answer?: Answer | undefined
  checked?: Answer | undefined
}

export function reportOf(findings: Findings): GateReport {
  const { tables, history, policy, counts, blocked, answer, checked } = findings
  const hidden = new Set(answer?.suppressed ?? [])
  const where = new Map<string, string[]>()
  if (blocked?.code !== 'bad-tables') {
    for (const table of tables) {
      for (const cell of cellsOf(table)) {
        const id = canonicalId(table, cell)
        where.set(id, [...(where.get(id) ?? []), table.id])
      }
    }
  }
  const breaches = new Map((checked ?? answer)?.breaches.map(({ id, why }) => [id, why]))
  const named = new Set(findings.named)
  const between = new Set(findings.inner)
  const isHeldBack = (id: string) => (answer?.covers[id] ?? []).some((covered) => between.has(covered))
  const withheld = [...hidden]
    .filter((id) => where.has(id))
    .map((id): WithheldCell => {
      const small = isPrimary(counts.get(id) ?? 0, false, policy)
      const before = history.cells.get(id)?.value === null
      return {
        id,
        tables: where.get(id) ?? [],
        reason: small
          ? 'primary'
          : named.has(id)
            ? 'named'
            : before
              ? 'withheld-before'
              : isHeldBack(id)
                ? 'held-back'
                : 'complementary',
        interval: checked?.intervals[id] ?? answer?.intervals[id] ?? null,
        breach: breaches.get(id) ?? null,
        covers: answer?.covers[id] ?? [],
      }
    })
  const primary = withheld.filter(({ reason }) => reason === 'primary').length
  return {
    blocked,
    policy: { threshold: policy.threshold, zeros: policy.zeros },
    withheld,
    totals: {
      cells: where.size,
      shown: where.size - withheld.length,
      withheld: withheld.length,
      primary,
      complementary: withheld.length - primary,
    },
    optimal: answer?.status === 'optimal',
    cost: answer?.cost ?? null,
    leastCost: answer?.bound === undefined ? null : Math.ceil(answer.bound - 1e-6),
    recoverable: checked?.status === 'safe' ? checked.warnings : [],
    alreadyPublic: [...where.keys()].filter((id) => {
      const value = history.cells.get(id)?.value ?? null
      return value !== null && isPrimary(value, false, policy)
    }),
    oneCategory: blocked?.code === 'bad-tables' ? [] : tables.flatMap((table) => oneCategory(table, counts, hidden)),
    shown:
      blocked === null
        ? shownBy(
            [...where.keys()].filter((id) => !hidden.has(id)),
            findings,
          )
        : [],
    milliseconds: (answer?.milliseconds ?? 0) + (checked?.milliseconds ?? 0),
  }
}

function shownBy(ids: readonly string[], { counts, history, policy }: Findings): NonNullable<GateReport['shown']> {
  const reasonOf = (id: string): ShownReason => {
    const count = counts.get(id) ?? 0
    if (history.cells.get(id)?.value === count && isPrimary(count, false, policy)) return 'already-public'
    return count === 0 ? 'zero' : 'large'
  }
  return (['large', 'zero', 'already-public'] as const)
    .map((reason) => ({ reason, cells: ids.filter((id) => reasonOf(id) === reason) }))
    .filter(({ cells }) => cells.length > 0)
}

function oneCategory(table: RawTable, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>) {
  const cells = cellsOf(table)
  const found: GateReport['oneCategory'] = []
  for (const [axis, dim] of table.dims.entries()) {
    const stride = table.dims.slice(axis + 1).reduce((product, other) => product * (other.codes.length + 1), 1)
    const width = dim.codes.length + 1
    for (const [at, cell] of cells.entries()) {
      if (Math.floor(at / stride) % width !== dim.codes.length || dim.codes.length < 2) continue
      const id = canonicalId(table, cell)
      const total = counts.get(id) ?? 0
      if (total === 0 || hidden.has(id)) continue
      for (let step = 1; step <= dim.codes.length; step++) {
        const part = cells[at - step * stride] ?? ''
        const partId = canonicalId(table, part)
        if (!hidden.has(partId) && counts.get(partId) === total)
          found.push({ table: table.id, total: id, part: partId })
      }
    }
  }
  return found
}
