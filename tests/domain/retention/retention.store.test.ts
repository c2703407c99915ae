import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { submissionMessages, submissions } from '#db/schema/community'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { jobSlots } from '#db/schema/jobs'
import { outbox } from '#db/schema/outbox'
import { sessions, signInLinks } from '#db/schema/people'
import { rawTables } from '#db/schema/releases'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { systemActor, visitor } from '~/domain/access/actor'
import { verifyChain } from '~/domain/activity/verification.server'
import { forgottenAddress } from '~/domain/editions/forgotten.server'
import { askForSubscription } from '~/domain/editions/subscriptions.server'
import { Conflict, Forbidden } from '~/domain/errors'
import { listInvitations, resendInvitation } from '~/domain/invitations/invitations.server'
import { applyRetention, countDue } from '~/domain/retention/retention.server'
import { findSite } from '~/domain/site/settings.server'
import { secret, writePast } from './a-past'

async function withPast(): Promise<Store> {
  const store = await castStore()
  await writePast(store)
  return store
}
const run = (store: Store, at = now) => store.write((tx) => applyRetention(tx, systemActor('retention'), at))

/** Everything that a run takes away once, of a-past.ts: one of each kind, two letters, and three ways in. */
const expected = {
  mail: 2,
  signInLinks: 3,
  sessions: 1,
  invitations: 1,
  noticeRead: 1,
  noticeUnread: 1,
  submissions: 2,
  unconfirmed: 1,
  unsubscribed: 1,
  trueCounts: 1,
  jobs: 1,
}

test('a run takes away what is due, a dry run counts exactly that, and a second run finds nothing', async () => {
  const store = await withPast()
  expect(await countDue(store.db, now)).toEqual(expected)
  expect(await countDue(store.db, now)).toEqual(expected)
  expect(await run(store)).toEqual(expected)
  expect(await countDue(store.db, now)).toEqual({})
  const entries = await store.db.$count(activity)
  expect(await run(store)).toEqual({})
  expect(await store.db.$count(activity)).toBe(entries)
})

test('what is a day younger stays, and goes a day later', async () => {
  const store = await withPast()
  await run(store)
  expect(await countDue(store.db, new Date(now.getTime() + 86_399_000))).toEqual({})
  const tomorrow = new Date(now.getTime() + 86_400_000)
  expect(await countDue(store.db, tomorrow)).toEqual(expected)
  expect(await run(store, tomorrow)).toEqual(expected)
})

test('of each kind only what the schedule says is left', async () => {
  const store = await withPast()
  await run(store)
  const { db } = store
  const letters = await db.select().from(outbox).orderBy(outbox.dedupeKey)
  const ofPast = letters.filter((letter) => letter.dedupeKey.startsWith('due '))
  expect(ofPast.map(({ status, to, toName, props, lastError }) => ({ status, to, toName, props, lastError }))).toEqual([
    { status: 'failed', to: '', toName: '', props: {}, lastError: '' },
    { status: 'pending', to: `${secret}@calder.example`, toName: secret, props: { about: secret }, lastError: '' },
    { status: 'sent', to: '', toName: '', props: {}, lastError: '' },
  ])
  expect((await db.select().from(signInLinks)).map((row) => row.id)).toEqual(['link young'])
  expect((await db.select().from(sessions)).map((row) => row.id)).toEqual(['session young'])
  const [invitation] = await db.select().from(invitations).where(eq(invitations.id, 'invitation due'))
  expect(invitation).toMatchObject({ email: '', name: '', organisationId: 'police', invitedBy: 'ines' })
  const sent = new Map((await db.select().from(submissions)).map((row) => [row.id, row]))
  expect(sent.get('read due')).toMatchObject({ noticeEmail: null, text: expect.stringContaining(secret) })
  expect(sent.get('unread due')).toMatchObject({ noticeEmail: null, text: expect.stringContaining(secret) })
  expect(sent.get('unread young')?.noticeEmail).toContain(secret)
  expect(sent.get('answered due')).toMatchObject({ text: '', area: '', kind: 'concern', codeHash: 'code answered due' })
  expect(sent.get('answered young')?.text).toContain(secret)
  expect((await db.select().from(submissionMessages)).map((row) => row.submissionId)).toEqual(['answered young'])
  const addresses = (await db.select().from(subscriptions)).map((row) => row.email)
  expect(addresses).toContain(forgottenAddress(`${secret}-2-due@calder.example`))
  expect(addresses).toContain('reader@calder.example')
  expect(addresses).toContain('person:mara')
  expect(addresses.filter((address) => address.includes('due'))).toEqual([])
  expect((await db.select().from(rawTables)).map((row) => row.releaseTableId)).toEqual(['table young'])
  expect((await db.select().from(jobSlots)).map((row) => row.slot)).toEqual(['young'])
})

test('a run is recorded with what it took, and the chain verifies', async () => {
  const store = await withPast()
  await run(store)
  const [entry] = await store.db.select().from(activity).where(eq(activity.verb, 'retention.applied'))
  expect(entry).toMatchObject({ visibility: 'members', actorKind: 'system', facts: expected })
  expect(JSON.stringify(entry)).not.toContain(secret)
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: true })
})

test('nobody but the site itself keeps the schedule', async () => {
  const store = await withPast()
  for (const actor of [visitor, await actorNamed(store.db, 'ruth'), await actorNamed(store.db, 'ines')])
    await expect(store.write((tx) => applyRetention(tx, actor, now))).rejects.toThrow(Forbidden)
  expect(await countDue(store.db, now)).toEqual(expected)
})

test('an address that ended its subscription is known again when it is typed in, and keeps one row', async () => {
  const store = await withPast()
  await run(store)
  const email = `${secret}-2-due@calder.example`
  const input = { email, audience: 'business', frequency: 'daily', locale: 'en' } as const
  await store.write((tx) => askForSubscription(tx, visitor, input, now))
  const rows = await store.db.select().from(subscriptions).where(eq(subscriptions.audience, 'business'))
  expect(rows.filter((row) => row.email === email)).toHaveLength(1)
  expect(rows).toHaveLength(2)
  // It may be confirmed for a week; then it is forgotten again.
  expect(await countDue(store.db, now)).toEqual({})
  expect(await countDue(store.db, new Date(now.getTime() + 7 * 86_400_000))).toMatchObject({ unsubscribed: 2 })
})

test('an invitation whose address is erased is listed, and cannot be mailed again', async () => {
  const store = await withPast()
  await run(store)
  const ruth = await actorNamed(store.db, 'ruth')
  const site = await findSite(store.db)
  expect((await listInvitations(store.db, ruth, now)).find((one) => one.id === 'invitation due')?.email).toBe('')
  await expect(
    store.write((tx) => resendInvitation(tx, ruth, site as NonNullable<typeof site>, 'invitation due', now)),
  ).rejects.toThrow(Conflict)
})
