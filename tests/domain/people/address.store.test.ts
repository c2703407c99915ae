import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { subscriptions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { addressChanges, people } from '#db/schema/people'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { post } from '#tests/support/outbox'
import { castStore, now, today } from '#tests/support/store'
import { Conflict, Invalid, NotFound } from '~/domain/errors'
import {
  askForAddress,
  confirmAddress,
  findAddressChange,
  findAskedAddress,
  keepAddress,
} from '~/domain/people/address.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { findCredentials, sendSignInLink, useSignInLink } from '~/domain/people/sign-in/session.server'

const next = 'mara.voss@calder.example'
const former = 'mara@calder.example'
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const lettersOf = (store: Store, template: string) =>
  store.db.select().from(outbox).where(eq(outbox.template, template))

async function asked(store: Store, email = next, at = now): Promise<string> {
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => tx.delete(outbox))
  await store.write((tx) => askForAddress(tx, mara, email, at))
  const [letter] = await lettersOf(store, 'address-confirm')
  return (letter?.props.token as string | undefined) ?? ''
}

test('an address changes once its link is followed; the former one is told, and mail that waits follows', async () => {
  const store = await castStore()
  const token = await asked(store)
  expect(await lettersOf(store, 'address-confirm')).toMatchObject([{ to: next, personId: 'mara' }])
  expect(await findCredentials(store.db, next)).toBeNull()
  expect(await findAddressChange(store.db, token, now)).toBe(next)
  await post(store, [former], undefined, { personId: 'mara' })
  await store.write(async (tx) => {
    await sendSignInLink(tx, former, 'browser', now)
    await tx
      .insert(subscriptions)
      .values({ email: former, audience: 'members', locale: 'en', personId: 'mara', askedAt: now })
  })
  const link = (await lettersOf(store, 'sign-in-link'))[0]?.props.token as string
  await store.write((tx) => confirmAddress(tx, token, now))
  expect(await findCredentials(store.db, next)).toMatchObject({ personId: 'mara' })
  expect(await findCredentials(store.db, former)).toBeNull()
  expect((await lettersOf(store, 'matter-routed')).map((one) => one.to)).toEqual([next])
  expect(await lettersOf(store, 'security-notice')).toMatchObject([{ to: former, props: { event: 'address-changed' } }])
  expect((await store.db.select().from(subscriptions)).map((one) => one.email)).toEqual([next])
  const opened = { browser: 'browser', confirmed: true }
  await expect(store.write((tx) => useSignInLink(tx, link, opened, now))).rejects.toThrow(Conflict)
  await expect(store.write((tx) => confirmAddress(tx, token, now))).rejects.toThrow(Conflict)
  const log = JSON.stringify(await store.db.select().from(activity))
  for (const address of [next, former]) expect(log).not.toContain(address)
})

test('a link ends after a day, when another is asked for, and when the person keeps the address', async () => {
  const store = await castStore()
  const mara = await actorNamed(store.db, 'mara')
  const first = await asked(store)
  const second = await asked(store, 'captain@calder.example')
  expect(await findAddressChange(store.db, first, now)).toBeNull()
  expect(await findAddressChange(store.db, second, inHours(23.9))).toBe('captain@calder.example')
  expect(await findAddressChange(store.db, second, inHours(24))).toBeNull()
  await expect(store.write((tx) => confirmAddress(tx, second, inHours(24)))).rejects.toThrow(Conflict)
  expect(await findAskedAddress(store.db, mara, now)).toMatchObject({ email: 'captain@calder.example' })
  await store.write((tx) => keepAddress(tx, mara, now))
  expect(await findAskedAddress(store.db, mara, now)).toBeNull()
  await expect(store.write((tx) => confirmAddress(tx, second, now))).rejects.toThrow(Conflict)
  await expect(store.write((tx) => keepAddress(tx, mara, now))).rejects.toThrow(NotFound)
  expect((await store.db.select().from(people).where(eq(people.id, 'mara')))[0]?.email).toBe(former)
})

test('whether somebody has an address is not told, and nobody comes to have another’s', async () => {
  const store = await castStore()
  expect(await asked(store, 'tom@calder.example')).toBe('')
  expect(await store.db.select().from(outbox)).toEqual([])
  expect(await store.db.select().from(addressChanges)).toHaveLength(1)
  const mara = await actorNamed(store.db, 'mara')
  await expect(store.write((tx) => askForAddress(tx, mara, former, now))).rejects.toThrow(Invalid)
  const token = await asked(store)
  await store.write((tx) => tx.update(people).set({ email: next }).where(eq(people.id, 'tom')))
  await expect(store.write((tx) => confirmAddress(tx, token, now))).rejects.toThrow(Conflict)
  expect(await findCredentials(store.db, former)).toMatchObject({ personId: 'mara' })
})

test('whoever leaves cannot follow a link any more', async () => {
  const store = await castStore()
  const token = await asked(store)
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => recordDeparture(tx, ines, 'mara', today, now))
  await expect(store.write((tx) => confirmAddress(tx, token, now))).rejects.toThrow(Conflict)
})
