// Somebody who collects every release and subtracts. It knows nothing of the engine: people are unknown whole numbers by
// month and by part of one side, every published count is a sum of them, and a solver says what else could be true.
import loadHighs from 'highs'
import { monthsOf } from '~/domain/measures/periods'

/** A published count: of which months (first and last, counted from year 0), of which parts, and what was shown. */
export type Seen = { from: number; to: number; parts: readonly string[]; value: number | null }

export const monthNumber = (text: string): number => monthsOf(text)[0]
export const monthCode = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

export type Question = { from: number; to: number; parts: readonly string[] }

/** For each question the least and the most people that fit everything seen. */
export async function rangesOf(seen: readonly Seen[], questions: readonly Question[]): Promise<[number, number][]> {
  const highs = await loadHighs()
  const months = [
    ...new Set(seen.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))),
  ]
  const parts = [...new Set(seen.flatMap((one) => one.parts))]
  const column = new Map(
    months.flatMap((month, m) => parts.map((part, p) => [`${month} ${part}`, m * parts.length + p])),
  )
  const width = column.size
  const columnsOf = ({ from, to, parts: own }: Question) =>
    Array.from({ length: to - from + 1 }, (_, at) => own.map((part) => column.get(`${from + at} ${part}`) ?? -1)).flat()
  const shown = seen.filter((one): one is Seen & { value: number } => one.value !== null)
  const starts = [0]
  const indices: number[] = []
  for (const one of shown) {
    indices.push(...columnsOf(one))
    starts.push(indices.length)
  }
  const values = shown.map(({ value }) => value)
  const model = highs.createModel({
    numCols: width,
    numRows: shown.length,
    colCost: new Array<number>(width).fill(0),
    colLower: new Array<number>(width).fill(0),
    colUpper: new Array<number>(width).fill(10_000),
    rowLower: values,
    rowUpper: values,
    matrix: {
      format: 'csr',
      numRows: shown.length,
      numCols: width,
      starts,
      indices,
      values: indices.map(() => 1),
    },
    integrality: new Int32Array(width).fill(1),
  })
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 })
  const extreme = (columns: readonly number[], sign: 1 | -1) => {
    for (const at of columns) model.changeColCost(at, -sign)
    model.run()
    if (model.getModelStatus() !== 7) throw new Error('what was published contradicts itself')
    const value = Math.round(-sign * model.getObjectiveValue())
    for (const at of columns) model.changeColCost(at, 0)
    return value
  }
  try {
    return questions.map((question) => {
      const columns = columnsOf(question)
      return [extreme(columns, -1), extreme(columns, 1)]
    })
  } finally {
    model.dispose()
  }
}

/** Every stretch of time that the windows of what was seen cut out, for each of the sets of parts. */
export function questionsOf(seen: readonly Seen[]): Question[] {
  const cuts = [...new Set(seen.flatMap(({ from, to }) => [from, to + 1]))].sort((one, other) => one - other)
  const sets = new Map(seen.map(({ parts }) => [parts.join('|'), parts]))
  return [...sets.values()].flatMap((parts) =>
    cuts.flatMap((from, at) =>
      cuts.slice(at + 1).flatMap((end) => {
        const isWithin = seen.some((one) => one.from <= from && end - 1 <= one.to)
        return isWithin ? [{ from, to: end - 1, parts }] : []
      }),
    ),
  )
}
