// A grid of cells (a file, or what was typed) as the counts of a feed, or all that is wrong with it by row and column. Pure:
// nothing of what is refused goes anywhere, and problems never say what stood in a cell.

import { type CountProblem, readCount } from '../uploads/count'
import type { Grid } from '../uploads/grid'
import { type PersonalSign, personalSigns } from '../uploads/row-level'
import { type FileRead, isTotalWord, mostProblems, readFile } from '../uploads/table-upload'
import type { Encoding } from '../uploads/text'
import type { FeedCounts, FeedTemplate } from './template'
import { columnsOf, dimsOf, feedCell, headOf, leftSides, rowsOf } from './template'

export type FeedProblem =
  | { code: Extract<FileRead, { ok: false }>['code'] | 'no-counts' | 'two-headers' }
  | { code: 'row-level'; signs: PersonalSign[] }
  | { code: 'not-the-template'; wanted: string }
  | { code: 'width'; row: number; found: number; wanted: number }
  | { code: 'unknown-group' | 'same-row' | 'stray-total'; row: number; column: number }
  | { code: 'unknown-column' | 'same-column'; row: number; column: number }
  | { code: 'missing-column' | 'missing-row'; label: string }
  | { code: CountProblem; row: number; column: number }
  | { code: 'row-total' | 'column-total'; row: number; column: number; given: number; sum: number }

export type FeedRead = { ok: true; counts: FeedCounts; encoding: Encoding } | { ok: false; problems: FeedProblem[] }

/** Reads an uploaded CSV or XLSX file in the template of a feed. */
export function readFeedFile(bytes: Uint8Array, template: FeedTemplate): FeedRead {
  const read = readFile(bytes)
  return read.ok ? readFeedGrid(read.grid, template, read.encoding) : { ok: false, problems: [{ code: read.code }] }
}

/** Reads cells that lie as the template lays them out; rows and columns may come in any order, totals may be left out. */
export function readFeedGrid(grid: Grid, template: FeedTemplate, encoding: Encoding = 'utf-8'): FeedRead {
  const refuse = (...problems: FeedProblem[]): FeedRead => ({ ok: false, problems: problems.slice(0, mostProblems) })
  const from = grid.cells.findIndex((row) => row.some((cell) => cell !== ''))
  const [head = [], ...lines] = grid.cells.slice(Math.max(0, from))
  const columns = readHead(head, template, from + 1)
  if (!columns.isTemplate) {
    const signs = personalSigns({ ...grid, cells: [head, ...lines] })
    if (signs.length > 0) return refuse({ code: 'row-level', signs })
    if (isSecondHead(lines[0], template)) return refuse({ code: 'two-headers' })
    return refuse(...(columns.problems.length > 0 ? columns.problems : []), {
      code: 'not-the-template',
      wanted: headOf(template).join(' | '),
    })
  }
  const read = readLines(lines, template, columns.places, head.length, from + 2, grid.delimiter)
  const problems = [...columns.problems, ...read.problems]
  if (problems.length > 0) {
    // Names and numbers of people below a right header are still a list of people.
    const signs = personalSigns({ ...grid, cells: [head, ...lines] }).filter(({ kind }) => kind !== 'list')
    const isList =
      signs.some(({ kind }) => kind !== 'text') && read.problems.some(({ code }) => code === 'unknown-group')
    return isList ? refuse({ code: 'row-level', signs }) : refuse(...problems)
  }
  const uneven = totalProblems(read.counts, template)
  if (uneven.length > 0) return refuse(...uneven)
  return { ok: true, counts: { dims: dimsOf(template), cells: innerCells(read.counts, template) }, encoding }
}

type Places = { column: number; code: string | null; isTotal: boolean }[]
const key = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Which column holds what. It is the template where the names of its sides stand first and one of its columns is there. */
function readHead(head: string[], template: FeedTemplate, row: number) {
  const sides = Math.max(1, leftSides(template).length)
  const wanted = columnsOf(template)
  const names = headOf(template).slice(0, sides)
  const places: Places = []
  const problems: FeedProblem[] = []
  for (let at = sides; at < head.length; at++) {
    const text = key(head[at] ?? '')
    const found = wanted.find(({ label }) => key(label) === text)
    const isTotal = !found && isTotalWord(text)
    if (!found && !isTotal) problems.push({ code: 'unknown-column', row, column: at + 1 })
    else if (places.some((place) => place.isTotal === isTotal && place.code === (found?.code ?? null)))
      problems.push({ code: 'same-column', row, column: at + 1 })
    else places.push({ column: at, code: found?.code ?? null, isTotal })
  }
  for (const { code, label } of wanted)
    if (!places.some((place) => !place.isTotal && place.code === code)) problems.push({ code: 'missing-column', label })
  const sidesStand = names.every((name, at) => name === '' || key(head[at] ?? '') === key(name))
  const isTemplate = sidesStand && places.some(({ isTotal }) => !isTotal)
  return { places, problems, isTemplate }
}

/** A row of words below the labels that says what the header should have said. */
function isSecondHead(line: string[] | undefined, template: FeedTemplate): boolean {
  const known = headOf(template).map(key)
  return (line ?? []).filter((cell) => cell !== '' && known.includes(key(cell))).length > 1
}

/** A count that was read, by cell id, with the place where it stood. */
type Read = Map<string, { count: number; row: number; column: number; isTotal: boolean }>

function readLines(
  lines: string[][],
  template: FeedTemplate,
  places: Places,
  width: number,
  firstRow: number,
  delimiter: Grid['delimiter'],
): { counts: Read; problems: FeedProblem[] } {
  const left = leftSides(template)
  const counts: Read = new Map()
  const problems: FeedProblem[] = []
  const seen = new Set<string>()
  for (const [at, line] of lines.entries()) {
    if (line.every((cell) => cell === '')) continue
    const row = firstRow + at
    const found = line.findLastIndex((cell) => cell !== '') + 1
    if (found > width) problems.push({ code: 'width', row, found, wanted: width })
    const codes = left.map((side, column) => {
      const text = key(line[column] ?? '')
      if (isTotalWord(text)) return null
      return side.groups.find(({ label }) => key(label) === text)?.code
    })
    const isTotalLine = isTotalWord(key(line[0] ?? ''))
    const unknown = isTotalLine ? -1 : codes.indexOf(undefined)
    if (unknown >= 0) {
      problems.push({ code: 'unknown-group', row, column: unknown + 1 })
      continue
    }
    const total = codes.indexOf(null)
    if (total > 0 && !isTotalLine) {
      problems.push({ code: 'stray-total', row, column: total + 1 })
      continue
    }
    if (left.length === 0 && !isTotalLine) {
      problems.push({ code: 'unknown-group', row, column: 1 })
      continue
    }
    const own = isTotalLine || left.length === 0 ? null : codes.map((code) => code ?? '')
    const mark = own === null ? 'total' : own.join(' ')
    if (seen.has(mark)) problems.push({ code: 'same-row', row, column: 1 })
    seen.add(mark)
    for (const { column, code, isTotal } of places) {
      const isSum = isTotal || (own === null && left.length > 0)
      const written = line[column] ?? ''
      if (isSum && written === '') continue
      const count = readCount(isSum ? written.replace(/^=(?=\d)/, '') : written, delimiter)
      if (!count.ok) problems.push({ code: count.code, row, column: column + 1 })
      else
        counts.set(feedCell(template, own, isTotal ? null : code), {
          count: count.count,
          row,
          column: column + 1,
          isTotal: isSum,
        })
    }
  }
  if (seen.size === 0) problems.push({ code: 'no-counts' })
  else
    for (const { codes, labels } of rowsOf(template))
      if (codes !== null && !seen.has(codes.join(' ')))
        problems.push({ code: 'missing-row', label: labels.filter((label) => label !== '').join(', ') })
  return { counts, problems }
}

/** Totals that are not the sum of their parts. */
function totalProblems(counts: Read, template: FeedTemplate): FeedProblem[] {
  const lines = rowsOf(template).flatMap(({ codes }) => (codes ? [codes] : []))
  const columns = columnsOf(template).map(({ code }) => code)
  const at = (row: string[] | null, column: string | null) => counts.get(feedCell(template, row, column))
  const sum = (numbers: (number | undefined)[]) => numbers.reduce((all: number, one) => all + (one ?? 0), 0)
  const problems: FeedProblem[] = []
  const check = (total: ReturnType<typeof at>, parts: number, code: 'row-total' | 'column-total') => {
    if (total?.isTotal && total.count !== parts)
      problems.push({ code, row: total.row, column: total.column, given: total.count, sum: parts })
  }
  if (columns.length > 1)
    for (const line of lines) check(at(line, null), sum(columns.map((column) => at(line, column)?.count)), 'row-total')
  if (lines.length > 0)
    for (const column of columns)
      check(at(null, column), sum(lines.map((line) => at(line, column)?.count)), 'column-total')
  const everything = sum(lines.flatMap((line) => columns.map((column) => at(line, column)?.count)))
  if (lines.length > 0 && columns.length > 1) check(at(null, null), everything, 'column-total')
  return problems
}

/** The cells that are no totals; those are their sums. A measure without groups has its one cell. */
function innerCells(counts: Read, template: FeedTemplate): Record<string, number> {
  return Object.fromEntries(
    [...counts].flatMap(([cell, { count, isTotal }]) => (isTotal && template.sides.length > 0 ? [] : [[cell, count]])),
  )
}
