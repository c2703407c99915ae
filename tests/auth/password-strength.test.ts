import { expect, test } from 'vitest'
import { findWeakness, hashOfChosen } from '~/auth/password-strength.server'
import { Invalid } from '~/domain/errors'

const own = ['Mara Voss', 'mara@calder.example', 'Calder Accord', 'Calder Diversion']

test('what is on lists, in rows, or about the person is refused with its reason', async () => {
  for (const [password, weakness] of [
    ['password1234', 'common'],
    ['Passw0rd2024!', 'common'],
    ['iloveyou1234', 'common'],
    ['qwertyuiopasdf', 'common'],
    ['abcabcabcabcabc', 'pattern'],
    ['contraseña123', 'guessable'],
    ['maravoss2026x', 'ownWords'],
    ['Mara Voss Calder', 'ownWords'],
    ['calderaccord', 'ownWords'],
    ['MARA@calder.example', 'ownWords'],
  ] as const)
    expect(await findWeakness(password, own), password).toBe(weakness)
})

test('a few unrelated words are good, in any language, also beside one’s own name', async () => {
  for (const password of [
    'a quiet harbour wall',
    'lighthouse oyster bridge',
    'mi casa es tu casa',
    'mara and the oyster bridge',
    'x7#kQ9vL2$pR',
  ])
    expect(await findWeakness(password, own), password).toBeNull()
})

test('the longest password that a form takes is judged in good time', async () => {
  const started = performance.now()
  await findWeakness('p4ssw0rd1!'.repeat(20), own)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a weak password is never hashed, and the reason is of its field', async () => {
  const refused = await hashOfChosen('newPassword', 'password1234', own).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Invalid)
  expect((refused as Invalid).fields).toEqual({ newPassword: 'account.password.common' })
  expect(await hashOfChosen('newPassword', 'a quiet harbour wall', own)).toMatch(/^\$argon2id\$/)
})
