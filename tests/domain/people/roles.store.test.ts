import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { people, siteRoleGrants } from '#db/schema/people'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { Conflict, Invalid, NotFound } from '~/domain/errors'
import { findActor } from '~/domain/people/actor.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { RoleInput } from '~/domain/people/roles'
import { endSiteRole, findAccountRoles, grantSiteRole, listAccounts } from '~/domain/people/roles.server'

async function scene() {
  const store = await castStore()
  const ruth = await actorNamed(store.db, 'ruth')
  const grant = (personId: string, role: string, startsOn = today, endsOn = '') =>
    store.write((tx) => grantSiteRole(tx, ruth, personId, RoleInput.parse({ role, startsOn, endsOn }), now))
  const end = async (personId: string, role: string, endsOn: string | null) => {
    const { grants } = await findAccountRoles(store.db, ruth, personId)
    const id = grants.find((one) => one.role === role)?.id ?? ''
    return store.write((tx) => endSiteRole(tx, ruth, personId, id, { endsOn }, now))
  }
  const rolesOf = async (personId: string, day = today) => (await findActor(store.db, personId, day))?.siteRoles
  return { store, ruth, grant, end, rolesOf }
}

test('a role holds from its first day to its last, and both acts are on record for members', async () => {
  const { store, grant, end, rolesOf } = await scene()
  await grant('mara', 'screener', '2026-11-20', '2026-11-30')
  expect(await rolesOf('mara', '2026-11-19')).toEqual([])
  expect(await rolesOf('mara', '2026-11-20')).toEqual(['screener'])
  expect(await rolesOf('mara', '2026-12-01')).toEqual([])
  await end('mara', 'screener', '2026-11-25')
  expect(await rolesOf('mara', '2026-11-26')).toEqual([])
  const log = await store.db.select().from(activity).orderBy(activity.seq)
  expect(log.map((row) => [row.verb, row.visibility, row.facts.role, row.facts.endsOn])).toEqual([
    ['siteRole.granted', 'members', 'screener', '2026-11-30'],
    ['siteRole.ended', 'members', 'screener', '2026-11-25'],
  ])
})

test('the last administrator cannot end themselves; with another one they can', async () => {
  const { grant, end, rolesOf } = await scene()
  await expect(end('ruth', 'administrator', today)).rejects.toThrow(Conflict)
  // Somebody who begins too late, or ends themselves, is nobody to hand over to.
  await grant('mara', 'administrator', '2026-11-20')
  await expect(end('ruth', 'administrator', today)).rejects.toThrow(Conflict)
  await grant('luis', 'administrator', today, '2026-12-31')
  await expect(end('ruth', 'administrator', today)).rejects.toThrow(Conflict)
  await end('ruth', 'administrator', '2026-11-19')
  expect(await rolesOf('ruth', '2026-11-20')).toEqual([])
  await expect(end('mara', 'administrator', '2026-12-24')).rejects.toThrow(Conflict)
})

test('an administrator who has left is nobody to hand over to', async () => {
  const { store, ruth, grant, end } = await scene()
  await grant('mara', 'administrator')
  await store.write((tx) => tx.update(people).set({ endedAt: now }).where(eq(people.id, 'mara')))
  await expect(end('ruth', 'administrator', today)).rejects.toThrow(Conflict)
  await expect(grant('mara', 'screener')).rejects.toThrow(Conflict)
  expect((await findAccountRoles(store.db, ruth, 'mara')).hasLeft).toBe(true)
})

test('two administrators who end each other at once leave one', async () => {
  const { store, ruth, grant } = await scene()
  await grant('mara', 'administrator')
  const mara = await actorNamed(store.db, 'mara')
  const grants = await store.db.select().from(siteRoleGrants).where(eq(siteRoleGrants.role, 'administrator'))
  const idOf = (personId: string) => grants.find((one) => one.personId === personId)?.id ?? ''
  const yesterday = { endsOn: '2026-11-17' }
  const results = await Promise.allSettled([
    store.write((tx) => endSiteRole(tx, ruth, 'mara', idOf('mara'), yesterday, now)),
    store.write((tx) => endSiteRole(tx, mara, 'ruth', idOf('ruth'), { endsOn: today }, now)),
  ])
  expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the same role is not held twice on one day, and no term runs backwards', async () => {
  const { grant, end } = await scene()
  await expect(grant('ines', 'project-manager')).rejects.toThrow(Invalid)
  await grant('mara', 'screener', '2026-11-20', '2026-11-30')
  await expect(grant('mara', 'screener', '2026-11-30')).rejects.toThrow(Invalid)
  await grant('mara', 'screener', '2026-12-01')
  await expect(end('mara', 'screener', '2026-10-01')).rejects.toThrow(Invalid)
  expect(RoleInput.safeParse({ role: 'owner', startsOn: today }).success).toBe(false)
  expect(RoleInput.safeParse({ role: 'screener', startsOn: today, endsOn: '2026-11-01' }).success).toBe(false)
})

test('people are found by name or address, page by page; those who left apart', async () => {
  const { store, ruth } = await scene()
  const list = (q: string, state: 'here' | 'left' = 'here', page = 1) =>
    listAccounts(store.db, ruth, { q, state, page }, today)
  expect((await list('VOSS')).people).toMatchObject([{ personId: 'mara', organisations: ['Calder Police Department'] }])
  expect((await list('ines@')).people[0]?.roles).toEqual(['project-manager'])
  expect((await list('100%')).total).toBe(0)
  await store.write((tx) =>
    tx.insert(people).values(
      Array.from({ length: 60 }, (_, n) => ({
        email: `crowd-${n}@x.example`,
        name: `Crowd ${String(n).padStart(2, '0')}`,
        createdAt: now,
      })),
    ),
  )
  const pages = [await list('crowd'), await list('crowd', 'here', 3)]
  expect([pages[0]?.pages, pages[0]?.people.length, pages[1]?.people.length]).toEqual([3, 25, 10])
  const before = (await list('', 'left')).total
  await store.write((tx) => recordDeparture(tx, ruth, 'mara', today, now))
  expect((await list('', 'left')).total).toBe(before + 1)
  expect((await list('voss')).total).toBe(0)
})

test('nobody but an administrator finds people or grants a role', async () => {
  const { store } = await scene()
  for (const name of ['ines', 'mara', 'daniel', 'nora', 'luis'] as const) {
    const actor = await actorNamed(store.db, name)
    const input = RoleInput.parse({ role: 'administrator', startsOn: today })
    await expect(listAccounts(store.db, actor, { q: '', state: 'here', page: 1 }, today), name).rejects.toThrow(
      NotFound,
    )
    await expect(
      store.write((tx) => grantSiteRole(tx, actor, name, input, now)),
      name,
    ).rejects.toThrow(NotFound)
  }
  expect(await store.db.select().from(activity)).toEqual([])
})
