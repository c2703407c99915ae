import { type Deadline, startDeadline } from '../deadline'
import { protect } from '../optimum/protect'
import { isPlain } from '../problem/cells'
import { joined, nameOfSpan, readBand, readPeriod, type Span } from '../problem/periods'
import { isPrimary } from '../problem/primary'
import type { GivenRelation, Policy, Proposal } from '../problem/problem'
import { canonicalId, cellsOf, completeTables, type RawTable } from '../problem/raw-table'
import { type TableDim, timeOf } from '../problem/table-frame'
import { changedCells, type GateInput, linksOfInput, problemOf } from './problem'
import type { History } from './published'

/** So many merges are tried, each for at most so many seconds. */
const TRIES = 10
const TRY_SECONDS = 3

type Merge = { dimension: string; codes: [string, string]; tables: RawTable[]; changed: string[] }

/** What each merge of two parts of a side would save, best first, as far as the time allows. */
export async function proposeMerges(
  input: GateInput,
  policy: Policy,
  history: History,
  withheld: number | null,
  seconds: number,
): Promise<Proposal[]> {
  const deadline: Deadline = startDeadline(seconds)
  const before = completeTables(input.tables).counts
  const found: Proposal[] = []
  const small = ({ tables }: Merge) =>
    [...completeTables(tables).counts.values()].filter((count) => isPrimary(count, false, policy)).length
  const merges = mergesOfTables(input.tables)
    .map((merge) => ({ merge, primary: small(merge) }))
    .sort((one, other) => one.primary - other.primary)
  for (const { merge, primary } of merges.slice(0, TRIES)) {
    if (deadline.passed()) break
    const merged = { ...input, tables: merge.tables, seconds: Math.min(TRY_SECONDS, deadline.left()) }
    const { counts } = completeTables(merged.tables)
    const links = linksOfInput(merged)
    if (changedCells(counts, history, links).length > 0) continue
    const problem = problemOf(merged, policy, counts, history, links)
    const parts = partsOf(merge, input.tables, history)
    for (const id of parts.ids) {
      const count = before.get(id)
      if (count === undefined || Object.hasOwn(problem.cells, id)) continue
      problem.cells[id] = count
      if (!problem.hidden.includes(id)) problem.hidden.push(id)
    }
    problem.relations = [...problem.relations, ...parts.relations]
    const result = await protect(problem, {
      fresh: [...counts.keys()],
      guardCovers: true,
      acceptPublic: true,
      measure: false,
    })
    if (!result.ok || result.value.status === 'infeasible') continue
    const hidden = result.value.suppressed.filter((id) => counts.has(id))
    found.push({
      merge: { dimension: merge.dimension, codes: merge.codes },
      primary,
      suppressed: hidden.length,
      people: hidden.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      tables: merge.changed,
      ...(withheld === null ? {} : { saved: withheld - hidden.length }),
    })
  }
  return found
    .filter(({ saved }) => saved === undefined || saved > 0)
    .sort((one, other) => one.suppressed - other.suppressed || one.people - other.people)
}

/** Every merge of two codes of a side, in all tables that have both; of periods and bands neighbours alone. */
function mergesOfTables(tables: readonly RawTable[]): Merge[] {
  const merges = new Map<string, Merge>()
  for (const table of tables) {
    for (const dim of table.dims) {
      // A side of two parts merged is no side any more.
      if (dim.codes.length < 3) continue
      const spans = spansOf(table, dim)
      for (const [at, one] of dim.codes.entries()) {
        const others = spans === null ? dim.codes.slice(at + 1) : dim.codes.slice(at + 1, at + 2)
        for (const other of others) {
          const key = `${dim.name}|${one}|${other}`
          if (merges.has(key)) continue
          const span = spans === null ? null : joined([spans.get(one), spans.get(other)].filter((part) => !!part))
          if (spans !== null && span === null) continue
          const code = span !== null && timeOf(table)?.side?.name === dim.name ? nameOfSpan(span) : `${one} + ${other}`
          if (!isPlain(code)) continue
          const has = (each: RawTable) =>
            each.dims.some(({ name, codes }) => name === dim.name && codes.includes(one) && codes.includes(other))
          merges.set(key, {
            dimension: dim.name,
            codes: [one, other],
            tables: tables.map((each) => (has(each) ? mergedTable(each, dim.name, one, other, code) : each)),
            changed: tables.filter(has).map(({ id }) => id),
          })
        }
      }
    }
  }
  return [...merges.values()]
}

/** Where the codes of a side stand in order; null where they are names. */
function spansOf(table: RawTable, dim: TableDim): Map<string, Span> | null {
  const time = timeOf(table)?.side
  const read = (code: string) =>
    time?.name === dim.name ? readPeriod(time.codes.get(code) ?? '', null) : readBand(dim.labels?.[code] || code)
  const spans = dim.codes.map((code): [string, Span | null] => [code, read(code)])
  const known = spans.filter((entry): entry is [string, Span] => entry[1] !== null)
  return known.length > 1 && known.length >= spans.length - 1 ? new Map(known) : null
}

function mergedTable(table: RawTable, name: string, one: string, other: string, both: string): RawTable {
  const isPart = (code: string) => code === one || code === other
  const cells: Record<string, number> = {}
  for (const [id, count] of Object.entries(table.cells)) {
    const parts = id
      .split('|')
      .map((part) => (isPart(part.slice(name.length + 1)) && part.startsWith(`${name}=`) ? `${name}=${both}` : part))
    const merged = parts.sort().join('|')
    cells[merged] = (cells[merged] ?? 0) + count
  }
  const dims = table.dims.map((dim) =>
    dim.name !== name ? dim : { ...dim, codes: [...new Set(dim.codes.map((code) => (isPart(code) ? both : code)))] },
  )
  return { ...table, dims, cells }
}

/** What ties the merged cells to their parts, of which earlier releases may have spoken. */
function partsOf({ dimension, codes, changed }: Merge, tables: readonly RawTable[], history: History) {
  const relations: GivenRelation[] = []
  const ids: string[] = []
  for (const table of tables) {
    if (!changed.includes(table.id) || timeOf(table)?.side?.name === dimension) continue
    const [one, other] = codes.map((code) => `${dimension}=${code}`)
    for (const cell of cellsOf(table)) {
      const parts = cell.split('|')
      if (!parts.includes(one ?? '')) continue
      const swapped = (to: string) =>
        canonicalId(
          table,
          parts
            .map((part) => (part === one ? to : part))
            .sort()
            .join('|'),
        )
      const both = [swapped(one ?? ''), swapped(other ?? '')]
      if (!both.some((id) => history.cells.has(id))) continue
      ids.push(...both)
      relations.push([swapped(`${dimension}=${codes.join(' + ')}`), both])
    }
  }
  return { relations, ids }
}
