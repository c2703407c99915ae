import { diffWordsWithSpace } from 'diff'

export type Span = { change: 'same' | 'added' | 'removed'; text: string }
/** Lines of a text, each as the spans in which it differs. */
export type Difference = Span[][]

/** What changed between two texts, word by word, kept in lines so that it reads like the text itself. */
export function differenceOf(before: string, after: string): Difference {
  const lines: Difference = [[]]
  for (const part of diffWordsWithSpace(before, after)) {
    const change = part.added ? 'added' : part.removed ? 'removed' : 'same'
    for (const [index, text] of part.value.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text) lines.at(-1)?.push({ change, text })
    }
  }
  return lines
}
