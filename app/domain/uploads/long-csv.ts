// A table with one line a cell: a column of codes for each dimension and the count last. Pure.
import { isPlain } from '../disclosure/problem/cells'
import type { Checked, Fault } from '../disclosure/problem/problem'
import type { RawTable, TableDim } from '../disclosure/problem/raw-table'
import { readCount } from './count'
import { readGrid } from './grid'

const totalWords = /^(total|totals|all|sum|todos|todas|suma)$/i
const totalCode = 'total'

/** Whether the first line names dimensions and a count, so that each further line is one cell. */
export function isLong(text: string): boolean {
  const read = readGrid(text.slice(0, 2000).split(/\r?\n/).slice(0, 4).join('\n'))
  const head = read.ok ? (read.grid.cells[0] ?? []) : []
  return head.length >= 3 && /^(count|n|people|value|cuenta|personas)$/i.test(head.at(-1) ?? '')
}

/** Reads such a table. Totals may be left out; combinations that are left out count nobody. Faults name row and column. */
export function readLongTable(text: string): Checked<Pick<RawTable, 'dims' | 'cells'>> {
  const read = readGrid(text)
  if (!read.ok) return { ok: false, faults: [{ place: 'file', message: `cannot be read (${read.code})` }] }
  const { cells: lines, delimiter } = read.grid
  const [head = [], ...rows] = lines
  const names = head.slice(0, -1).map((name) => name.toLowerCase())
  const faults: Fault[] = []
  for (const [at, name] of names.entries()) {
    const place = `row 1, column ${at + 1}`
    if (!isPlain(name)) faults.push({ place, message: 'the name must not be empty or hold = or |' })
    else if (names.indexOf(name) !== at) faults.push({ place, message: `“${head[at]}” stands twice` })
  }
  const codes = names.map(() => new Map<string, string>())
  const cells: Record<string, number> = {}
  const seen = new Map<string, number>()
  for (const [r, row] of rows.entries()) {
    const line = r + 2
    if (row.every((cell) => cell === '')) continue
    if (row.length !== head.length) {
      faults.push({ place: `row ${line}`, message: `has ${row.length} cells, the first row has ${head.length}` })
      continue
    }
    const parts: string[] = []
    for (const [at, written] of row.slice(0, -1).entries()) {
      const code = totalWords.test(written) ? totalCode : written.toLowerCase()
      if (!isPlain(written)) {
        faults.push({ place: `row ${line}, column ${at + 1}`, message: 'the label must not be empty or hold = or |' })
      } else if (code !== totalCode) {
        codes[at]?.set(code, codes[at]?.get(code) ?? written)
        parts.push(`${names[at]}=${code}`)
      }
    }
    const id = parts.length === 0 ? 'ALL' : parts.sort().join('|')
    const count = readCount(row.at(-1) ?? '', delimiter)
    if (!count.ok) {
      const message = `“${(row.at(-1) ?? '').slice(0, 40)}” is not a whole number of at least 0`
      faults.push({ place: `row ${line}, column ${head.length}`, message })
    } else if (seen.has(id)) faults.push({ place: `row ${line}`, message: `is the same cell as row ${seen.get(id)}` })
    else cells[id] = count.count
    seen.set(id, seen.get(id) ?? line)
  }
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 20) }
  const dims = names.map((name, at): TableDim => {
    const labels = codes[at] ?? new Map<string, string>()
    return {
      name,
      root: totalCode,
      codes: [...labels.keys()],
      labels: { [totalCode]: '', ...Object.fromEntries(labels) },
    }
  })
  const lone = dims.findIndex((dim) => dim.codes.length === 0)
  if (lone >= 0)
    return { ok: false, faults: [{ place: `row 1, column ${lone + 1}`, message: 'has nothing but totals below it' }] }
  return { ok: true, value: { dims, cells: filled(dims, cells) } }
}

/** Inner cells that no line names are zeros. */
function filled(dims: readonly TableDim[], cells: Record<string, number>): Record<string, number> {
  const size = dims.reduce((product, dim) => product * dim.codes.length, 1)
  if (size > 50_000) return cells
  let ids: string[][] = [[]]
  for (const { name, codes } of dims) ids = ids.flatMap((parts) => codes.map((code) => [...parts, `${name}=${code}`]))
  const all = Object.fromEntries(ids.map((parts) => [parts.sort().join('|'), 0]))
  return { ...all, ...cells }
}
