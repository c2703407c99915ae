import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type Span } from '~/domain/meetings/minutes/difference'

const side = (before: string, after: string, without: Span['change']) =>
  differenceOf(before, after)
    .map((line) =>
      line
        .filter((span) => span.change !== without)
        .map((span) => span.text)
        .join(''),
    )
    .join('\n')

test('a changed word is struck and replaced in its line', () => {
  expect(differenceOf('Welcome\nThe chair opened.', 'Welcome\nThe clerk opened.')).toEqual([
    [{ change: 'same', text: 'Welcome' }],
    [
      { change: 'same', text: 'The ' },
      { change: 'removed', text: 'chair' },
      { change: 'added', text: 'clerk' },
      { change: 'same', text: ' opened.' },
    ],
  ])
})

test('both texts can be read back from a difference, but for empty lines', () => {
  const words = fc
    .array(fc.constantFrom('a', 'bc', 'ñ', ' ', '.', 'word'), { maxLength: 20 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(side(before, after, 'added')).toBe(before)
      expect(side(before, after, 'removed')).toBe(after)
    }),
  )
})
