import type { Key } from '~/i18n/translate'
import type { FileProblem } from './evidence-file'

/** A problem of a file of figures as a catalogue key, by line and column. Pure. */
export function evidenceProblem(problem: FileProblem): { key: Key; params: Record<string, string | number> } {
  const { code, ...params } = problem
  return { key: `evidence.file.${code}`, params }
}
