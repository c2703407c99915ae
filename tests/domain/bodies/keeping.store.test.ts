import { expect, test } from 'vitest'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { opened } from '#tests/domain/proposals/scene'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { findBody, listBodies, listEndedBodies } from '~/domain/bodies/body.server'
import { endBody, establishBody, listUnderWay, renameBody } from '~/domain/bodies/keeping.server'
import { answersOf, CharterInput } from '~/domain/charters/charter'
import { listCharterVersions } from '~/domain/charters/charters.server'
import { Conflict, Forbidden, Stale } from '~/domain/errors'
import { findActor } from '~/domain/people/actor.server'
import { withdrawProposal } from '~/domain/proposals/procedure.server'

const slug = 'operational-workgroup'
const end = async (store: Store, name: CastName = 'ines', revision?: number) => {
  const actor = await actorNamed(store.db, name)
  await store.write((tx) => endBody(tx, actor, slug, { reason: 'Its work is done', revision }, today, now))
}

test('a further body begins with a charter in force from today and an address of its own', async () => {
  const store = await castStore()
  const ruth = await actorNamed(store.db, 'ruth')
  const [terms] = await listCharterVersions(store.db, visitor, { id: 'pcg', visibility: 'public' })
  const charter = CharterInput.parse(answersOf(terms as never))
  const make = (name: string) =>
    store.write((tx) => establishBody(tx, ruth, { name, visibility: 'members' }, charter, today, now))
  const first = await make('New')
  const second = await make('New')
  expect([first.slug, second.slug]).toEqual(['new-2', 'new-3'])
  const [version] = await listCharterVersions(store.db, ruth, first)
  expect(version).toMatchObject({ version: 1, adoptedOn: today, decisionRule: 'consent' })
  expect(version?.items).toEqual(terms?.items)
  expect((await listBodies(store.db, visitor)).at(-1)?.id).toBe(second.id)
})

test('a body does not end while a proposal is under way, which is named; then it does, and stays readable', async () => {
  const store = await castStore()
  const number = await opened(store)
  const [ines, ruth] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'ruth')]
  const title = `${number} Hand over within an hour`
  expect(await listUnderWay(store.db, ines, 'owg')).toMatchObject([{ kind: 'proposal', title }])
  expect(await listUnderWay(store.db, ruth, 'owg')).toMatchObject([{ kind: 'proposal', title: null }])
  const refused = await end(store, 'ruth').catch((error: unknown) => error)
  expect(refused).toHaveProperty('reason', 'bodies.underWay.hidden.proposal')
  expect(refused).toHaveProperty('params', {})
  await expect(end(store)).rejects.toMatchObject({
    reason: 'bodies.end.proposalUnderWay',
    params: { title },
  })
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Ending' }, now))
  await end(store)
  expect((await listBodies(store.db, visitor)).map((one) => one.id)).not.toContain('owg')
  expect(await listEndedBodies(store.db, visitor)).toMatchObject([{ slug, endReason: 'Its work is done' }])
  expect((await findBody(store.db, visitor, slug)).endedAt).toEqual(now)
  const seats = async (day: string) => (await findActor(store.db, 'tom', day))?.seats.map((seat) => seat.bodyId).sort()
  expect(await seats(today)).toEqual(['owg', 'pcg'])
  expect(await seats('2026-11-19')).toEqual(['pcg'])
  await expect(end(store)).rejects.toThrow(Conflict)
})

test('of two who rename or end a body at once the second is told', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const rename = (name: string, revision: number) =>
    store.write((tx) => renameBody(tx, ines, slug, { name, visibility: 'members', revision }, now))
  await rename('Workgroup', 1)
  await expect(rename('Operations', 1)).rejects.toThrow(Stale)
  await expect(end(store, 'ines', 1)).rejects.toThrow(Stale)
  expect((await findBody(store.db, visitor, slug)).name).toBe('Workgroup')
  await rename('Operations', 2)
})

test('nobody but who keeps the site makes, renames or ends a body', async () => {
  const store = await castStore()
  for (const name of ['luis', 'grace', 'daniel', 'nora'] as const) {
    await expect(end(store, name)).rejects.toThrow(Forbidden)
    const actor = await actorNamed(store.db, name)
    await expect(
      store.write((tx) => renameBody(tx, actor, slug, { name: 'x', visibility: 'public' }, now)),
    ).rejects.toThrow(Forbidden)
  }
})
