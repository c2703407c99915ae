import { z } from 'zod'
import { type Blocked, type GateReport, reportOf } from './gate-report'
import type { PublishedCell } from './percentages'
import { type Answer, FORMAT, type Policy, type ProtectProblem } from './problem'
import { type Report, unheard } from './progress'
import { protect } from './protect'
import { auditPublished, type EarlierRelease, type History, historyOf, type Table } from './published'
import { canonicalId, cellsOf, completeTables, type RawTable, structureOf } from './raw-table'

declare const disclosed: unique symbol

/** Passed the gate: its withheld cells cannot be worked out. Only this file makes one; what publishes takes no other. */
export type Disclosed<Value> = Value & { readonly [disclosed]: true }

/** The site's rule. Every withheld count must look as if it could be the threshold or more. */
export type GatePolicy = Pick<Policy, 'threshold' | 'zeros'>

export type GateInput = {
  tables: readonly RawTable[]
  policy: GatePolicy
  /** All releases ever published, oldest first, also those revised or withdrawn. */
  earlier: readonly EarlierRelease[]
  seconds: number
}

/** The report is for the reviewer alone: its intervals and reasons must not be published. */
export type GateResult =
  | { passed: true; tables: Disclosed<Table>[]; report: GateReport }
  | { passed: false; report: GateReport }

/** Rounds of protecting again what the audit found open. */
const ROUNDS = 3

/**
 * Protects all tables of a release at once, then audits them as they will be published, together with everything
 * published before. It passes only if the audit says `safe`; whatever else happens, it does not pass.
 */
export async function runGate(input: GateInput, report: Report = unheard): Promise<GateResult> {
  const policy: Policy = { ...input.policy, require: { mode: 'upper' }, marks: 'single' }
  const completed = completeTables(input.tables)
  const history = historyOf(input.earlier)
  const base = { tables: input.tables, history, policy, counts: completed.counts }
  const refuse = (blocked: Blocked, answer?: Answer, checked?: Answer): GateResult => ({
    passed: false,
    report: reportOf({ ...base, blocked, answer, checked }),
  })
  if (completed.problems.length > 0) return refuse({ code: 'bad-tables', problems: completed.problems })
  const changed = changedCells(completed.counts, history)
  if (changed.length > 0) return refuse({ code: 'differs-from-earlier', cells: changed })
  const problem = problemOf(input, policy, completed.counts, history)
  const guarded: string[] = []
  let answer: Answer | undefined
  let checked: Answer | undefined
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const protectedTables = await protect(problem, {
        guardCovers: true,
        guarded,
        acceptPublic: true,
        measure: false,
        propose: true,
        report,
      })
      if (!protectedTables.ok) return refuse({ code: 'inconsistent', faults: protectedTables.faults })
      answer = protectedTables.value
      if (answer.status === 'infeasible') {
        if (answer.timedOut) return refuse({ code: 'out-of-time' }, answer)
        return refuse({ code: 'cannot-be-protected', cells: answer.breaches.map(({ id }) => id) }, answer)
      }
      const hidden = new Set(answer.suppressed)
      const tables = input.tables.map((table) => publish(table, completed.counts, hidden))
      checked = await auditPublished(tables, policy, input.earlier, input.seconds / 2, report)
      if (checked.status === 'safe') {
        return { passed: true, tables: tables.map(mint), report: reportOf({ ...base, blocked: null, answer, checked }) }
      }
      const open = checked.breaches.map(({ id }) => id).filter((id) => !guarded.includes(id))
      if (checked.status === 'inconsistent' || checked.timedOut || open.length === 0) break
      guarded.push(...open)
    }
  } catch {
    return refuse({ code: 'solver-failed' }, answer, checked)
  }
  return refuse({ code: checked?.timedOut ? 'out-of-time' : 'audit-refused' }, answer, checked)
}

/** The refusal of tables that could not be judged. */
export function refusedGate(input: GateInput, code: 'solver-failed' | 'audit-refused'): GateResult {
  const policy: Policy = { ...input.policy, require: { mode: 'upper' }, marks: 'single' }
  const { counts } = completeTables(input.tables)
  const base = { tables: input.tables, history: historyOf(input.earlier), policy, counts }
  return { passed: false, report: reportOf({ ...base, blocked: { code } }) }
}

/** A result that came from another thread: its tables hold nothing but what a passed gate makes. Throws otherwise. */
export function readResult(result: GateResult): GateResult {
  return result.passed ? { ...result, tables: result.tables.map(readDisclosed) } : result
}

const publishedTable = z.strictObject({
  id: z.string(),
  title: z.string(),
  within: z.record(z.string(), z.string()).optional(),
  dims: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string().optional(),
      root: z.string(),
      codes: z.array(z.string()),
      partial: z.boolean().optional(),
      labels: z.record(z.string(), z.string()).optional(),
    }),
  ),
  cells: z.record(
    z.string(),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('shown'), value: z.number() }),
      z.strictObject({ status: z.literal('withheld'), value: z.null() }),
    ]),
  ),
})

/** Reads back a table that a passed gate made and the store kept. Throws for anything of another shape. */
export function readDisclosed(stored: unknown): Disclosed<Table> {
  return mint(publishedTable.parse(stored))
}

function mint<Value>(value: Value): Disclosed<Value> {
  return value as Disclosed<Value>
}

/** Built anew from what may be shown, so that no raw count can come along. */
function publish(table: RawTable, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): Table {
  const cells: Record<string, PublishedCell> = {}
  for (const cell of cellsOf(table)) {
    const id = canonicalId(table, cell)
    const value = counts.get(id)
    cells[cell] =
      value === undefined || hidden.has(id) ? { value: null, status: 'withheld' } : { value, status: 'shown' }
  }
  return {
    id: table.id,
    title: table.title,
    ...(table.within === undefined ? {} : { within: { ...table.within } }),
    dims: table.dims.map(({ name, title, root, codes, partial, labels }) => ({
      name,
      ...(title === undefined ? {} : { title }),
      root,
      codes: [...codes],
      ...(partial === undefined ? {} : { partial }),
      ...(labels === undefined ? {} : { labels: { ...labels } }),
    })),
    cells,
  }
}

function problemOf(
  input: GateInput,
  policy: Policy,
  counts: ReadonlyMap<string, number>,
  history: History,
): ProtectProblem {
  const structure = structureOf([...input.earlier.flatMap(({ tables }) => tables), ...input.tables])
  const cells = Object.fromEntries(counts)
  const published: string[] = []
  const suppressed: string[] = []
  const hidden: string[] = []
  for (const [id, cell] of history.cells) {
    if (cell.value !== null) {
      cells[id] = cell.value
      published.push(id)
    } else if (counts.has(id)) suppressed.push(id)
    else hidden.push(id)
  }
  return {
    format: FORMAT,
    task: 'protect',
    seconds: input.seconds / 2,
    ...structure,
    policy,
    cells,
    forced: [],
    hidden,
    already: [],
    earlier: { published, suppressed },
    cost: weightsOf(input.tables),
  }
}

/** Totals are dearer than what they are totals of: a reader needs them most. */
function weightsOf(tables: readonly RawTable[]): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const table of tables) {
    for (const cell of cellsOf(table)) {
      const fixed = new Map(cell.split('|').map((part): [string, string] => [part.split('=')[0] ?? '', part]))
      const totals = table.dims.filter(({ name, root }) => (fixed.get(name) ?? `${name}=${root}`) === `${name}=${root}`)
      const id = canonicalId(table, cell)
      weights[id] = Math.max(weights[id] ?? 0, 3 ** totals.length)
    }
  }
  return weights
}

function changedCells(counts: ReadonlyMap<string, number>, history: History): { cell: string; release: string }[] {
  const changed: { cell: string; release: string }[] = []
  for (const [cell, before] of history.cells) {
    const count = counts.get(cell)
    if (before.value !== null && count !== undefined && before.value !== count) {
      changed.push({ cell, release: before.release })
    }
  }
  return changed
}
