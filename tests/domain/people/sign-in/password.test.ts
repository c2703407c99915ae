import { expect, test } from 'vitest'
import { AccountInput } from '~/domain/people/account'
import { isFromEmail, newPassword } from '~/domain/people/sign-in/password'

const accepts = (value: string) => newPassword().safeParse(value).success

test('a password has at least 12 characters, and more than three different ones', () => {
  expect(accepts('elevenchars')).toBe(false)
  expect(accepts('twelve chars')).toBe(true)
  expect(accepts('aaaaaaaaaaaaaaaa')).toBe(false)
  expect(accepts('abcabcabcabc')).toBe(false)
  expect(accepts('x'.repeat(90) + 'abc'.repeat(37))).toBe(false)
  expect(accepts('Ünïcode wörds')).toBe(true)
})

test('a password is not the address', () => {
  expect(isFromEmail('Mara@Calder.Example', 'mara@calder.example')).toBe(true)
  expect(isFromEmail(' mara ', 'mara@calder.example')).toBe(true)
  expect(isFromEmail('mara and more', 'mara@calder.example')).toBe(false)
})

test('a telephone number looks like one or is left out', () => {
  const phone = (value: string) => AccountInput.safeParse({ name: 'A', locale: 'en', phone: value }).data?.phone
  expect(phone('')).toBeNull()
  expect(phone('+1 (555) 014-2 ext. 12')).toBe('+1 (555) 014-2 ext. 12')
  for (const bad of ['call me', '12', '<script>', '555-O142x']) expect(phone(bad), bad).toBeUndefined()
})
