import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { organisationContacts } from '#db/schema/organisation-changes'
import { memberships } from '#db/schema/people'
import type { Store } from '#db/store'
import { castStore, today } from '#tests/support/store'
import { listStewards } from '~/domain/feeds/stewards.server'
import { findActor } from '~/domain/people/actor.server'
import { listActors } from '~/domain/people/actors.server'

/** What somebody keeps, as the three ways to ask for it say: alone, among others, and as a recipient of letters. */
async function keptBy(store: Store, personId: string): Promise<string[]> {
  const alone = (await findActor(store.db, personId, today))?.stewardOf
  const [among] = await listActors(store.db, [personId], today)
  const written = (await listStewards(store.db, today)).filter((one) => one.personId === personId)
  expect(among?.stewardOf).toEqual(alone)
  expect(written.map(({ organisationId }) => organisationId)).toEqual(alone)
  return alone ?? []
}
const graceOf = eq(memberships.personId, 'grace')
async function organisationOf(store: Store): Promise<string> {
  const [row] = await store.db.select().from(memberships).where(graceOf)
  return row?.organisationId ?? ''
}

test('who holds the role keeps the figures of that organisation, as long as they belong to it', async () => {
  const store = await castStore()
  const organisation = await organisationOf(store)
  expect(await keptBy(store, 'grace')).toEqual([])
  await store.write((tx) => tx.update(memberships).set({ role: 'data-steward' }).where(graceOf))
  expect(await keptBy(store, 'grace')).toEqual([organisation])
  await store.write((tx) => tx.update(memberships).set({ endsOn: '2026-01-31' }).where(graceOf))
  expect(await keptBy(store, 'grace')).toEqual([])
})

test('whom the record names for its figures keeps them, once, and only where they belong', async () => {
  const store = await castStore()
  const organisationId = await organisationOf(store)
  const named = { role: 'data' as const, personId: 'grace' }
  const other = organisationId === 'police' ? 'tidewater' : 'police'
  const ofPolice = and(eq(organisationContacts.organisationId, other), eq(organisationContacts.role, 'data'))
  await store.write(async (tx) => {
    await tx.delete(organisationContacts).where(ofPolice)
    await tx.insert(organisationContacts).values({ ...named, organisationId: other })
  })
  expect(await keptBy(store, 'grace')).toEqual([])
  await store.write(async (tx) => {
    await tx
      .delete(organisationContacts)
      .where(and(eq(organisationContacts.organisationId, organisationId), eq(organisationContacts.role, 'data')))
    await tx.insert(organisationContacts).values({ ...named, organisationId })
    await tx.insert(memberships).values({ personId: 'grace', organisationId, role: 'contact', startsOn: '2026-01-01' })
  })
  expect(await keptBy(store, 'grace')).toEqual([organisationId])
})

test('another role of contact gives nothing', async () => {
  const store = await castStore()
  const organisationId = await organisationOf(store)
  await store.write(async (tx) => {
    await tx.delete(organisationContacts).where(eq(organisationContacts.organisationId, organisationId))
    await tx.insert(organisationContacts).values({ organisationId, role: 'press', personId: 'grace' })
  })
  expect(await keptBy(store, 'grace')).toEqual([])
})
