import { expect, test } from 'vitest'
import { codeAt } from '#tests/support/second-factor'
import { findStep, keyOf, newSecret, stepOf } from '~/domain/people/sign-in/totp.server'

const rfcKey = Buffer.from('12345678901234567890')
const rfcSecret = rfcKey.toString('base64url')

test('codes are those of RFC 6238, appendix B', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const) {
    const at = new Date(seconds * 1000)
    expect(codeAt(rfcKey, at)).toBe(code)
    expect(findStep(rfcSecret, code, 0, at), code).toBe(stepOf(at))
  }
})

test('a code holds one step before and after its own, no further, and not again once it was used', () => {
  const at = new Date('2026-11-18T17:00:00Z')
  const step = stepOf(at)
  for (const [steps, found] of [
    [-2, null],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, null],
  ] as const)
    expect(findStep(rfcSecret, codeAt(rfcKey, at, steps), 0, at), String(steps)).toBe(found)
  expect(findStep(rfcSecret, codeAt(rfcKey, at), step, at)).toBeNull()
  expect(findStep(rfcSecret, codeAt(rfcKey, at, -1), step, at)).toBeNull()
  expect(findStep(rfcSecret, codeAt(rfcKey, at, 1), step, at)).toBe(step + 1)
})

test('a key names site and person for the app, and can be typed', () => {
  const secret = newSecret()
  expect(newSecret()).not.toBe(secret)
  const { uri, typed } = keyOf(secret, 'Calder Accord', 'mara@calder.example')
  expect(uri).toMatch(/^otpauth:\/\/totp\//)
  expect(decodeURIComponent(uri)).toContain('mara@calder.example')
  expect(typed).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(uri).toContain(typed.replaceAll(' ', ''))
})
