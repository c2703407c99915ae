import { diffArrays, diffWordsWithSpace } from 'diff'

export type Span = { change: 'same' | 'added' | 'removed'; text: string }

/** So different that a comparison would take long: the texts are then shown one after the other. */
const mostEdits = 2_000

/**
 * What a new text changes in an old one, as lines of spans: unchanged lines as they are, changed ones word by word. Takes
 * bounded time whatever the texts.
 */
export function changesOf(before: string, after: string): Span[][] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const parts = diffArrays(old, fresh, { maxEditLength: mostEdits }) ?? [
    { value: old, removed: true, added: false },
    { value: fresh, removed: false, added: true },
  ]
  const lines: Span[][] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as (typeof parts)[number]
    const next = parts[at + 1]
    if (part.removed && next?.added) {
      lines.push(...wordsOf(part.value.join('\n'), next.value.join('\n')))
      at++
      continue
    }
    const change = part.added ? 'added' : part.removed ? 'removed' : 'same'
    for (const text of part.value) lines.push(text ? [{ change, text }] : [])
  }
  return lines
}

function wordsOf(before: string, after: string): Span[][] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [
    { value: `${before}\n`, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const lines: Span[][] = [[]]
  for (const part of parts) {
    const change = part.added ? 'added' : part.removed ? 'removed' : 'same'
    for (const [index, text] of part.value.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text) lines.at(-1)?.push({ change, text })
    }
  }
  return lines.map(readable)
}

/** Changed words with nothing but blanks between them as one removal and one addition: it reads like a sentence. */
function readable(spans: Span[]): Span[] {
  const found: Span[] = []
  let removed = ''
  let added = ''
  let blank = ''
  const flush = () => {
    if (removed) found.push({ change: 'removed', text: removed })
    if (added) found.push({ change: 'added', text: added })
    if (blank) found.push({ change: 'same', text: blank })
    removed = added = blank = ''
  }
  for (const { change, text } of spans) {
    if (change === 'same' && (text.trim() !== '' || !removed || !added)) {
      flush()
      found.push({ change, text })
    } else if (change === 'same') blank += text
    else {
      removed += (removed && blank) + (change === 'removed' ? text : '')
      added += (added && blank) + (change === 'added' ? text : '')
      blank = ''
    }
  }
  flush()
  return found
}
