import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameStatement, StatementInput, statementState } from '~/domain/statements/statement'

const at = new Date('2026-11-18T17:00:00Z')
const none = { releasedAt: null, withdrawnAt: null }
const signed = { isSigned: true }
const unsigned = { isSigned: false }

test('a statement is signed when each of its partners has signed, and only then', () => {
  expect(statementState(none, [signed, signed])).toBe('signed')
  expect(statementState(none, [signed, unsigned])).toBe('for-sign-off')
  expect(statementState(none, [])).toBe('for-sign-off')
  expect(statementState({ ...none, releasedAt: at }, [signed])).toBe('released')
  expect(statementState({ ...none, withdrawnAt: at }, [signed])).toBe('withdrawn')
})

test('one character, or one organisation, makes another text; the order of the organisations does not', () => {
  const words = fc.record({
    title: fc.string(),
    text: fc.string(),
    organisationIds: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 6 }),
  })
  fc.assert(
    fc.property(words, fc.nat(), fc.string({ minLength: 1 }), (one, where, more) => {
      expect(isSameStatement(one, { ...one, organisationIds: [...one.organisationIds].reverse() })).toBe(true)
      const at = where % (one.text.length + 1)
      expect(isSameStatement(one, { ...one, text: one.text.slice(0, at) + more + one.text.slice(at) })).toBe(false)
      expect(isSameStatement(one, { ...one, title: `${one.title}${more}` })).toBe(false)
      expect(isSameStatement(one, { ...one, organisationIds: one.organisationIds.slice(1) })).toBe(false)
      expect(isSameStatement(one, { ...one, organisationIds: [...one.organisationIds, 'another-one'] })).toBe(false)
    }),
  )
})

test('a statement names two organisations at least, each once', () => {
  const given = { bodyId: 'pcg', title: 'Warm rooms', text: 'Everybody finds a warm room in winter.' }
  const parsed = (organisationIds: unknown) => StatementInput.safeParse({ ...given, organisationIds }).success
  expect(parsed(['police', 'health'])).toBe(true)
  expect(parsed('police')).toBe(false)
  expect(parsed(undefined)).toBe(false)
  expect(parsed(['police', 'police'])).toBe(false)
})
