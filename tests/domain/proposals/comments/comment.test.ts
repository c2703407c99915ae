import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leanings, withholdings } from '#db/schema/words'
import { CommentInput, gap, gapsIn, isRedactionOf, ModerationInput, tallyOf } from '~/domain/proposals/comments/comment'

test('words may be taken out anywhere, and nothing may be added, moved or reworded', () => {
  const words = 'Ann met Ben and Ben met Ann'
  for (const shown of [
    words,
    '[…] met Ben and Ben met […]',
    'Ann met […] met Ann',
    '[…]',
    'Ann[…]Ann',
    '[…]Ben[…]Ben[…]',
    'Ann met Ben and Ben met […]',
  ])
    expect(isRedactionOf(shown, words), shown).toBe(true)
  for (const shown of ['', 'Ann', 'Ben met Ann', '[…]Ann met Cat', 'Ben […] Ann', `${words}[…]x`, '[…]Ann and […]Ben'])
    expect(isRedactionOf(shown, words), shown).toBe(false)
  expect(isRedactionOf('Ann[…]nn', 'Ann')).toBe(false)
})

test('any words with any spans taken out are a redaction, and one strange letter more is none', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(letters, fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 4 }), fc.nat(60), (words, cuts, at) => {
      const gone = new Set(cuts.flatMap(([from, length]) => Array.from({ length: length + 1 }, (_, i) => from + i)))
      let shown = ''
      for (let i = 0; i < words.length; i++)
        if (!gone.has(i)) shown += words[i]
        else if (!gone.has(i - 1) || i === 0) shown += gap
      expect(isRedactionOf(shown, words)).toBe(true)
      const place = at % (shown.length + 1)
      const broken = `${shown.slice(0, place)}x${shown.slice(place)}`
      expect(isRedactionOf(broken, words)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test('three dots in brackets are the gap, however they are typed', () => {
  const text = ModerationInput.parse({ moderation: 'show', text: 'A [...] B [ … ] C\r\n' }).text
  expect(text).toBe('A […] B […] C')
  expect(gapsIn(text)).toBe(2)
  expect(ModerationInput.safeParse({ moderation: 'delete' }).success).toBe(false)
})

test('a comment leans somewhere and says something', () => {
  const formKey = 'k'.repeat(32)
  expect(CommentInput.safeParse({ leaning: 'for', text: 'Yes', formKey }).success).toBe(true)
  for (const wrong of [
    { leaning: '', text: 'Yes', formKey },
    { leaning: 'for', text: '  ', formKey },
    { leaning: 'for', text: 'x'.repeat(2001), formKey },
    { leaning: 'for', text: 'Yes' },
  ])
    expect(CommentInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})

test('each comment is counted where it leans unless it is about something else, shown or not, in any order', () => {
  const comment = fc.record({
    leaning: fc.constantFrom(...leanings),
    withheldFor: fc.constantFrom(null, ...withholdings),
  })
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 30 }), (comments) => {
      const tally = tallyOf(comments)
      const sides = tally.for + tally.against + tally.other
      const aside = tally.withheld['off-topic'] ?? 0
      expect(sides + aside).toBe(comments.length)
      expect(tallyOf([...comments].reverse())).toEqual(tally)
      // What is done with a comment for its words never takes it from its side.
      const unnamed = comments.map((one) => (one.withheldFor === 'abusive' ? { ...one, withheldFor: null } : one))
      const { withheld: _, ...counts } = tally
      expect(tallyOf(unnamed)).toMatchObject(counts)
    }),
  )
})
