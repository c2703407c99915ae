import { cellId, combinations, type Dimension, EVERYONE, isPlain, keyOf, rootsOf } from './cells'
import type { Structure } from './problem'
import { fixedParts, periodSide, type TableDim, type TableFrame, timeOf } from './table-frame'

export type { TableDim, TableFrame }

/** A table of true counts as it comes in. Totals may be left out, inner cells may not. */
export type RawTable = TableFrame & { cells: Record<string, number> }

/** What stops tables from being used at all, with the table and the cell concerned. */
export type TableProblem =
  | { code: 'bad-code'; table: string; text: string }
  | { code: 'repeated-code'; table: string; text: string }
  | { code: 'no-dimensions'; table: string }
  | { code: 'repeated-table'; table: string }
  | { code: 'too-large'; table: string; cells: number }
  | { code: 'not-a-count'; table: string; cell: string }
  | { code: 'unknown-cell'; table: string; cell: string }
  | { code: 'missing-cell'; table: string; cell: string }
  | { code: 'total-differs'; table: string; cell: string; given: number; sum: number }
  | { code: 'count-differs'; table: string; other: string; cell: string; given: number; otherGiven: number }

export type Completed = { structure: Structure; counts: Map<string, number>; problems: TableProblem[] }

const CELL_LIMIT = 50_000

/** Checks the tables, adds the totals that are missing, and brings them together under canonical cell ids. */
export function completeTables(tables: readonly RawTable[]): Completed {
  const problems: TableProblem[] = []
  const counts = new Map<string, { count: number; table: string }>()
  const tableIds = new Set<string>()
  for (const table of tables) {
    if (tableIds.has(table.id)) problems.push({ code: 'repeated-table', table: table.id })
    tableIds.add(table.id)
    const found = shapeProblems(table)
    problems.push(...found)
    if (found.length > 0) continue
    for (const [cell, count] of completeTable(table, problems)) {
      const id = canonicalId(table, cell)
      const before = counts.get(id)
      if (before === undefined) counts.set(id, { count, table: table.id })
      else if (before.count !== count) {
        const other = { other: before.table, otherGiven: before.count }
        problems.push({ code: 'count-differs', table: table.id, cell, given: count, ...other })
      }
    }
  }
  return {
    structure: problems.length > 0 ? { dimensions: [], tables: [], relations: [] } : structureOf(tables),
    counts: new Map([...counts].map(([cell, { count }]) => [cell, count])),
    problems,
  }
}

/** The local cell ids of a table in reading order: for each dimension the parts first, the total last. */
export function cellsOf(table: TableFrame): string[] {
  const roots = rootsOf(table.dims)
  return combinations(table.dims.map((dim) => [...dim.codes, dim.root])).map((codes) => localId(table, codes, roots))
}

/**
 * The id under which a table's cell is known in every table and release. A side of periods is no side of its own: July
 * in a table of the third quarter is the cell that a release of July shows.
 */
export function canonicalId(table: TableFrame, cell: string): string {
  if (table.within === undefined) return cell
  const side = timeOf(table)?.side?.name
  const parts = cell === EVERYONE ? [] : cell.split('|')
  const isPeriod = (part: string) => side !== undefined && part.startsWith(`${side}=`)
  const period = parts.find(isPeriod)?.slice((side ?? '').length + 1)
  return [...parts.filter((part) => !isPeriod(part)), ...fixedParts(table, period)].sort().join('|') || EVERYONE
}

/** The id that a cell had before periods were linked; the ledger of older publications holds it. */
export function unlinkedId(table: TableFrame, cell: string): string {
  const fixed = Object.entries(table.within ?? {}).map(([name, code]) => `${name}=${code}`)
  return [...(cell === EVERYONE ? [] : cell.split('|')), ...fixed].sort().join('|') || EVERYONE
}

/** Dimensions and table shapes for the engine. Several lists of codes under one name are trees of their own. */
export function structureOf(tables: readonly TableFrame[]): Structure {
  const dimensions = new Map<string, Dimension>()
  const shapes = tables.map((table) => {
    const time = timeOf(table)
    const sides = table.dims.filter(({ name }) => name !== time?.side?.name)
    const own: Dimension[] = sides.map(({ name, root, codes, partial }) => ({
      name,
      root,
      children: { [root]: codes },
      partial: partial === true,
      key: `${name}${partial ? ':' : '='}${root}=${[...codes].sort().join('|')}`,
    }))
    const whole = Object.entries(table.within ?? {}).filter(([name]) => time === null || name !== periodSide)
    const fixed = whole.map(
      ([name, root]): Dimension => ({ name, root, children: {}, partial: true, key: `${name}==${root}` }),
    )
    const dims = [...own, ...fixed, ...(time === null ? [] : [periodDimension(time)])]
    for (const dimension of dims) if (!dimensions.has(keyOf(dimension))) dimensions.set(keyOf(dimension), dimension)
    return { name: table.id, dims: dims.map(keyOf) }
  })
  return { dimensions: [...dimensions.values()], tables: shapes, relations: [] }
}

function periodDimension({ root, side }: NonNullable<ReturnType<typeof timeOf>>): Dimension {
  const codes = [...(side?.codes.values() ?? [])].filter((code) => code !== root)
  const key = `${periodSide}==${root}${codes.length === 0 ? '' : `=${[...codes].sort().join('|')}`}`
  return { name: periodSide, root, children: codes.length === 0 ? {} : { [root]: codes }, partial: true, key }
}

function localId(table: TableFrame, codes: readonly string[], roots: ReadonlyMap<string, string>): string {
  return cellId(Object.fromEntries(table.dims.map((dim, at) => [dim.name, codes[at] ?? dim.root])), roots)
}

function completeTable(table: RawTable, problems: TableProblem[]): Map<string, number> {
  const roots = rootsOf(table.dims)
  const sums = new Map<string, number>(cellsOf(table).map((cell) => [cell, 0]))
  for (const codes of combinations(table.dims.map((dim) => dim.codes))) {
    const cell = localId(table, codes, roots)
    const count = Object.hasOwn(table.cells, cell) ? table.cells[cell] : undefined
    if (count === undefined) {
      problems.push({ code: 'missing-cell', table: table.id, cell })
      continue
    }
    for (const choice of combinations(table.dims.map((dim, at) => [codes[at] ?? dim.root, dim.root]))) {
      const id = localId(table, choice, roots)
      sums.set(id, (sums.get(id) ?? 0) + count)
    }
  }
  for (const [cell, count] of Object.entries(table.cells)) {
    const sum = sums.get(cell)
    if (sum === undefined) problems.push({ code: 'unknown-cell', table: table.id, cell })
    else if (sum !== count) problems.push({ code: 'total-differs', table: table.id, cell, given: count, sum })
  }
  return sums
}

function shapeProblems(table: RawTable): TableProblem[] {
  const problems: TableProblem[] = []
  if (table.dims.length === 0) problems.push({ code: 'no-dimensions', table: table.id })
  const names = [...table.dims.map((dim) => dim.name), ...Object.keys(table.within ?? {})]
  for (const code of Object.values(table.within ?? {})) {
    if (!isPlain(code)) problems.push({ code: 'bad-code', table: table.id, text: code })
  }
  for (const name of names) {
    if (!isPlain(name)) problems.push({ code: 'bad-code', table: table.id, text: name })
    if (names.filter((other) => other === name).length > 1) {
      problems.push({ code: 'repeated-code', table: table.id, text: name })
    }
  }
  for (const dim of table.dims) {
    const codes = [dim.root, ...dim.codes]
    for (const [at, code] of codes.entries()) {
      if (!isPlain(code)) problems.push({ code: 'bad-code', table: table.id, text: code })
      if (codes.indexOf(code) !== at) problems.push({ code: 'repeated-code', table: table.id, text: code })
    }
    if (dim.codes.length === 0) problems.push({ code: 'bad-code', table: table.id, text: dim.name })
  }
  const size = table.dims.reduce((product, dim) => product * (dim.codes.length + 1), 1)
  if (size > CELL_LIMIT) problems.push({ code: 'too-large', table: table.id, cells: size })
  for (const [cell, count] of Object.entries(table.cells)) {
    if (!Number.isInteger(count) || count < 0) problems.push({ code: 'not-a-count', table: table.id, cell })
  }
  return problems
}
