import { z } from 'zod'
import { startDeadline } from '../deadline'
import { protect } from '../optimum/protect'
import type { PublishedCell } from '../problem/percentages'
import type { Answer, Policy } from '../problem/problem'
import { canonicalId, cellsOf, completeTables, type RawTable } from '../problem/raw-table'
import { type Report, unheard } from '../progress'
import { proposeHoldBacks } from './hold-backs'
import { attackByInsiders } from './insiders'
import { proposeMerges } from './merges'
import { changedCells, type GateInput, linksOfInput, problemOf } from './problem'
import { auditPublished, historyOf, publicationOf, type Table } from './published'
import { type Blocked, type GateReport, reportOf } from './report'

export type { GateInput }

declare const disclosed: unique symbol

/** Passed the gate: its withheld cells cannot be worked out. Only this file makes one; what publishes takes no other. */
export type Disclosed<Value> = Value & { readonly [disclosed]: true }

/** The report is for the reviewer alone: its intervals and reasons must not be published. */
export type GateResult =
  | { passed: true; tables: Disclosed<Table>[]; report: GateReport }
  | { passed: false; report: GateReport }

/** Rounds of protecting again what the audit found open. */
const ROUNDS = 4
/** Of the time that is left: what the search may take, and what the audit after it may. Nothing gets less than a moment. */
const PROTECT_SHARE = 0.5
const AUDIT_SHARE = 0.8
const MOMENT = 0.001
/** What merges would save is looked for so long, once a release has passed. */
const MERGE_SECONDS = 10

/**
 * Protects all tables of a release at once, then audits them as they will be published, together with everything
 * published before. It passes only if the audit says `safe`; whatever else happens, it does not pass.
 */
export async function runGate(input: GateInput, report: Report = unheard): Promise<GateResult> {
  const { insiders: rule = 'warn', ...shown } = input.policy
  const policy: Policy = { ...shown, require: { mode: 'upper' }, marks: 'single' }
  const completed = completeTables(input.tables)
  const history = historyOf(input.earlier)
  const links = completed.problems.length > 0 ? { relations: [], inner: [] } : linksOfInput(input)
  const base = {
    tables: input.tables,
    history,
    policy,
    counts: completed.counts,
    inner: links.inner,
    named: input.named ?? [],
  }
  const whole = startDeadline(input.seconds)
  const more: Pick<GateReport, 'proposals' | 'insiders' | 'holdBacks'> = {}
  const refuse = (blocked: Blocked, answer?: Answer, checked?: Answer): GateResult => ({
    passed: false,
    report: { ...reportOf({ ...base, blocked, answer, checked }), ...more },
  })
  if (completed.problems.length > 0) return refuse({ code: 'bad-tables', problems: completed.problems })
  const changed = changedCells(completed.counts, history, links)
  if (changed.length > 0) return refuse({ code: 'differs-from-earlier', cells: changed })
  const problem = problemOf(input, policy, completed.counts, history, links)
  const guarded: string[] = []
  let answer: Answer | undefined
  let checked: Answer | undefined
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const seconds = Math.max(MOMENT, whole.left() * PROTECT_SHARE)
      const fresh = [...completed.counts.keys()]
      const settings = { fresh, guardCovers: true, guarded, acceptPublic: true, measure: false, report }
      const protectedTables = await protect({ ...problem, seconds }, settings)
      if (!protectedTables.ok) return refuse({ code: 'inconsistent', faults: protectedTables.faults })
      answer = protectedTables.value
      if (answer.status === 'infeasible') {
        if (answer.timedOut) return refuse({ code: 'out-of-time' }, answer)
        if (input.redesign !== false) {
          more.proposals = await proposeMerges(input, policy, history, null, whole.left() / 2)
          more.holdBacks = await proposeHoldBacks(input, policy, history, whole.left())
        }
        return refuse({ code: 'cannot-be-protected', cells: answer.breaches.map(({ id }) => id) }, answer)
      }
      const hidden = new Set(answer.suppressed)
      const tables = input.tables.map((table) => publish(table, completed.counts, hidden))
      checked = await auditPublished(
        tables,
        policy,
        input.earlier,
        Math.max(MOMENT, whole.left() * AUDIT_SHARE),
        report,
      )
      if (checked.status === 'safe') {
        const publication = publicationOf(tables, policy, input.earlier, 0)
        const known = input.insiders ?? []
        more.insiders = await attackByInsiders(publication, completed.counts, known, whole.left() / 2)
        const isOpen = more.insiders.some(({ cells, checked: done }) => cells.length > 0 || !done)
        if (rule === 'block' && isOpen) return refuse({ code: 'insiders' }, answer, checked)
        const withheld = answer.suppressed.filter((id) => completed.counts.has(id)).length
        if (withheld > 0 && input.redesign !== false) {
          more.proposals = await proposeMerges(input, policy, history, withheld, Math.min(MERGE_SECONDS, whole.left()))
        }
        const said = { ...reportOf({ ...base, blocked: null, answer, checked }), ...more }
        return { passed: true, tables: tables.map(mint), report: said }
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
  const { threshold, zeros } = input.policy
  const policy: Policy = { threshold, zeros, require: { mode: 'upper' }, marks: 'single' }
  const { counts } = completeTables(input.tables)
  const base = { tables: input.tables, history: historyOf(input.earlier), policy, counts, inner: [], named: [] }
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
  counting: z.enum(['overlapping', 'stock']).optional(),
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

/** Built again from what may be shown, so that no raw count can come along. */
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
    ...(table.counting === undefined ? {} : { counting: table.counting }),
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
