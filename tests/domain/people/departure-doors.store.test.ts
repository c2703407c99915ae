// One test a door: what somebody who leaves had in their hands before, and what it opens afterwards.
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bodyOffices } from '#db/schema/bodies'
import { editionCopies, editionIssues, subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { outbox } from '#db/schema/outbox'
import { memberships, siteRoleGrants } from '#db/schema/people'
import { seatHandovers, seatHolders } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { findWebCopy } from '~/across/editions.server'
import { hashToken } from '~/domain/access/token.server'
import { NotFound } from '~/domain/errors'
import { enqueue } from '~/domain/outbox/enqueue.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { listDelegates } from '~/domain/seats/delegates.server'

const leave = async (store: Store, personId: string) => {
  const ruth = await actorNamed(store.db, 'ruth')
  await store.write((tx) => recordDeparture(tx, ruth, personId, today, now))
}

test('an open session ends in the middle of its day', async () => {
  const store = await castStore()
  const tom = await serverOver(store).signedIn('tom')
  expect((await tom.get('/desk')).status).toBe(200)
  await leave(store, 'tom')
  expect((await tom.get('/desk')).headers.get('location')).toContain('/sign-in')
  expect((await tom.get('/bodies/operational-workgroup/seats/owg-police')).status).toBe(302)
})

test.each([
  ['seats', seatHolders, 'grace'],
  ['offices', bodyOffices, 'grace'],
  ['memberships', memberships, 'grace'],
  ['site roles', siteRoleGrants, 'ines'],
] as const)('no term of %s reaches into the day of leaving', async (_name, table, personId) => {
  const store = await castStore()
  await leave(store, personId)
  const rows = await store.db.select().from(table).where(eq(table.personId, personId))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.endsOn !== null && row.endsOn < today)).toBe(true)
})

test('letters that wait for them are not sent, and hold nothing any more; others’ are', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    for (const personId of ['tom', 'mara'])
      await enqueue(
        tx,
        { email: `${personId}@calder.example`, name: personId, personId, locale: 'en' },
        { template: 'matter-routed', props: { number: 'M-1', title: 'Lights', body: 'OWG' } },
        `test ${personId}`,
        now,
      )
  })
  await leave(store, 'tom')
  const rows = await store.db.select().from(outbox).orderBy(outbox.dedupeKey)
  expect(rows.map((row) => [row.personId, row.status])).toEqual([
    ['mara', 'pending'],
    ['tom', 'cancelled'],
  ])
  expect(rows[1]?.props).toEqual({})
})

test('an invitation that they had not accepted opens nothing', async () => {
  const store = await castStore()
  await store.write((tx) =>
    tx.insert(invitations).values({
      email: 'tom@calder.example',
      name: 'Tom',
      organisationId: 'police',
      tokenHash: hashToken('token'),
      invitedBy: 'ines',
      createdAt: now,
      expiresAt: new Date(now.getTime() + 1e9),
    }),
  )
  await leave(store, 'tom')
  expect((await store.db.select().from(invitations))[0]?.revokedAt).toEqual(now)
})

test('the web copy of an edition that they received opens for nobody', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    const times = { coversFrom: now, coversTo: now, compiledAt: now, releasedAt: now }
    await tx
      .insert(editionIssues)
      .values({ id: 'i', audience: 'members', frequency: 'weekly', period: '2026-W47', number: 1, ...times })
    await tx
      .insert(subscriptions)
      .values({ id: 's', email: 'person:tom', audience: 'members', locale: 'en', personId: 'tom', askedAt: now })
    await tx
      .insert(editionCopies)
      .values({ issueId: 'i', subscriptionId: 's', tokenHash: hashToken('copy'), createdAt: now })
  })
  expect((await findWebCopy(store.db, 'copy', today, now)).issueId).toBe('i')
  await leave(store, 'tom')
  await expect(findWebCopy(store.db, 'copy', today, now)).rejects.toThrow(NotFound)
  expect((await serverOver(store).visitor().get('/editions/copy/copy')).status).toBe(404)
})

test('the calendar file of a meeting of members is not found', async () => {
  const store = await castStore()
  const { meetings } = await import('#db/schema/meetings')
  await store.write((tx) =>
    tx.insert(meetings).values({
      id: 'm',
      bodyId: 'owg',
      charterId: 'owg-charter-1',
      title: 'Inside',
      startsAt: new Date(now.getTime() + 1e8),
      durationMinutes: 60,
      visibility: 'members',
      createdAt: now,
      createdBy: 'ines',
      publishedAt: now,
    }),
  )
  const tom = await serverOver(store).signedIn('tom')
  expect((await tom.get('/meetings/m/invitation.ics')).status).toBe(200)
  await leave(store, 'tom')
  expect((await tom.get('/meetings/m/invitation.ics')).status).toBe(404)
})

test('a handover to them is over, and the delegate acts again', async () => {
  const store = await castStore()
  await store.write((tx) =>
    tx.insert(seatHandovers).values({
      seatId: 'pcg-police',
      delegateId: 'mara',
      alternateId: 'tom',
      startsOn: today,
      endsOn: '2026-12-01',
      reason: 'Away',
      recordedAt: now,
      recordedBy: 'mara',
    }),
  )
  const voices = async () =>
    (await listDelegates(store.db, 'pcg', today))
      .filter((one) => one.organisationId === 'police' && one.acts)
      .map((one) => one.personId)
  expect(await voices()).toEqual(['tom'])
  await leave(store, 'tom')
  expect(await voices()).toEqual(['mara'])
})
