import { parse } from 'csv-parse/sync'
import { isPlain } from './cells'
import type { Checked, Fault } from './problem'
import type { RawTable } from './raw-table'

/** Names under which a last row or column is taken as the total. */
const TOTAL = /^(total|totals|all|sum|todos|suma)$/i

/**
 * Reads a table with labelled rows and columns: the first line names the columns, the first column the rows, counts
 * elsewhere. Totals may stand last in either direction or be left out. Faults name row and column, counted from 1.
 */
export function readCsvTable(bytes: Uint8Array): Checked<RawTable> {
  const fault = (place: string, message: string): { ok: false; faults: Fault[] } => ({
    ok: false,
    faults: [{ place, message }],
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault('file', 'is not UTF-8 text')
  }
  let lines: string[][]
  try {
    lines = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })
  } catch (error) {
    return fault('file', error instanceof Error ? error.message : 'is not CSV')
  }
  const [head, ...rows] = lines
  if (head === undefined || head.length < 2 || rows.length === 0)
    return fault('file', 'needs a heading line and counts')
  const faults: Fault[] = []
  const columns = head.slice(1)
  const labels = rows.map((row) => row[0] ?? '')
  const rowDim = side(head[0] === undefined || !isPlain(head[0]) ? 'row' : head[0], labels, 'row', faults)
  const columnDim = side(rowDim.name === 'column' ? 'columns' : 'column', columns, 'column', faults)
  const cells: Record<string, number> = {}
  for (const [r, row] of rows.entries()) {
    if (row.length !== head.length) {
      faults.push({ place: `row ${r + 2}`, message: `has ${row.length} columns instead of ${head.length}` })
      continue
    }
    for (const [c, written] of row.slice(1).entries()) {
      if (!/^\d{1,9}$/.test(written)) {
        const message = `“${written.slice(0, 40)}” is not a whole number`
        faults.push({ place: `row ${r + 2}, column ${c + 2}`, message })
        continue
      }
      const parts: string[] = []
      if (labels[r] !== rowDim.root) parts.push(`${rowDim.name}=${labels[r]}`)
      if (columns[c] !== columnDim.root) parts.push(`${columnDim.name}=${columns[c]}`)
      cells[parts.length === 0 ? 'ALL' : parts.sort().join('|')] = Number(written)
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: { id: 'table', title: 'Table', dims: [rowDim, columnDim], cells } }
}

function side(
  name: string,
  labels: readonly string[],
  what: 'row' | 'column',
  faults: Fault[],
): RawTable['dims'][number] {
  const last = labels.at(-1) ?? ''
  const hasTotal = labels.length > 1 && TOTAL.test(last)
  const codes = hasTotal ? labels.slice(0, -1) : [...labels]
  for (const [at, label] of labels.entries()) {
    const place = what === 'row' ? `row ${at + 2}, column 1` : `row 1, column ${at + 2}`
    if (!isPlain(label)) faults.push({ place, message: `the label “${label}” must not be empty or hold = or |` })
    else if (labels.indexOf(label) !== at) faults.push({ place, message: `the label “${label}” stands twice` })
  }
  const free = codes.includes('Total') ? 'All of them' : 'Total'
  return { name, root: hasTotal ? last : free, codes }
}
