// An uploaded CSV or XLSX file as a table of counts, or all that is wrong with it, by row and column. Pure: nothing of a file that
// is refused goes anywhere. Problems name places and kinds, never what stood there.
import { isPlain } from '../disclosure/problem/cells'
import type { RawTable, TableDim } from '../disclosure/problem/raw-table'
import { type CountProblem, readCount } from './count'
import { type Grid, readGrid } from './grid'
import { mostRows, type PersonalSign, personalSigns } from './row-level'
import { type Encoding, readText, type WrongKind } from './text'
import { isWorkbook, readWorkbook, type WorkbookProblem } from './workbook'

export const mostColumns = 40
/** So many problems are told at once; a file with more has one cause. */
export const mostProblems = 20

export type UploadProblem =
  | { code: 'empty' | 'too-large' | 'quotes' | WrongKind | WorkbookProblem | 'no-counts' | 'title-row' | 'two-headers' }
  | { code: 'row-level'; signs: PersonalSign[] }
  | { code: 'too-many'; rows: number; columns: number }
  | { code: 'width'; row: number; found: number; wanted: number }
  | { code: 'no-label' | 'bad-label' | 'same-label' | 'long-label'; row: number; column: number }
  | { code: CountProblem; row: number; column: number }
  | { code: 'row-total' | 'column-total'; row: number; column: number; given: number; sum: number }

/** A table without its place in a release yet. */
export type UploadedTable = Pick<RawTable, 'dims' | 'cells'>
export type Upload = { ok: true; table: UploadedTable; encoding: Encoding } | { ok: false; problems: UploadProblem[] }

/** What a total is called, in both languages. In cell ids it is always `total`. */
const totalWords =
  /^(grand |sub ?)?totals?( general)?$|^(all|sum|overall|all (people|rows|columns)|suma|todos|todas|en total|total de .{1,30})$/i
export const totalCode = 'total'
export const isTotalWord = (text: string): boolean => totalWords.test(text)

export function readUpload(bytes: Uint8Array): Upload {
  const refuse = (...problems: UploadProblem[]): Upload => ({ ok: false, problems: problems.slice(0, mostProblems) })
  const read = readFile(bytes)
  if (!read.ok) return refuse({ code: read.code })
  const { grid, encoding } = read
  const from = grid.cells.findIndex(isFilled)
  const table: Grid = { ...grid, cells: grid.cells.slice(from) }
  const signs = personalSigns(table)
  if (signs.length > 0) return refuse({ code: 'row-level', signs })
  const shape = shapeProblem(table)
  if (shape) return refuse(shape)
  const sides = readSides(table, from)
  const counts = readCounts(table, from)
  const problems = [...sides.problems, ...counts.problems]
  if (problems.length > 0) return refuse(...problems)
  const isPart = (label: Label) => label.code !== totalCode
  if (!sides.rows.some(isPart) && !sides.columns.some(isPart)) return refuse({ code: 'no-counts' })
  const uneven = totalProblems(sides, counts.rows)
  return uneven.length > 0 ? refuse(...uneven) : { ok: true, table: tableOf(sides, counts.rows), encoding }
}

export type FileRead =
  | { ok: true; grid: Grid; encoding: Encoding }
  | { ok: false; code: 'empty' | 'too-large' | 'quotes' | WrongKind | WorkbookProblem }

/** A file as a grid of cells: a workbook or separated text, told apart by their first bytes. */
export function readFile(bytes: Uint8Array): FileRead {
  if (isWorkbook(bytes)) {
    const book = readWorkbook(bytes)
    return book.ok ? { ...book, encoding: 'utf-8' } : book
  }
  const text = readText(bytes)
  if (!text.ok) return text
  const gridded = readGrid(text.text)
  return gridded.ok ? { ...gridded, encoding: text.encoding } : gridded
}

function shapeProblem({ cells, delimiter }: Grid): UploadProblem | null {
  const [head = [], ...rest] = cells
  const rows = rest.filter(isFilled)
  const isTitle = head[0] !== '' && !isFilled(head.slice(1))
  if (isTitle && rows.some((row) => isFilled(row.slice(1)))) return { code: 'title-row' }
  if (head.length < 2 || rows.length === 0) return { code: 'no-counts' }
  if (rows.length > mostRows || head.length - 1 > mostColumns)
    return { code: 'too-many', rows: rows.length, columns: head.length - 1 }
  return hasSecondHeader(head, rows, delimiter) ? { code: 'two-headers' } : null
}

/** A row of words below the labels, over rows of counts. One word among counts is a slip, not a header. */
function hasSecondHeader(head: string[], [first = [], second = []]: string[][], delimiter: Grid['delimiter']): boolean {
  const inner = first.slice(1).filter((cell) => cell !== '')
  const isWords = inner.length > 0 && inner.every((cell) => /\p{L}/u.test(cell) && !readCount(cell, delimiter).ok)
  const belongsToNoRow = first[0] === '' || first[0] === head[0]
  return (
    isWords && (inner.length > 1 || belongsToNoRow) && second.slice(1).some((cell) => readCount(cell, delimiter).ok)
  )
}

const isFilled = (row: string[]) => row.some((cell) => cell !== '')

type Label = { code: string; text: string; place: number }
type Sides = { names: [string, string]; rows: Label[]; columns: Label[]; problems: UploadProblem[] }

/** Labels of both sides. The first cell names them: "Month / Area", or the rows alone. */
function readSides({ cells }: Grid, from: number): Sides {
  const [head = [], ...rest] = cells
  const problems: UploadProblem[] = []
  const labelsOf = (written: { text: string; row: number; column: number; place: number }[]): Label[] => {
    const labels: Label[] = []
    for (const { text, row, column, place } of written) {
      const code = totalWords.test(text) ? totalCode : codeOf(text)
      if (text === '') problems.push({ code: 'no-label', row, column })
      else if (!isPlain(text) || code === '__proto__') problems.push({ code: 'bad-label', row, column })
      else if (text.length > 80) problems.push({ code: 'long-label', row, column })
      else if (labels.some((label) => label.code === code)) problems.push({ code: 'same-label', row, column })
      labels.push({ code, text, place })
    }
    return labels
  }
  const columns = labelsOf(head.slice(1).map((text, at) => ({ text, row: from + 1, column: at + 2, place: at + 2 })))
  const rows = labelsOf(
    rest.flatMap((row, at) =>
      isFilled(row) ? [{ text: row[0] ?? '', row: from + at + 2, column: 1, place: from + at + 2 }] : [],
    ),
  )
  return { names: namesOf(head[0] ?? ''), rows, columns, problems }
}

const codeOf = (text: string) => text.normalize('NFKC').toLowerCase()

function namesOf(corner: string): [string, string] {
  const [first = '', second = ''] = corner.split(/ ?[/\\] ?/)
  const name = (text: string, fallback: string) =>
    codeOf(text).replace(/[=|@]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 60) || fallback
  const row = name(first, 'row')
  const column = name(second, 'column')
  return [row, row === column ? `${column} (columns)` : column]
}

function readCounts({ cells, delimiter }: Grid, from: number) {
  const [head = [], ...rest] = cells
  const problems: UploadProblem[] = []
  const rows: number[][] = []
  for (const [at, row] of rest.entries()) {
    if (!isFilled(row)) continue
    const place = from + at + 2
    const found = row.findLastIndex((cell) => cell !== '') + 1
    if (found > head.length || row.length < head.length) {
      problems.push({ code: 'width', row: place, found: Math.max(found, row.length), wanted: head.length })
      continue
    }
    rows.push(
      row.slice(1, head.length).map((written, index) => {
        // A spreadsheet's own sum is welcome where a total stands; it is checked like one that was typed.
        const isSum = isTotalWord(row[0] ?? '') || isTotalWord(head[index + 1] ?? '')
        const read = readCount(isSum ? written.replace(/^=(?=\d)/, '') : written, delimiter)
        if (read.ok) return read.count
        problems.push({ code: read.code, row: place, column: index + 2 })
        return 0
      }),
    )
  }
  return { rows, problems }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Totals that are not the sum of their parts. */
function totalProblems({ rows, columns }: Sides, counts: number[][]): UploadProblem[] {
  const problems: UploadProblem[] = []
  const isPart = (label: Label | undefined) => label?.code !== totalCode
  const totalColumn = columns.findIndex((label) => !isPart(label))
  const totalRow = rows.findIndex((label) => !isPart(label))
  const at = (r: number, c: number) => counts[r]?.[c] ?? 0
  if (totalColumn >= 0 && columns.length > 1) {
    for (const [r, row] of rows.entries()) {
      const parts = sum((counts[r] ?? []).filter((_, c) => isPart(columns[c])))
      const place = { row: row.place, column: columns[totalColumn]?.place ?? 0 }
      if (parts !== at(r, totalColumn))
        problems.push({ code: 'row-total', ...place, given: at(r, totalColumn), sum: parts })
    }
  }
  if (totalRow >= 0 && rows.length > 1) {
    for (const [c, column] of columns.entries()) {
      const parts = sum(rows.flatMap((row, r) => (isPart(row) ? [at(r, c)] : [])))
      const place = { row: rows[totalRow]?.place ?? 0, column: column.place }
      if (parts !== at(totalRow, c))
        problems.push({ code: 'column-total', ...place, given: at(totalRow, c), sum: parts })
    }
  }
  return problems
}

/** A side of one label only names what is counted, so that the table has one dimension less. */
function tableOf({ names, rows, columns }: Sides, counts: number[][]): UploadedTable {
  const sides = [dimOf(names[0], rows), dimOf(names[1], columns)] as const
  const kept = sides.filter((dim) => dim.codes.length > 1)
  const dims = kept.length > 0 ? kept : [sides[0]]
  const cells: Record<string, number> = {}
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const parts = [
        ...(dims.includes(sides[0]) && row.code !== totalCode ? [`${names[0]}=${row.code}`] : []),
        ...(dims.includes(sides[1]) && column.code !== totalCode ? [`${names[1]}=${column.code}`] : []),
      ]
      cells[parts.length === 0 ? 'ALL' : parts.sort().join('|')] = counts[r]?.[c] ?? 0
    }
  }
  return { dims, cells }
}

function dimOf(name: string, labels: Label[]): TableDim {
  const total = labels.find((label) => label.code === totalCode)
  const parts = labels.filter((label) => label.code !== totalCode)
  return {
    name,
    root: totalCode,
    codes: parts.map((label) => label.code),
    labels: { [totalCode]: total?.text ?? '', ...Object.fromEntries(parts.map(({ code, text }) => [code, text])) },
  }
}
