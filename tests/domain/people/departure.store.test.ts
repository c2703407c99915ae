import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions, signInLinks } from '#db/schema/people'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { Conflict, Forbidden, NotFound } from '~/domain/errors'
import { endOtherSessions, endSession } from '~/domain/people/account.server'
import { findActor } from '~/domain/people/actor.server'
import { listPeople, recordDeparture } from '~/domain/people/departure.server'
import { findCredentials, sendSignInLink } from '~/domain/people/sign-in/session.server'
import { listDelegates } from '~/domain/seats/delegates.server'

test('whoever leaves loses every access at once', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write(async (tx) => {
    await sendSignInLink(tx, 'tom@calder.example', 'browser', now)
    await tx
      .insert(sessions)
      .values({ id: 'toms', userId: 'tom', createdAt: now, expiresAt: new Date(now.getTime() + 1e9) })
  })
  await store.write((tx) => recordDeparture(tx, ines, 'tom', today, now))
  expect(await findActor(store.db, 'tom', today)).toBeNull()
  expect(await findCredentials(store.db, 'tom@calder.example')).toBeNull()
  expect(await store.db.select().from(sessions).where(eq(sessions.userId, 'tom'))).toEqual([])
  const links = await store.db.select().from(signInLinks).where(eq(signInLinks.personId, 'tom'))
  expect(links.every((link) => link.usedAt !== null)).toBe(true)
  for (const body of ['pcg', 'owg'])
    expect((await listDelegates(store.db, body, today)).map((one) => one.personId)).not.toContain('tom')
  expect((await listPeople(store.db, ines)).map((one) => one.personId)).not.toContain('tom')
  await expect(store.write((tx) => recordDeparture(tx, ines, 'tom', today, now))).rejects.toThrow(NotFound)
})

test('the last administrator stays, and nobody records their own leaving', async () => {
  const store = await castStore()
  const [ines, ruth, mara] = [
    await actorNamed(store.db, 'ines'),
    await actorNamed(store.db, 'ruth'),
    await actorNamed(store.db, 'mara'),
  ]
  await expect(store.write((tx) => recordDeparture(tx, ines, 'ruth', today, now))).rejects.toThrow(Conflict)
  await expect(store.write((tx) => recordDeparture(tx, ruth, 'ruth', today, now))).rejects.toThrow(Forbidden)
  await expect(store.write((tx) => recordDeparture(tx, mara, 'tom', today, now))).rejects.toThrow(NotFound)
  expect(await listPeople(store.db, mara)).toEqual([])
})

test('nobody ends another’s session, and ending the others keeps one’s own', async () => {
  const store = await castStore()
  const [tom, mara] = [await actorNamed(store.db, 'tom'), await actorNamed(store.db, 'mara')]
  await store.write(async (tx) => {
    for (const id of ['phone', 'desk', 'laptop'])
      await tx.insert(sessions).values({ id, userId: 'tom', createdAt: now, expiresAt: new Date(now.getTime() + 1e9) })
  })
  const left = async () =>
    (await store.db.select().from(sessions).where(eq(sessions.userId, 'tom'))).map((row) => row.id).sort()
  await expect(store.write((tx) => endSession(tx, mara, 'phone', now))).rejects.toThrow(NotFound)
  await store.write((tx) => endSession(tx, tom, 'phone', now))
  expect(await left()).toEqual(['desk', 'laptop'])
  await store.write((tx) => endOtherSessions(tx, tom, 'desk', now))
  expect(await left()).toEqual(['desk'])
})
