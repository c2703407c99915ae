import type { Key, Translate } from '~/i18n/translate'
import type { Problem } from '../errors'
import type { FeedProblem } from '../feeds/upload'
import type { UploadProblem } from './table-upload'

/** A column as people find it: its number and a spreadsheet's letter. */
const columnName = (column: number): string => {
  const letter = column <= 26 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(64 + column - 26)}`
  return column > 52 ? String(column) : `${column} (${letter})`
}

/** A problem of an uploaded table in words that name row and column, never what stood there. */
export function uploadProblem(problem: UploadProblem | FeedProblem, t: Translate): Problem {
  const key: Key = `uploads.${problem.code}`
  if (problem.code === 'row-level') {
    const signs = problem.signs.map(({ kind, column }) => {
      const what = t(`personalKind.${kind}`)
      return column === 0 ? what : t('uploads.sign', { column: columnName(column), kind: what })
    })
    return { key, params: { signs: [...new Set(signs)].slice(0, 8).join(', ') } }
  }
  if (problem.code === 'row-total' || problem.code === 'column-total') {
    const { row, column, given, sum } = problem
    const difference = given > sum ? `+${given - sum}` : `−${sum - given}`
    return { key, params: { row, column: columnName(column), given, sum, difference } }
  }
  const { code: _, ...rest } = problem
  const params = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, name === 'column' ? columnName(value) : value]),
  )
  return { key, params }
}

/** Several problems of one file field: the first stands at the field, the others in the list below it. */
export function manyProblems(field: string, problems: Problem[]): Record<string, Problem> {
  return Object.fromEntries(problems.map((problem, at) => [at === 0 ? field : `${field}.${at + 1}`, problem]))
}
