// What will be published, read back from the files that readers get. It shares nothing with what wrote them but the frame
// of the table, so that a slip in a file cannot show more than the gate let through. Pure.
import { parse } from 'csv-parse/sync'
import type { Table } from '../../disclosure/gate/published'
import { cellId, combinations, rootsOf } from '../../disclosure/problem/cells'
import type { TableDim } from '../../disclosure/problem/raw-table'

export type Rendered = { csv: string; json: string; points: (number | null)[] }

type Written = { labels: string[]; value: number | null; status: string }

/**
 * Where files say other than the table that was audited: cell ids, or `csv`, `json` or `chart` for what cannot be read
 * or does not belong there. Empty where every cell of every file is exactly what the audit saw.
 */
export function differencesAsRendered(table: Table, { csv, json, points }: Rendered, total: string): string[] {
  const shown = new Set(Object.values(table.cells).flatMap(({ value }) => (value === null ? [] : [value])))
  return [
    ...compare(table, readCsv(csv), total, 'csv'),
    ...compare(table, readJson(json), total, 'json'),
    ...(points.every((value) => value === null || shown.has(value)) ? [] : ['chart']),
  ]
}

function compare(table: Table, written: Written[] | null, total: string, file: string): string[] {
  if (written === null) return [file]
  const places = combinations(table.dims.map((dim) => [...dim.codes, dim.root]))
  if (written.length !== places.length) return [file]
  const roots = rootsOf(table.dims)
  return inReadingOrder(table, places).flatMap((codes, at) => {
    const id = cellId(Object.fromEntries(table.dims.map(({ name }, axis) => [name, codes[axis] ?? ''])), roots)
    const cell = Object.hasOwn(table.cells, id) ? table.cells[id] : undefined
    const found = written[at]
    const labels = table.dims.map((dim, axis) => labelOf(dim, codes[axis] ?? '', total))
    const isSame =
      cell !== undefined &&
      found !== undefined &&
      found.value === cell.value &&
      (found.status === 'shown') === (cell.value !== null) &&
      found.labels.every((label, axis) => plainLabel(label) === plainLabel(labels[axis] ?? ''))
    return isSame ? [] : [id]
  })
}

/** Files go leaf by leaf: what stands after the second side changes slowest. */
function inReadingOrder(table: Table, places: readonly string[][]): string[][] {
  const leaves = combinations(table.dims.slice(2).map((dim) => [...dim.codes, dim.root]))
  return leaves.flatMap((leaf) => places.filter((codes) => codes.slice(2).join('|') === leaf.join('|')))
}

const labelOf = (dim: TableDim, code: string, total: string): string =>
  (dim.labels && Object.hasOwn(dim.labels, code) ? dim.labels[code] : '') || (code === dim.root ? total : code)

/** CSV puts a quote before what could run as a formula. */
const plainLabel = (label: string): string => label.replace(/^'/, '')

function readCsv(text: string): Written[] | null {
  try {
    const [head = [], ...lines] = parse(text, { bom: true }) as string[][]
    const last = head.length - 1
    return lines.map((line) => {
      const [written = '', status = ''] = line.slice(last - 1)
      if (!/^\d*$/.test(written)) throw new Error('not a count')
      return {
        labels: line.slice(0, last - 1),
        value: written === '' ? null : Number(written),
        status: status === 'A' ? 'shown' : status,
      }
    })
  } catch {
    return null
  }
}

function readJson(text: string): Written[] | null {
  try {
    const { cells } = JSON.parse(text) as {
      cells: { row: string; column?: string; sheet?: string[]; value: unknown; status: string }[]
    }
    return cells.map(({ row, column, sheet = [], value, status, ...more }) => {
      if (Object.keys(more).length > 0 || (value !== null && typeof value !== 'number'))
        throw new Error('more than a cell')
      return { labels: [row, ...(column === undefined ? [] : [column]), ...sheet], value, status }
    })
  } catch {
    return null
  }
}
