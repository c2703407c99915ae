import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signatories } from '#db/schema/agreement'
import { organisations } from '#db/schema/organisations'
import { seats } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { archiveOrganisation, restoreOrganisation } from '~/domain/organisations/archive.server'
import type { MergerInput } from '~/domain/organisations/merger'
import { listMergerTargets, mergeOrganisation, planMerger } from '~/domain/organisations/merger.server'
import { findLineage, findOrganisation, listOrganisations } from '~/domain/organisations/organisations.server'
import { findActor } from '~/domain/people/actor.server'
import { listSeats } from '~/domain/seats/seats.server'

const move: MergerInput = { intoId: 'northside', people: 'move', seats: 'move' }
const merged = async (store: Store, slug: string, input: MergerInput) => {
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => mergeOrganisation(tx, ines, slug, input, today, now))
}
const holds = async (store: Store, personId: string) => {
  const actor = await findActor(store.db, personId, today)
  return {
    organisations: actor?.organisationIds ?? [],
    seats: (actor?.seats ?? []).map((one) => `${one.bodyId} ${one.organisationId}`).sort(),
  }
}

test('the plan says beforehand what happens to people and seats, and does nothing', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const plan = await planMerger(store.db, ines, 'riverside', move, today)
  expect(plan.people).toEqual([{ name: 'Bea Thornton', fate: 'moves' }])
  expect(plan.seats).toEqual([
    { bodyName: 'Policy Coordinating Group', fate: 'ends-because-seated', holders: ['Bea Thornton'] },
    { bodyName: 'Community Leadership Team', fate: 'moves', holders: ['Bea Thornton'] },
  ])
  expect(await holds(store, 'bea')).toEqual({ organisations: ['riverside'], seats: ['clt riverside', 'pcg riverside'] })
  const mara = await actorNamed(store.db, 'mara')
  await expect(planMerger(store.db, mara, 'riverside', move, today)).rejects.toThrow(NotFound)
  await expect(merged(store, 'riverside', { ...move, intoId: 'riverside' })).rejects.toThrow(Invalid)
  await expect(store.write((tx) => mergeOrganisation(tx, mara, 'riverside', move, today, now))).rejects.toThrow(
    Forbidden,
  )
})

test('a merger archives the one, moves people and seats, and leaves its signature its own', async () => {
  const store = await castStore()
  await merged(store, 'riverside', move)
  const riverside = await findOrganisation(store.db, visitor, 'riverside')
  expect(riverside).toMatchObject({ mergedIntoId: 'northside', mergedOn: today })
  expect(riverside.archivedAt).not.toBeNull()
  expect((await findLineage(store.db, visitor, riverside)).mergedInto).toEqual({
    slug: 'northside',
    name: 'Northside Behavioral Health',
    on: today,
  })
  const northside = await findOrganisation(store.db, visitor, 'northside')
  expect((await findLineage(store.db, visitor, northside)).absorbed).toEqual([
    { slug: 'riverside', name: 'Riverside Neighbors Association', on: today },
  ])
  expect(await holds(store, 'bea')).toEqual({ organisations: ['northside'], seats: ['clt northside'] })
  const rows = await store.db.select().from(signatories).where(eq(signatories.organisationId, 'riverside'))
  expect(rows).toMatchObject([{ id: 'riverside-signature', withdrawnOn: null }])
  expect(northside.signatures).toHaveLength(1)
  expect((await listOrganisations(store.db, visitor, today)).map((row) => row.id)).not.toContain('riverside')
  expect((await listMergerTargets(store.db, 'police')).map((one) => one.id)).not.toContain('riverside')
  // The seat that it had stays on record with its last day.
  const old = await store.db.select().from(seats).where(eq(seats.organisationId, 'riverside'))
  expect(old.map((seat) => seat.endsOn)).toEqual(['2026-11-17', '2026-11-17'])
})

test('where people and seats end, nobody of it is left anywhere', async () => {
  const store = await castStore()
  await merged(store, 'riverside', { ...move, people: 'end', seats: 'end' })
  expect(await holds(store, 'bea')).toEqual({ organisations: [], seats: [] })
})

test('a seat that goes over without its people stands empty', async () => {
  const store = await castStore()
  await merged(store, 'riverside', { ...move, people: 'end' })
  expect(await holds(store, 'bea')).toEqual({ organisations: [], seats: [] })
  const clt = await listSeats(store.db, await actorNamed(store.db, 'ines'), 'clt', today)
  expect(clt.find((seat) => seat.organisationId === 'northside')).toMatchObject({ isVacant: true })
})

test('a merger is undone with people and seats; what went over ends there', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await merged(store, 'riverside', move)
  await store.write((tx) => restoreOrganisation(tx, ines, 'riverside', today, now))
  expect(await holds(store, 'bea')).toEqual({ organisations: ['riverside'], seats: ['clt riverside', 'pcg riverside'] })
  const riverside = await findOrganisation(store.db, visitor, 'riverside')
  expect(riverside).toMatchObject({ archivedAt: null, mergedIntoId: null, mergedOn: null })
  await expect(store.write((tx) => restoreOrganisation(tx, ines, 'riverside', today, now))).rejects.toThrow(Conflict)
})

test('an archived organisation is readable, out of every choice, and comes back as it was', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const mara = await actorNamed(store.db, 'mara')
  const archive = (actor: typeof ines) => store.write((tx) => archiveOrganisation(tx, actor, 'mainstreet', today, now))
  await expect(archive(mara)).rejects.toThrow(Forbidden)
  await archive(ines)
  expect((await findOrganisation(store.db, visitor, 'mainstreet')).name).toBe('Main Street Business Alliance')
  expect(await holds(store, 'jack')).toEqual({ organisations: [], seats: [] })
  await expect(archive(ines)).rejects.toThrow(Forbidden)
  await expect(store.write((tx) => restoreOrganisation(tx, mara, 'mainstreet', today, now))).rejects.toThrow(Forbidden)
  await store.write((tx) => restoreOrganisation(tx, ines, 'mainstreet', today, now))
  expect(await holds(store, 'jack')).toEqual({
    organisations: ['mainstreet'],
    seats: ['clt mainstreet', 'pcg mainstreet'],
  })
  const [row] = await store.db.select().from(organisations).where(eq(organisations.id, 'mainstreet'))
  expect(row?.archivedAt).toBeNull()
})
