import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { editionIssues, subscriptions } from '#db/schema/editions'
import { jobSlots } from '#db/schema/jobs'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { decisions } from '#db/schema/proposals'
import { seatHolders } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { decided, hours, opened, planned } from '#tests/support/happenings'
import { later, quiet, senderOver } from '#tests/support/outbox'
import { type Relay, startRelay } from '#tests/support/relay'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { compileIssue, findWebCopy } from '~/across/editions.server'
import { systemActor, visitor } from '~/domain/access/actor'
import { findIssue } from '~/domain/editions/issues.server'
import { countDeliveries, holdIssue, releaseIssue } from '~/domain/editions/release.server'
import { askForSubscription, confirmSubscription } from '~/domain/editions/subscriptions.server'
import { NotFound } from '~/domain/errors'
import { compileWeekly } from '~/jobs/compile-editions.server'
import { claimSlot, slotOf } from '~/jobs/worker.server'
import { readEnv } from '~/platform/env.server'

const relays: Relay[] = []
afterEach(async () => {
  for (const one of relays.splice(0)) await one.close()
})
async function sending(store: Store) {
  const relay = await startRelay()
  relays.push(relay)
  return { ...relay, sender: senderOver(store, { SMTP_URL: relay.url }) }
}
async function subscribed(store: Store, email: string, locale: 'en' | 'es' = 'en') {
  await store.write((tx) =>
    askForSubscription(tx, visitor, { email, audience: 'residents', frequency: 'weekly', locale }, hours(-30)),
  )
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, email))
  await store.write((tx) =>
    confirmSubscription(tx, visitor, letter?.props.token as string, { frequency: 'weekly', locale }, hours(-29)),
  )
  await store.write((tx) => tx.delete(outbox))
}
async function released(store: Store, audience: 'members' | 'residents') {
  const ines = await actorNamed(store.db, 'ines')
  const plan = { audience, frequency: 'weekly' as const, from: hours(-168), to: now }
  const issue = await store.write((tx) => compileIssue(tx, systemActor('test'), plan, now))
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  return issue
}
const secrets = async (store: Store) => {
  await decided(store, { title: 'Public decision' })
  await decided(store, { title: 'Members decision', visibility: 'members' })
  await planned(store, { title: 'Room meeting', visibility: 'body', bodyId: 'owg' })
  await opened(store, { title: 'Evening handover' })
}
const hidden = ['Members decision', 'Room meeting', 'Evening handover']

test('a resident’s copy holds nothing that is not public: not the letter, not its web copy', async () => {
  const store = await castStore()
  await secrets(store)
  await subscribed(store, 'neighbor@home.example')
  await released(store, 'residents')
  const { received, sender } = await sending(store)
  const [letter] = await store.db.select().from(outbox)
  const token = letter?.props.token as string
  await sender.turn(now)
  expect(received).toHaveLength(1)
  const { mail, raw } = received[0] as (typeof received)[number]
  expect(mail.text).toContain('Public decision')
  for (const title of hidden)
    for (const part of [mail.text, mail.html || '', mail.subject]) expect(part).not.toContain(title)
  expect(raw).toContain('List-ID: <residents.accord.example.org>')
  expect(raw.replace(/\r?\n[ \t]/g, ' ')).toContain(
    `List-Unsubscribe: <https://accord.example.org/unsubscribe/${token}>`,
  )
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const page = await serverOver(store).visitor().get(`/editions/copy/${token}`)
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain('Public decision')
  for (const title of hidden) expect(html).not.toContain(title)
  sender.mailer.close()
})

test('a member’s copy holds what the member may see', async () => {
  const store = await castStore()
  await secrets(store)
  await released(store, 'members')
  const { received, sender } = await sending(store)
  await sender.turn(now)
  const textFor = (name: string) => received.find((one) => one.to[0] === `${name}@calder.example`)?.mail.text ?? ''
  expect(textFor('tom')).toContain('Room meeting')
  expect(textFor('tom')).toContain('Needs you')
  expect(textFor('mara')).toContain('Members decision')
  expect(textFor('mara')).not.toContain('Room meeting')
  expect(textFor('vera')).toBe('')
  sender.mailer.close()
})

test('what a member lost between release and sending is in neither the letter nor the web copy', async () => {
  const store = await castStore()
  await secrets(store)
  await released(store, 'members')
  const [row] = await store.db.select().from(outbox).where(eq(outbox.personId, 'tom'))
  const token = row?.props.token as string
  await store.write((tx) => tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.personId, 'tom')))
  const { received, sender } = await sending(store)
  await sender.turn(now)
  const mail = received.find((one) => one.to[0] === 'tom@calder.example')?.mail
  expect(mail?.text).toContain('Public decision')
  for (const title of hidden) expect(`${mail?.text}${mail?.html}`).not.toContain(title)
  const html = await (await serverOver(store).visitor().get(`/editions/copy/${token}`)).text()
  expect(html).toContain('Public decision')
  for (const title of hidden) expect(html).not.toContain(title)
  sender.mailer.close()
})

test('the web copy of somebody who has left opens for nobody', async () => {
  const store = await castStore()
  await secrets(store)
  await released(store, 'members')
  const [row] = await store.db.select().from(outbox).where(eq(outbox.personId, 'tom'))
  const token = row?.props.token as string
  const titlesNow = async () => JSON.stringify(await findWebCopy(store.db, token, today, now))
  expect(await titlesNow()).toContain('Room meeting')
  await store.write((tx) => tx.update(people).set({ endedAt: now }).where(eq(people.id, 'tom')))
  await expect(titlesNow()).rejects.toThrow(NotFound)
  const { received, sender } = await sending(store)
  await sender.turn(now)
  expect(received.some((one) => one.to[0] === 'tom@calder.example')).toBe(false)
  sender.mailer.close()
})

test('what is no longer public when a copy is sent is not in it', async () => {
  const store = await castStore()
  const id = await decided(store, { title: 'Public decision' })
  await decided(store, { title: 'Other decision' })
  await subscribed(store, 'neighbor@home.example')
  await released(store, 'residents')
  await store.write((tx) =>
    tx
      .update(decisions)
      .set({ decidedAt: hours(-400) })
      .where(eq(decisions.id, id)),
  )
  const { received, sender } = await sending(store)
  await sender.turn(now)
  expect(received[0]?.mail.text).toContain('Other decision')
  expect(received[0]?.mail.text).not.toContain('Public decision')
  sender.mailer.close()
})

test('who unsubscribed after the release receives nothing', async () => {
  const store = await castStore()
  await secrets(store)
  await subscribed(store, 'neighbor@home.example')
  const issue = await released(store, 'residents')
  await store.write((tx) => tx.update(subscriptions).set({ endedAt: now }))
  const { received, sender } = await sending(store)
  await sender.turn(now)
  expect(received).toHaveLength(0)
  const ines = await actorNamed(store.db, 'ines')
  expect(await countDeliveries(store.db, await findIssue(store.db, ines, issue.id))).toEqual({
    sent: 0,
    waiting: 0,
    failed: 0,
    cancelled: 1,
  })
  sender.mailer.close()
})

test('a paused issue waits with its letters, and goes on where it stopped', async () => {
  const store = await castStore()
  await secrets(store)
  await subscribed(store, 'neighbor@home.example')
  const issue = await released(store, 'residents')
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => holdIssue(tx, ines, issue.id, now))
  const { received, sender } = await sending(store)
  await sender.turn(now)
  await sender.turn(later(10))
  expect(received).toHaveLength(0)
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, later(10)))
  await sender.turn(later(11))
  expect(received).toHaveLength(1)
  expect(await countDeliveries(store.db, await findIssue(store.db, ines, issue.id))).toMatchObject({
    sent: 1,
    waiting: 0,
  })
  sender.mailer.close()
})

test('a subscriber reads the edition in the chosen language', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  await subscribed(store, 'vecina@home.example', 'es')
  await released(store, 'residents')
  const { received, sender } = await sending(store)
  await sender.turn(now)
  expect(received[0]?.mail.subject).toBe('Calder Diversion: Edición para residentes 1')
  expect(received[0]?.mail.text).toContain('Decidido')
  sender.mailer.close()
})

test.each([
  ['the clocks go back', '2026-10-19T00:00:00Z', '2026-11-16T00:00:00Z'],
  ['the clocks go forward', '2027-02-28T00:00:00Z', '2027-03-29T00:00:00Z'],
])(
  'when %s, two workers compile exactly one weekly issue a week, on Monday at seven',
  async (_name, from, to) => {
    const store = await castStore()
    const env = readEnv({ NODE_ENV: 'production', DATA_DIR: '/tmp/accord-test-data' })
    const zone = 'America/Los_Angeles'
    const end = Date.parse(to)
    // What a worker remembers of its own, so that it asks the database once a slot.
    const asked = new Map<string, string | null>()
    for (let time = Date.parse(from); time < end; time += 3_600_000) {
      const at = new Date(time)
      for (const holder of ['one', 'two']) {
        const slot = slotOf(compileWeekly, at, zone)
        if (slot === null || asked.get(holder) === slot) continue
        asked.set(holder, slot)
        if (!(await claimSlot(store, compileWeekly.name, slot, holder, at))) continue
        await decided(store, { title: `Decision before ${slot}`, at: new Date(time - 3_600_000) })
        const signal = new AbortController().signal
        await compileWeekly.run({ store, env, log: quiet, now: at, clock: () => at, signal })
        await store.write(async (tx) => {
          await tx.update(editionIssues).set({ releasedAt: at })
          await tx.update(jobSlots).set({ doneAt: at })
        })
      }
    }
    const rows = await store.db
      .select()
      .from(editionIssues)
      .where(eq(editionIssues.audience, 'members'))
      .orderBy(editionIssues.compiledAt)
    const compiled = rows.map((row) => row.compiledAt.toISOString())
    const local = compiled.slice(1).map((at) =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(at)),
    )
    // The first is the slot in which the clock began; after it each week has one, at the same hour by the wall clock.
    expect(local).toEqual(Array.from({ length: 4 }, () => 'Mon 07:00'))
    expect(new Set(rows.map((row) => row.period)).size).toBe(rows.length)
  },
  60_000,
)
