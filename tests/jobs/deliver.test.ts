import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { calendar, samples } from '#tests/emails/sample-letters'
import { aLetter, later, letters, post, senderOver } from '#tests/support/outbox'
import { type Relay, startRelay } from '#tests/support/relay'
import { castStore, now } from '#tests/support/store'
import { claimLetters } from '~/domain/outbox/delivery.server'
import { enqueue } from '~/domain/outbox/enqueue.server'

const relays: Relay[] = []
async function relay(...given: Parameters<typeof startRelay>) {
  const one = await startRelay(...given)
  relays.push(one)
  return one
}
afterEach(async () => {
  for (const one of relays.splice(0)) await one.close()
})
const addresses = (n: number) =>
  Array.from({ length: n }, (_, at) => `reader${String(at).padStart(2, '0')}@calder.example`)

test('a letter is delivered once, and what it held is emptied', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'])
  await sender.turn(now)
  await sender.turn(later(5))
  expect(received).toHaveLength(1)
  expect(received[0]?.to).toEqual(['alex@calder.example'])
  expect(received[0]?.mail.subject).toBe('M-2026-014 is now with the Community Leadership Team')
  const [row] = await letters(store)
  expect(row).toMatchObject({ status: 'sent', attempts: 1, lastError: '', leaseUntil: null })
  expect(row?.props).toEqual({})
  sender.mailer.close()
})

test('the same key twice is one letter', async () => {
  const store = await castStore()
  for (let i = 0; i < 3; i++)
    await store.write((tx) =>
      enqueue(tx, { email: 'a@calder.example', name: '', personId: null, locale: 'en' }, aLetter, 'one key', now),
    )
  expect(await letters(store)).toHaveLength(1)
})

test('two senders on one store deliver each letter once', async () => {
  const store = await castStore()
  const { url, received } = await relay({ slow: 3 })
  const senders = [senderOver(store, { SMTP_URL: url }), senderOver(store, { SMTP_URL: url })]
  await post(store, addresses(40))
  await Promise.all(senders.map((sender) => sender.turn(now)))
  expect(received.map((one) => one.to[0]).sort()).toEqual(addresses(40))
  expect((await letters(store)).every((row) => row.status === 'sent')).toBe(true)
  for (const sender of senders) sender.mailer.close()
})

test('one address gets its letters in the order in which they were written', async () => {
  const store = await castStore()
  const { url, received } = await relay({ slow: 2 })
  const sender = senderOver(store, { SMTP_URL: url })
  for (let at = 0; at < 8; at++) {
    const letter = { template: 'matter-routed' as const, props: { number: `M-2026-0${at}`, title: 'x', body: 'Team' } }
    await store.write((tx) =>
      enqueue(
        tx,
        { email: 'alex@calder.example', name: '', personId: null, locale: 'en' },
        letter,
        `m ${at}`,
        new Date(now.getTime() - (10 - at) * 1000),
      ),
    )
  }
  await sender.turn(now)
  expect(received.map((one) => one.mail.subject?.slice(0, 9))).toEqual(
    Array.from({ length: 8 }, (_, at) => `M-2026-0${at}`),
  )
  sender.mailer.close()
})

test('a refused recipient has failed for good and is not tried again; the others get theirs', async () => {
  const store = await castStore()
  let tries = 0
  const { url, received } = await relay({
    onRecipient: (address) => {
      if (!address.startsWith('gone')) return null
      tries++
      return { code: 550, text: '5.1.1 gone@calder.example: no such user here' }
    },
  })
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['gone@calder.example', 'alex@calder.example'])
  await sender.turn(now)
  await sender.turn(later(5000))
  expect(tries).toBe(1)
  expect(received.map((one) => one.to[0])).toEqual(['alex@calder.example'])
  const row = (await letters(store)).find((one) => one.to.startsWith('gone'))
  expect(row).toMatchObject({ status: 'failed', lastError: 'EENVELOPE RCPT TO 550 5.1.1' })
  expect(row?.props).toEqual({})
  expect(row?.lastError).not.toContain('@')
  sender.mailer.close()
})

test('a greylisted letter waits a minute, then arrives', async () => {
  const store = await castStore()
  let first = true
  const { url, received } = await relay({
    onRecipient: () => {
      const refusal = first ? { code: 451, text: '4.7.1 try again later' } : null
      first = false
      return refusal
    },
  })
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'])
  await sender.turn(now)
  expect(received).toHaveLength(0)
  expect((await letters(store))[0]).toMatchObject({ status: 'pending', attempts: 1 })
  await sender.turn(new Date(later(1).getTime() - 1))
  expect(received).toHaveLength(0)
  await sender.turn(later(1))
  expect(received).toHaveLength(1)
  sender.mailer.close()
})

test('waits grow from a minute to a day, and then the letter is given up', async () => {
  const store = await castStore()
  const { url, received } = await relay({ onMessage: () => ({ code: 452, text: '4.2.2 mailbox full' }) })
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'])
  const waits: number[] = []
  let at = now
  for (let i = 0; i < 7; i++) {
    await sender.turn(at)
    const [row] = await letters(store)
    if (row?.status !== 'pending') break
    waits.push((row.nextAt.getTime() - at.getTime()) / 60_000)
    at = row.nextAt
  }
  expect(waits).toEqual([1, 5, 30, 120, 360, 1440])
  expect((await letters(store))[0]).toMatchObject({ status: 'failed', attempts: 7 })
  expect((await letters(store))[0]?.props).toEqual({})
  expect(received).toHaveLength(0)
  sender.mailer.close()
})

test('a connection that is cut loses nothing, and the second copy has the same Message-ID', async () => {
  const store = await castStore()
  const { url, received, behaviour } = await relay({ cut: () => 'after' })
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'])
  await sender.turn(now)
  expect((await letters(store))[0]?.status).toBe('pending')
  behaviour.cut = undefined
  await sender.turn(later(2))
  expect(received).toHaveLength(2)
  expect(received[0]?.mail.messageId).toBe(received[1]?.mail.messageId)
  const [row] = await letters(store)
  expect(row).toMatchObject({ status: 'sent', attempts: 2 })
  expect(received[0]?.mail.messageId).toBe(`<${row?.id}@accord.example.org>`)
  sender.mailer.close()
})

test('a relay that is down for an hour loses nobody and doubles nobody', async () => {
  const store = await castStore()
  const down = await startRelay()
  const { url } = down
  await down.close()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, addresses(12))
  for (const minutes of [0, 1, 6, 36]) await sender.turn(later(minutes))
  expect((await letters(store)).every((row) => row.status === 'pending' && row.attempts === 4)).toBe(true)
  const up = await relay()
  const again = senderOver(store, { SMTP_URL: up.url })
  for (const minutes of [90, 156, 200]) await again.turn(later(minutes))
  expect(up.received.map((one) => one.to[0]).sort()).toEqual(addresses(12))
  sender.mailer.close()
  again.mailer.close()
})

test('a refused sign-in at the relay is ours to mend: nothing is given up', async () => {
  const store = await castStore()
  const { url } = await relay()
  const sender = senderOver(store, { SMTP_URL: url.replace('smtp://', 'smtp://site:wrong@') })
  await post(store, ['alex@calder.example'])
  await sender.turn(now)
  expect((await letters(store))[0]).toMatchObject({ status: 'pending', attempts: 1 })
  sender.mailer.close()
})

test('letters of a sender that died are sent by the next one when its lease has ended, and not before', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  await post(store, addresses(5))
  const claimed = await store.write((tx) => claimLetters(tx, 10, 60_000, now))
  expect(claimed).toHaveLength(5)
  const sender = senderOver(store, { SMTP_URL: url })
  await sender.turn(later(0.9))
  expect(received).toHaveLength(0)
  await sender.turn(later(1.1))
  expect(received).toHaveLength(5)
  expect(received.map((one) => one.mail.messageId).sort()).toEqual(
    claimed.map((row) => `<${row.id}@accord.example.org>`).sort(),
  )
  sender.mailer.close()
})

test('a letter to somebody who has left meanwhile is cancelled', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['vera@calder.example'], aLetter, { personId: 'vera' })
  await post(
    store,
    ['mara@calder.example'],
    { template: 'sign-in-link', props: samples['sign-in-link'] },
    { personId: 'mara' },
  )
  await sender.turn(now)
  expect(received.map((one) => one.to[0])).toEqual(['mara@calder.example'])
  const row = (await letters(store)).find((one) => one.personId === 'vera')
  expect([row?.status, row?.props]).toEqual(['cancelled', {}])
  sender.mailer.close()
})

test('a sign-in link that has run out is not sent any more', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(
    store,
    ['mara@calder.example'],
    { template: 'sign-in-link', props: samples['sign-in-link'] },
    { personId: 'mara' },
  )
  await sender.turn(later(11))
  expect(received).toHaveLength(0)
  expect((await letters(store))[0]?.status).toBe('cancelled')
  sender.mailer.close()
})

test('an invitation carries its calendar entry as text/calendar with its method', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['mara@calder.example'], { template: 'agenda-published', props: samples['agenda-published'] })
  const cancelled = { ...samples['meeting-cancelled'], calendar: calendar.replace('METHOD:REQUEST', 'METHOD:CANCEL') }
  await sender.turn(now)
  await post(store, ['mara@calder.example'], { template: 'meeting-cancelled', props: cancelled })
  await sender.turn(now)
  expect(received).toHaveLength(2)
  const [invitation, cancellation] = received
  expect(invitation?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
  expect(cancellation?.raw).toMatch(/method=CANCEL/i)
  const part = invitation?.mail.attachments.find((one) => one.contentType === 'text/calendar')
  expect(part?.content.toString('utf8').replace(/\r?\n/g, '\r\n')).toContain('UID:m1@test')
  expect(invitation?.mail.text).toContain('Actions carried forward')
  expect(invitation?.mail.html).toContain('Actions carried forward')
  sender.mailer.close()
})

test('a letter says that a machine sent it, and only editions belong to a list', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'])
  await sender.turn(now)
  const headers = received[0]?.mail.headers
  expect(headers?.get('auto-submitted')).toBe('auto-generated')
  expect(headers?.get('from')).toMatchObject({ text: expect.stringContaining('office@calder.example') })
  expect(headers?.get('date')).toEqual(now)
  expect(headers?.has('list')).toBe(false)
  expect(headers?.has('x-mailer')).toBe(false)
  expect(received[0]?.raw).not.toMatch(/^List-/m)
  sender.mailer.close()
})

test('an address that is not exactly one address reaches no server', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  const hostile = [
    'a@x.example, b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    '"a b"@x.example',
    'a@[127.0.0.1]',
    'group: a@x.example;',
    '<a@x.example>',
    'a@@x.example',
    'a@x_y.example',
  ]
  await post(store, hostile)
  await sender.turn(now)
  expect(received).toHaveLength(0)
  expect((await letters(store)).every((row) => row.status === 'failed' && row.lastError === 'address')).toBe(true)
  sender.mailer.close()
})

test('a name with line breaks is one line in the header', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example'], aLetter, { name: 'Alex\r\nBcc: evil@x.example' })
  await sender.turn(now)
  expect(received[0]?.to).toEqual(['alex@calder.example'])
  expect(received[0]?.raw).not.toMatch(/^Bcc:/m)
  sender.mailer.close()
})

test('a letter that cannot be made waits like one that cannot be sent, and the others go', async () => {
  const store = await castStore()
  const { url, received } = await relay()
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, ['alex@calder.example', 'bea@calder.example'])
  await store.write((tx) =>
    tx.update(outbox).set({ template: 'no-such-letter' }).where(eq(outbox.to, 'alex@calder.example')),
  )
  await sender.turn(now)
  expect(received.map((one) => one.to[0])).toEqual(['bea@calder.example'])
  expect((await letters(store))[0]).toMatchObject({ status: 'pending', attempts: 1, lastError: 'not made' })
  sender.mailer.close()
})

test('a sender that is told to stop gives back what it has not begun', async () => {
  const store = await castStore()
  const { url, received } = await relay({ slow: 20 })
  const sender = senderOver(store, { SMTP_URL: url })
  await post(store, addresses(30))
  const turn = sender.turn(now)
  setTimeout(sender.stop, 40)
  await turn
  const rows = await letters(store)
  const sent = rows.filter((row) => row.status === 'sent')
  expect(sent.length).toBe(received.length)
  expect(sent.length).toBeLessThan(30)
  expect(rows.filter((row) => row.status === 'pending' && row.attempts === 0)).toHaveLength(30 - sent.length)
  sender.mailer.close()
})
