// A file of published figures: columns site (or place), period, measure, value, source; and where the file has them
// definition, sample_size, design, caveat, address. All of it is read, or nothing is imported. Pure.
import { parse } from 'csv-parse/sync'
import { type Figure, isWebAddress } from './figure'

export const evidenceColumns = ['place', 'period', 'measure', 'value', 'source'] as const
/** What a file may say besides; where it does not, or a cell is empty, the register's own reading stands. */
export const furtherColumns = ['definition', 'sampleSize', 'design', 'caveat', 'sourceAddress'] as const
type FurtherColumn = (typeof furtherColumns)[number]
export type EvidenceColumn = (typeof evidenceColumns)[number] | FurtherColumn
export type FiguresRead = Figure & Partial<Record<FurtherColumn, string>>
export const mostEvidenceBytes = 500_000
export const mostFigures = 2000
const longest: Record<EvidenceColumn, number> = {
  place: 120,
  period: 120,
  measure: 300,
  value: 500,
  source: 1000,
  definition: 2000,
  sampleSize: 300,
  design: 300,
  caveat: 2000,
  sourceAddress: 500,
}

export type FileProblem =
  | { code: 'empty' | 'too-large' | 'not-text' | 'quotes' | 'no-rows' | 'too-many-rows' }
  | { code: 'missing-column'; column: EvidenceColumn }
  | { code: 'unknown-column' | 'same-column'; line: number; position: number }
  | { code: 'width'; line: number; found: number; wanted: number }
  | { code: 'blank' | 'too-long' | 'control'; line: number; column: EvidenceColumn }
  | { code: 'repeated' | 'same-nothing' | 'not-an-address'; line: number; column: EvidenceColumn }
export type EvidenceFile =
  | { ok: true; figures: (FiguresRead & { line: number })[] }
  | { ok: false; problems: FileProblem[] }

const names: Record<string, EvidenceColumn> = {
  site: 'place',
  place: 'place',
  lugar: 'place',
  period: 'period',
  periodo: 'period',
  período: 'period',
  measure: 'measure',
  medida: 'measure',
  value: 'value',
  valor: 'value',
  source: 'source',
  fuente: 'source',
  definition: 'definition',
  definicion: 'definition',
  definición: 'definition',
  n: 'sampleSize',
  sample_size: 'sampleSize',
  design: 'design',
  diseño: 'design',
  caveat: 'caveat',
  cautela: 'caveat',
  address: 'sourceAddress',
  url: 'sourceAddress',
  dirección: 'sourceAddress',
}

export function readEvidence(bytes: Uint8Array): EvidenceFile {
  const refuse = (...problems: FileProblem[]): EvidenceFile => ({ ok: false, problems: problems.slice(0, 30) })
  if (bytes.length === 0) return refuse({ code: 'empty' })
  if (bytes.length > mostEvidenceBytes) return refuse({ code: 'too-large' })
  const text = textOf(bytes)
  if (text === null) return refuse({ code: 'not-text' })
  const records = recordsOf(text)
  if (!records) return refuse({ code: 'quotes' })
  const [head, ...rows] = records
  if (!head) return refuse({ code: 'empty' })
  const columns = head.cells.map((cell) => names[cell.trim().toLowerCase()])
  const shape = headProblems(columns, head.line)
  if (shape.length > 0) return refuse(...shape)
  if (rows.length === 0) return refuse({ code: 'no-rows' })
  if (rows.length > mostFigures) return refuse({ code: 'too-many-rows' })
  const problems: FileProblem[] = []
  const figures: (FiguresRead & { line: number })[] = []
  for (const { cells, line } of rows) {
    if (cells.length !== columns.length) {
      problems.push({ code: 'width', line, found: cells.length, wanted: columns.length })
      continue
    }
    const figure: FiguresRead & { line: number } = { place: '', period: '', measure: '', value: '', source: '', line }
    for (const [at, column] of columns.entries()) {
      if (!column) continue
      const value = (cells[at] ?? '').replace(/\s+/g, ' ').trim()
      if (value === '' && isNeeded(column)) problems.push({ code: 'blank', line, column })
      else if (value.length > longest[column]) problems.push({ code: 'too-long', line, column })
      else if (/[\p{Cc}\p{Cf}]/u.test(value)) problems.push({ code: 'control', line, column })
      else if (column === 'sourceAddress' && value !== '' && !isWebAddress(value))
        problems.push({ code: 'not-an-address', line, column })
      if (value !== '' || isNeeded(column)) figure[column] = value
    }
    const same = figures.some(
      (one) => one.place === figure.place && one.period === figure.period && one.measure === figure.measure,
    )
    if (same) problems.push({ code: 'repeated', line, column: 'measure' })
    figures.push(figure)
  }
  problems.push(...spellOut(figures))
  return problems.length > 0 ? refuse(...problems) : { ok: true, figures }
}

const isNeeded = (column: EvidenceColumn): boolean => evidenceColumns.some((needed) => needed === column)

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

type FileRecord = { cells: string[]; line: number }

/** Records with the line on which each begins; null where quotes do not match. */
function recordsOf(text: string): FileRecord[] | null {
  const head = text.split('\n', 1)[0] ?? ''
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ','
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: false }
    const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    let last = 0
    const records = read.map(({ record, info }) => {
      const line = last + 1
      last = info.lines
      return { cells: record, line }
    })
    return records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch {
    return null
  }
}

function headProblems(columns: (EvidenceColumn | undefined)[], line: number): FileProblem[] {
  const problems: FileProblem[] = columns.flatMap((column, at): FileProblem[] => {
    if (!column) return [{ code: 'unknown-column', line, position: at + 1 }]
    return columns.indexOf(column) === at ? [] : [{ code: 'same-column', line, position: at + 1 }]
  })
  const missing = evidenceColumns.filter((column) => !columns.includes(column))
  return [...missing.map((column): FileProblem => ({ code: 'missing-column', column })), ...problems]
}

/** "same" in a source means the source of the line before; each entry says its own in full. */
function spellOut(figures: (Figure & { line: number })[]): FileProblem[] {
  const problems: FileProblem[] = []
  for (const [at, figure] of figures.entries()) {
    if (!/^same\b/i.test(figure.source)) continue
    const before = figures[at - 1]
    if (!before || before.place !== figure.place)
      problems.push({ code: 'same-nothing', line: figure.line, column: 'source' })
    else figure.source = figure.source.replace(/^same\b/i, before.source)
  }
  return problems
}
