import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, type Span } from '~/domain/policies/text-change'

/** The text that remains when one kind of change is left out. */
const without = (kind: 'added' | 'removed', lines: Span[][]) =>
  lines
    .filter((spans) => spans.length === 0 || spans.some((span) => span.change !== kind))
    .map((spans) =>
      spans
        .filter((span) => span.change !== kind)
        .map((span) => span.text)
        .join(''),
    )
    .join('\n')

test('a changed word is shown inside its line, and unchanged lines as they are', () => {
  expect(changesOf('One\nHand over in two hours.\nEnd', 'One\nHand over in three hours.\nEnd')).toEqual([
    [{ change: 'same', text: 'One' }],
    [
      { change: 'same', text: 'Hand over in ' },
      { change: 'removed', text: 'two' },
      { change: 'added', text: 'three' },
      { change: 'same', text: ' hours.' },
    ],
    [{ change: 'same', text: 'End' }],
  ])
})

test('a first text is all added, and a text taken away all removed', () => {
  expect(
    changesOf('', 'A')
      .flat()
      .filter((span) => span.text),
  ).toEqual([{ change: 'added', text: 'A' }])
  expect(
    changesOf('A', '')
      .flat()
      .filter((span) => span.text),
  ).toEqual([{ change: 'removed', text: 'A' }])
})

test('nothing is shown as changed where nothing is, and both texts can be read out of the changes', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'one', 'hour', '\n', '. '), { maxLength: 30 })
    .map((parts) => parts.join(' ').trim())
  const letters = (text: string) => text.replace(/\s+/g, '')
  fc.assert(
    fc.property(words, words, (before, after) => {
      const lines = changesOf(before, after)
      expect(letters(without('added', lines))).toBe(letters(before))
      expect(letters(without('removed', lines))).toBe(letters(after))
      if (before === after) expect(lines.flat().every((span) => span.change === 'same')).toBe(true)
    }),
  )
})

test('two long texts without anything in common are compared at once', () => {
  const text = (word: string) =>
    Array.from({ length: 12_000 }, (_, i) => `${word}${i}${i % 40 === 0 ? '\n' : ' '}`).join('')
  const started = performance.now()
  const lines = changesOf(text('old'), text('new'))
  expect(performance.now() - started).toBeLessThan(3_000)
  expect(lines.flat().some((span) => span.change === 'added')).toBe(true)
})
