import { expect, test } from 'vitest'
import { isTooLate, nextTry } from '~/domain/outbox/delivery'
import { failureOf } from '~/platform/mail.server'
import { displayName, isOneAddress } from '~/platform/mail-address'

const now = new Date('2026-11-18T17:00:00Z')

test('a letter is tried again after 1, 5, 30, 120, 360 and 1440 minutes, then given up', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((attempts) => nextTry(attempts, now))
    .map((at) => at && (at.getTime() - now.getTime()) / 60_000)
  expect(waits).toEqual([1, 5, 30, 120, 360, 1440, null, null])
})

test('only a letter that opens something for a short time can be too late', () => {
  const link = { template: 'sign-in-link', props: { minutes: 10 }, createdAt: now }
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
  expect([isTooLate(link, minutes(10)), isTooLate(link, minutes(10.1))]).toEqual([false, true])
  expect(isTooLate({ ...link, template: 'matter-routed' }, minutes(10_000))).toBe(false)
})

test.each([
  ['RCPT TO', 550, 'EENVELOPE', 'refused'],
  ['RCPT TO', 451, 'EENVELOPE', 'later'],
  ['DATA', 554, 'EMESSAGE', 'refused'],
  ['DATA', 452, 'EMESSAGE', 'later'],
  ['RCPT TO', 503, 'EENVELOPE', 'later'],
  ['MAIL FROM', 550, 'EENVELOPE', 'later'],
  ['AUTH PLAIN', 535, 'EAUTH', 'later'],
  ['CONN', undefined, 'ECONNECTION', 'later'],
  [undefined, undefined, 'ETIMEDOUT', 'later'],
])('%s %s is %s %s', (command, responseCode, code, outcome) => {
  expect(
    failureOf({ command, responseCode, code, response: `${responseCode} 5.1.1 alex@calder.example unknown` }).outcome,
  ).toBe(outcome)
})

test('the reason of a failure is codes alone', () => {
  const failure = failureOf({
    command: 'RCPT TO',
    responseCode: 550,
    code: 'EENVELOPE',
    response: '550 5.7.1 <alex@calder.example> refused',
  })
  expect(failure).toEqual({ outcome: 'refused', reason: 'EENVELOPE RCPT TO 550 5.7.1' })
})

test('exactly one plain address is an address', () => {
  for (const good of ['a@b.example', 'a.b+c@sub.b.example', "o'neil@b.example", `${'a'.repeat(64)}@b.example`])
    expect(isOneAddress(good), good).toBe(true)
  const bad = [
    '',
    'a',
    'a@',
    '@b',
    'a@b@c',
    'a b@c.example',
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    '"a"@b.example',
    'a@[1.2.3.4]',
    'a.@b.example',
    '.a@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a@b.example\n',
    'a\0@b.example',
    'ä@b.example',
    'a@bücher.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    '<a@b.example>',
    'x <a@b.example>',
    'a(c)@b.example',
  ]
  for (const one of bad) expect(isOneAddress(one), one).toBe(false)
})

test('a name beside an address is one line without invisible characters', () => {
  expect(displayName('Alex\r\nBcc: x@y.example')).toBe('Alex Bcc: x@y.example')
  expect(displayName('Alex\u202Egnik\u2028 Kim \u0007')).toBe('Alex gnik Kim')
  expect(displayName('x'.repeat(500))).toHaveLength(120)
})
