// Merged groups as a form and an address say them: groups with the same letter are one. Pure.
import { dimensions } from '#db/schema/words'
import type { Merge } from './recipe'

export const mergeLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** The fields of a form: `group.area.north` = `A`. */
export function lettersOf(merges: readonly Merge[]): Record<string, string> {
  const fields: Record<string, string> = {}
  const next = new Map<string, number>()
  for (const { dimension, codes } of merges) {
    const at = next.get(dimension) ?? 0
    next.set(dimension, at + 1)
    for (const code of codes) fields[`group.${dimension}.${code}`] = mergeLetters[at] ?? ''
  }
  return fields
}

/** The same with one more merge, written `area:north,south`; the very same list where that says nothing new. */
export function withMerge(merges: Merge[], written: string): Merge[] {
  const [, name, list] = /^([a-z-]{1,20}):([\p{L}\p{N}+,-]{1,400})$/u.exec(written) ?? []
  const dimension = dimensions.find((one) => one === name)
  const codes = [...new Set((list ?? '').split(/[,+]/).filter((code) => code !== ''))]
  if (!dimension || codes.length < 2) return merges
  const touched = merges.filter((merge) => merge.dimension === dimension && merge.codes.some((c) => codes.includes(c)))
  const all = [...new Set([...touched.flatMap((merge) => merge.codes), ...codes])]
  if (touched.length === 1 && touched[0]?.codes.length === all.length) return merges
  return [...merges.filter((merge) => !touched.includes(merge)), { dimension, codes: all }]
}

/** How an address asks for a merge. */
export const writtenMerge = (dimension: string, codes: readonly string[]): string => `${dimension}:${codes.join(',')}`
