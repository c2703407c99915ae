import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Forbidden, NotFound } from '~/domain/errors'
import { listContacts, listRoleContacts, showContact } from '~/domain/organisations/contacts.server'
import { renameOrganisation } from '~/domain/organisations/naming.server'
import {
  establishOrganisation,
  findLineage,
  findMovedSlug,
  findOrganisation,
  listOrganisations,
} from '~/domain/organisations/organisations.server'
import { editOrganisation, findRecord, listRecordChanges } from '~/domain/organisations/profile.server'
import { recordDeparture } from '~/domain/people/departure.server'

const input = {
  name: 'Harbor Clinic',
  sector: 'public-health' as const,
  jurisdiction: '',
  independentOfPolice: true,
  description: '',
  website: '',
}

test('an organisation is put on record under an address of its own', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const make = (name: string) => store.write((tx) => establishOrganisation(tx, ines, { ...input, name }, now))
  expect((await make('Harbor Clinic')).slug).toBe('harbor-clinic')
  expect((await make('Harbor  Clinic')).slug).toBe('harbor-clinic-2')
  expect((await make('New')).slug).toBe('new-2')
  const mara = await actorNamed(store.db, 'mara')
  await expect(store.write((tx) => establishOrganisation(tx, mara, input, now))).rejects.toThrow(Forbidden)
  await expect(findOrganisation(store.db, visitor, 'nobody')).rejects.toThrow(NotFound)
})

test('contacts are for members, without telephones that are not shown', async () => {
  const { db } = await castStore()
  expect(await listContacts(db, visitor, 'police', today)).toEqual([])
  const seen = await listContacts(db, await actorNamed(db, 'dee'), 'police', today)
  expect(seen.map((one) => one.name)).toEqual(['Mara Voss', 'Tom Bell'])
  expect(seen.every((one) => one.phone === null)).toBe(true)
})

test('archived organisations are listed apart', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.update(organisations).set({ archivedAt: now }).where(eq(organisations.id, 'court'))
  })
  expect((await listOrganisations(store.db, visitor, today)).map((row) => row.id)).not.toContain('court')
  const archived = await listOrganisations(store.db, visitor, today, { archived: true })
  expect(archived.map((row) => row.id)).toEqual(['court'])
})

test('the directory finds by words, sector and signature', async () => {
  const { db } = await castStore()
  const ids = async (filter: Parameters<typeof listOrganisations>[3]) =>
    (await listOrganisations(db, visitor, today, filter)).map((row) => row.id)
  expect(await ids({ words: 'SHELTER papers' })).toEqual(['opendoor'])
  expect(await ids({ words: 'county' })).toContain('prosecutor')
  expect(await ids({ sector: 'community' })).toEqual(['riverside'])
  expect(await ids({ standing: 'not-signed' })).toEqual(['court', 'tidewater'])
  expect(await ids({ standing: 'not-signed', words: 'evaluation' })).toEqual(['tidewater'])
})

test('a new name keeps the former one with its day, is found by it, and leads on from its address', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const rename = (slug: string, name: string) =>
    store.write((tx) => renameOrganisation(tx, ines, slug, name, today, now))
  expect(await rename('opendoor', 'Open Door  Homes')).toBe('open-door-homes')
  expect(await findMovedSlug(store.db, visitor, 'opendoor')).toBe('open-door-homes')
  expect(await findMovedSlug(store.db, visitor, 'open-door-homes')).toBeNull()
  expect(await findMovedSlug(store.db, visitor, 'nobody')).toBeNull()
  const organisation = await findOrganisation(store.db, visitor, 'open-door-homes')
  expect(organisation).toMatchObject({ id: 'opendoor', name: 'Open Door Homes' })
  expect((await findLineage(store.db, visitor, organisation)).formerNames).toEqual([
    { name: 'Open Door Housing', until: today },
  ])
  const found = await listOrganisations(store.db, visitor, today, { words: 'door housing' })
  expect(found.map((row) => [row.id, row.formerNames])).toEqual([['opendoor', ['Open Door Housing']]])
  // Nobody else is given the address that still leads here.
  const other = await store.write((tx) => establishOrganisation(tx, ines, { ...input, name: 'Opendoor' }, now))
  expect(other.slug).toBe('opendoor-2')
  expect(await rename('open-door-homes', 'Opendoor')).toBe('opendoor')
  expect(await findMovedSlug(store.db, visitor, 'open-door-homes')).toBe('opendoor')
})

test('a rename of others, and to the same name, is refused', async () => {
  const store = await castStore()
  const omar = await actorNamed(store.db, 'omar')
  const ines = await actorNamed(store.db, 'ines')
  const rename = (actor: typeof ines, name: string) =>
    store.write((tx) => renameOrganisation(tx, actor, 'opendoor', name, today, now))
  await expect(rename(omar, 'Ours')).rejects.toThrow(Forbidden)
  await expect(rename(ines, ' Open Door Housing'.trim())).rejects.toMatchObject({
    fields: { name: 'organisations.rename.same' },
  })
})

test('an edit is at once, keeps old and new, and is refused to others and to who saw an older record', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const grace = await actorNamed(store.db, 'grace')
  const { state } = await findRecord(store.db, ines, 'northside')
  const words = { ...state, description: 'New words', contacts: { press: 'grace' } }
  const edit = (actor: typeof ines, next: typeof words, seen: number) =>
    store.write((tx) => editOrganisation(tx, actor, 'northside', next, seen, today, now))
  await expect(edit(grace, words, 0)).rejects.toThrow(Forbidden)
  await edit(ines, words, 0)
  await expect(edit(ines, { ...words, website: 'https://x.example' }, 0)).rejects.toMatchObject({
    form: 'organisations.change.meanwhile',
  })
  await expect(edit(ines, { ...words, contacts: { press: 'mara' } }, 1)).rejects.toMatchObject({
    fields: { 'contact.press': 'errors.choose' },
  })
  expect((await findOrganisation(store.db, visitor, 'northside')).description).toBe('New words')
  const [change, ...rest] = await listRecordChanges(store.db, grace, 'northside')
  expect(rest).toEqual([])
  expect(change?.changedByName).toBe('Ines Aguilar')
  expect(change?.changes).toEqual([
    { field: 'description', before: state.description, after: 'New words' },
    { field: 'contact.press', before: null, after: 'grace' },
  ])
  const [seen] = await listRecordChanges(store.db, visitor, 'northside')
  expect(seen).toMatchObject({ changedByName: null, changes: [{ field: 'description' }] })
  expect(seen?.changes).toHaveLength(1)
  const rows = await store.db.select().from(activity).where(eq(activity.subjectId, 'northside'))
  expect(rows).toMatchObject([{ verb: 'organisation.edited', actorId: 'ines', visibility: 'public' }])
})

test('a contact is a role to visitors, and a name only where that person said so', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const dee = await actorNamed(store.db, 'dee')
  await store.write(async (tx) => {
    await tx.update(people).set({ phone: '555-0199', phoneShown: true }).where(eq(people.id, 'dee'))
    const { state } = await findRecord(tx, ines, 'peers')
    await editOrganisation(tx, ines, 'peers', { ...state, contacts: { press: 'dee' } }, 0, today, now)
  })
  const seenBy = (actor: Parameters<typeof listRoleContacts>[1]) => listRoleContacts(store.db, actor, 'peers', today)
  const hidden = { name: null, title: null, email: null, phone: null, isOwn: false, namePublic: false }
  expect(await seenBy(visitor)).toMatchObject([{ role: 'press', ...hidden }])
  expect(await seenBy(await actorNamed(store.db, 'mara'))).toMatchObject([
    { name: 'Dee', email: 'dee@calder.example', phone: '555-0199' },
  ])
  const [contact] = await seenBy(dee)
  expect(contact?.isOwn).toBe(true)
  const show = (actor: typeof dee, isPublic: boolean) =>
    store.write((tx) => showContact(tx, actor, 'peers', contact?.contactId ?? '', isPublic, now))
  await expect(show(ines, true)).rejects.toThrow(Forbidden)
  await show(dee, true)
  expect(await seenBy(visitor)).toMatchObject([{ name: 'Dee', email: null, phone: null }])
  await show(dee, false)
  expect(await seenBy(visitor)).toMatchObject([hidden])
  await store.write((tx) => recordDeparture(tx, ines, 'dee', today, now))
  expect(await seenBy(ines)).toEqual([])
})
