import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signatories } from '#db/schema/agreement'
import { charters } from '#db/schema/charters'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { outbox } from '#db/schema/outbox'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import {
  announceGovernance,
  findNotice,
  listNotices,
  listNoticesAhead,
  takeBackNotice,
} from '~/domain/agreement/governance.server'
import { listSignatoryPeople } from '~/domain/agreement/recipients.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'

const grant = {
  kind: 'funding' as const,
  bodyId: null,
  title: 'The grant ends',
  text: 'Two posts.',
  takesEffectOn: '2026-12-18',
}
async function announced(store: Store, input: Parameters<typeof announceGovernance>[3] = grant) {
  const ines = await actorNamed(store.db, 'ines')
  const site = (await findSite(store.db)) as Site
  return store.write((tx) => announceGovernance(tx, ines, site, input, today, now))
}
const mailed = async (store: Store, template: string) =>
  (await store.db.select().from(outbox).where(eq(outbox.template, template))).map((row) => row.to).sort()

test('a change is announced the notice period ahead, and the error says the earliest day', async () => {
  const store = await castStore()
  await expect(announced(store, { ...grant, takesEffectOn: '2026-12-17' })).rejects.toMatchObject({
    fields: { takesEffectOn: { key: 'agreement.governance.errors.tooSoon', params: { day: '2026-12-18', days: 30 } } },
  })
  const notice = await announced(store)
  expect(notice).toMatchObject({ noticeDays: 30, takesEffectOn: '2026-12-18', bodyId: null })
  const mara = await actorNamed(store.db, 'mara')
  expect((await listNoticesAhead(store.db, mara, today)).map((one) => one.id)).toEqual([notice.id])
  expect(await listNoticesAhead(store.db, mara, '2026-12-18')).toEqual([])
})

test('a charter’s own notice counts where it is longer', async () => {
  const store = await castStore()
  await store.write((tx) => tx.update(charters).set({ noticeDays: 45 }).where(eq(charters.bodyId, 'owg')))
  const charter = { ...grant, kind: 'charter' as const, takesEffectOn: '2027-01-01' }
  await expect(announced(store, { ...charter, bodyId: 'owg' })).rejects.toMatchObject({
    fields: { takesEffectOn: { params: { day: '2027-01-02', days: 45 } } },
  })
  await expect(announced(store, { ...charter, bodyId: 'nothing' })).rejects.toThrow(Invalid)
  expect(await announced(store, { ...charter, bodyId: 'pcg' })).toMatchObject({ noticeDays: 30, bodyId: 'pcg' })
})

test('every signatory’s delegates and contacts are mailed once, and nobody else', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.insert(organisationContacts).values([
      { organisationId: 'northside', role: 'data', personId: 'sam' },
      { organisationId: 'northside', role: 'press', personId: 'grace' },
      { organisationId: 'tidewater', role: 'data', personId: 'nora' },
      { organisationId: 'police', role: 'data', personId: 'vera' },
    ])
    await tx.update(signatories).set({ withdrawnOn: today }).where(eq(signatories.organisationId, 'health'))
    await tx.update(organisations).set({ archivedAt: now }).where(eq(organisations.id, 'mainstreet'))
  })
  await announced(store)
  const expected = ['bea', 'dee', 'grace', 'luis', 'mara', 'omar', 'priya', 'sam', 'samuel', 'tom']
  expect(await mailed(store, 'governance-announced')).toEqual(expected.map((name) => `${name}@calder.example`))
  expect((await listSignatoryPeople(store.db, today)).find((one) => one.personId === 'dee')?.name).toBe('Dee')
})

test('a notice is taken back before its day, and those who were told are told again', async () => {
  const store = await castStore()
  const [ines, mara] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'mara')]
  const { id } = await announced(store)
  const takeBack = (actor: typeof ines, day = today) =>
    store.write((tx) => takeBackNotice(tx, actor, id, 'Found money', day, now))
  await expect(takeBack(mara)).rejects.toThrow(Forbidden)
  await expect(takeBack(ines, '2026-12-18')).rejects.toThrow(Forbidden)
  await takeBack(ines)
  await expect(takeBack(ines)).rejects.toThrow(Conflict)
  expect(await findNotice(store.db, mara, id)).toMatchObject({ withdrawalReason: 'Found money' })
  expect(await listNoticesAhead(store.db, mara, today)).toEqual([])
  expect(await mailed(store, 'governance-taken-back')).toEqual(await mailed(store, 'governance-announced'))
})

test('notices are announced by the project manager, and not there for visitors', async () => {
  const store = await castStore()
  const site = (await findSite(store.db)) as Site
  for (const name of ['ruth', 'mara', 'luis', 'daniel'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(
      store.write((tx) => announceGovernance(tx, actor, site, grant, today, now)),
      name,
    ).rejects.toThrow(Forbidden)
  }
  const { id } = await announced(store)
  expect(await listNotices(store.db, visitor)).toEqual([])
  expect(await listNoticesAhead(store.db, visitor, today)).toEqual([])
  await expect(findNotice(store.db, visitor, id)).rejects.toThrow(NotFound)
  expect(await listNotices(store.db, await actorNamed(store.db, 'noor'))).toHaveLength(1)
})
