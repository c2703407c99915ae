// The columns of a published CSV, read back from the file itself, so that what describes it cannot differ from it. Pure.
import { parse } from 'csv-parse/sync'

export type CsvColumn = {
  /** As it stands in the first line. */
  title: string
  /** Letters, figures and _ alone, different from the others. */
  name: string
  kind: 'side' | 'count' | 'status'
  /** The labels of a side, in the order in which they stand in the file. */
  labels: string[]
}

/** Columns of a file that `csvOf` wrote. `isKey`: the labels of its sides tell every line from the others. */
export function columnsOf(csv: string): { columns: CsvColumn[]; lines: number; isKey: boolean } {
  const [head = [], ...lines] = parse(csv, { bom: true }) as string[][]
  const sides = head.length - 2
  const names: string[] = []
  const columns = head.map((title, at): CsvColumn => {
    const name = freeName(title, names)
    names.push(name)
    if (at === sides) return { title, name, kind: 'count', labels: [] }
    if (at > sides) return { title, name, kind: 'status', labels: [] }
    return { title, name, kind: 'side', labels: [...new Set(lines.map((line) => line[at] ?? ''))] }
  })
  const places = new Set(lines.map((line) => JSON.stringify(line.slice(0, sides))))
  return { columns, lines: lines.length, isKey: places.size === lines.length }
}

function freeName(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const name = plain || 'column'
  if (!taken.includes(name)) return name
  let n = 2
  while (taken.includes(`${name}_${n}`)) n++
  return `${name}_${n}`
}
