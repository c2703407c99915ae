import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { type Disclosed, runGate } from '../domain/disclosure/gate/gate'
import type { Table } from '../domain/disclosure/gate/published'
import { solveProblem } from '../domain/disclosure/job'
import { type Answer, type Checked, type Fault, parseProblem } from '../domain/disclosure/problem/problem'
import type { RawTable } from '../domain/disclosure/problem/raw-table'
import type { Progress } from '../domain/disclosure/progress'
import { isLong, readLongTable } from '../domain/uploads/long-csv'
import { readUpload, type UploadProblem } from '../domain/uploads/table-upload'
import { readText } from '../domain/uploads/text'
import { uploadProblem } from '../domain/uploads/words'
import { type Params, translator } from '../i18n/translate'

const USAGE = `npm run disclose -- --json < problem.json > answer.json
npm run disclose -- table.csv --threshold 11 --out dir/ [--zeros publish|suppressible|sensitive] [--seconds 30]
npm run disclose -- problem.json --out dir/

table.csv is a table with labelled rows and columns, or has one line a cell: a column for each dimension, then "count".
dir/ gets published.csv, reasons.csv and proof.json; of a JSON problem, answer.json. Reasons and proof hold ranges of
withheld counts: they are for those who prepare the table, never for its readers.
It ends with 0: solved, 2: bad input, 3: cannot be protected, 4: out of time (what is given is safe).
`
const SOLVED = 0
const BAD_INPUT = 2
const INFEASIBLE = 3
const OUT_OF_TIME = 4

class BadInput extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'string' },
      threshold: { type: 'string', default: '11' },
      zeros: { type: 'string', default: 'suppressible' },
      seconds: { type: 'string', default: '30' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return SOLVED
  }
  if (values.json) return answerJson(readFileSync(0, 'utf8'))
  const file = values.csv ?? positionals[0]
  if (file === undefined || values.out === undefined) throw new BadInput(`nothing to do\n${USAGE}`)
  const threshold = wholeNumber('--threshold', values.threshold, 2, 1000)
  const seconds = wholeNumber('--seconds', values.seconds, 1, 3600)
  const { zeros } = values
  if (zeros !== 'publish' && zeros !== 'suppressible' && zeros !== 'sensitive') {
    throw new BadInput('--zeros: must be publish, suppressible or sensitive')
  }
  return answerCsv(file, values.out, { threshold, zeros }, seconds)
}

async function answerJson(text: string, out?: string): Promise<number> {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    throw new BadInput(`problem: is not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  const parsed = parseProblem(input)
  if (!parsed.ok) return reportFaults(parsed.faults)
  const result = await solveProblem(parsed.value, tellProgress)
  if (!result.ok) return reportFaults(result.faults)
  const answer = `${JSON.stringify({ ...result.value, breaches: result.value.breaches.map(inWords) })}\n`
  if (out === undefined) process.stdout.write(answer)
  else {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'answer.json'), answer)
  }
  if (result.value.timedOut) return OUT_OF_TIME
  return result.value.status === 'infeasible' ? INFEASIBLE : SOLVED
}

/** On a terminal, how far the search is; anywhere else, nothing. */
function tellProgress({ phase, cost, bound }: Progress): void {
  if (!process.stderr.isTTY) return
  const numbers = cost === null || bound === null ? '' : `: cost ${cost}, at least ${Math.ceil(bound - 1e-6)}`
  process.stderr.write(`\r\u001B[K${phase}${numbers}${phase === 'auditing' ? '\n' : ''}`)
}

function readTable(bytes: Uint8Array): Checked<Pick<RawTable, 'dims' | 'cells'>> {
  const t = translator('en')
  const word = (problem: UploadProblem): Fault => {
    const { key, params } = uploadProblem(problem, t) as { key: string; params?: Params }
    return { place: 'table', message: t.loose(key, params) }
  }
  const text = readText(bytes)
  if (!text.ok) return { ok: false, faults: [word({ code: text.code })] }
  if (isLong(text.text)) return readLongTable(text.text)
  const read = readUpload(bytes)
  return read.ok ? { ok: true, value: read.table } : { ok: false, faults: read.problems.map(word) }
}

async function answerCsv(
  file: string,
  out: string,
  policy: { threshold: number; zeros: 'publish' | 'suppressible' | 'sensitive' },
  seconds: number,
): Promise<number> {
  const bytes = readFileSync(file)
  if (/\.json$/i.test(file)) return answerJson(bytes.toString('utf8'), out)
  const read = readTable(bytes)
  if (!read.ok) return reportFaults(read.faults)
  const table = { id: 'table', title: basename(file), ...read.value }
  const result = await runGate({ tables: [table], policy, earlier: [], seconds }, tellProgress)
  mkdirSync(out, { recursive: true })
  const { report } = result
  writeFileSync(join(out, 'proof.json'), `${JSON.stringify(report, null, 2)}\n`)
  if (report.blocked?.code === 'bad-tables') {
    return reportFaults(
      report.blocked.problems.map((problem) => ({ place: placeOf(problem), message: JSON.stringify(problem) })),
    )
  }
  const reasons = report.withheld.map(({ id, reason, interval }) => [
    id,
    reason,
    interval?.[0] ?? '',
    interval?.[1] ?? '',
  ])
  writeFileSync(
    join(out, 'reasons.csv'),
    stringify([['cell', 'reason', 'least', 'most'], ...reasons], { escape_formulas: true }),
  )
  if (!result.passed) {
    process.stderr.write(`not published: ${report.blocked?.code ?? 'audit-refused'}\n`)
    if (report.blocked?.code === 'cannot-be-protected') process.stderr.write(`${report.blocked.cells.join('\n')}\n`)
    return report.blocked?.code === 'out-of-time' ? OUT_OF_TIME : INFEASIBLE
  }
  for (const table of result.tables) writeFileSync(join(out, 'published.csv'), publishedCsv(table))
  process.stderr.write(`${report.totals.withheld} of ${report.totals.cells} cells are withheld\n`)
  return report.optimal ? SOLVED : OUT_OF_TIME
}

/** One line a cell: its codes, the count (empty where withheld) and the status (SDMX: A shown, c confidential). */
function publishedCsv(table: Disclosed<Table>): string {
  const lines = Object.entries(table.cells).map(([id, cell]) => {
    const codes = new Map(
      id.split('|').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
    )
    return [
      ...table.dims.map((dim) => {
        const code = codes.get(dim.name) ?? dim.root
        return dim.labels?.[code] || (code === dim.root ? 'Total' : code)
      }),
      cell.value === null ? '' : String(cell.value),
      cell.status === 'shown' ? 'A' : 'c',
    ]
  })
  return stringify([[...table.dims.map((dim) => dim.name), 'count', 'status'], ...lines], { escape_formulas: true })
}

const REASONS: Record<string, string> = {
  determined: 'the count can be worked out',
  'below-threshold': 'it can be proved to be below the threshold',
  narrowed: 'part of the range up to the threshold can be ruled out',
  narrow: 'the range that remains is too narrow',
  unchecked: 'it could not be checked in time',
  'cannot-be-protected': 'even with everything hidden that may be hidden, it is not protected',
}

function inWords(breach: Answer['breaches'][number]): Answer['breaches'][number] {
  return { ...breach, why: REASONS[breach.why] ?? breach.why }
}

function placeOf(problem: { table: string; cell?: string; text?: string }): string {
  return problem.cell ?? problem.text ?? problem.table
}

function reportFaults(faults: readonly Fault[]): number {
  for (const { place, message } of faults) process.stderr.write(`${place}: ${message}\n`)
  return BAD_INPUT
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new BadInput(`${name}: must be a whole number from ${least} to ${most}`)
  }
  return value
}

try {
  process.exitCode = await main()
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isInput =
    error instanceof BadInput || code.startsWith('ERR_PARSE_ARGS') || code === 'ENOENT' || code === 'EISDIR'
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = isInput ? BAD_INPUT : 1
}
