import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signatories } from '#db/schema/agreement'
import { organisations } from '#db/schema/organisations'
import { seats } from '#db/schema/seats'
import { site } from '#db/schema/site'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { findCertificate, findSignatureByCode, listSignatories } from '~/domain/agreement/signatories.server'
import { signatoriesCsv } from '~/domain/agreement/signatories-file'
import { findWithdrawalNotice, recordSignature, withdrawSignature } from '~/domain/agreement/signatures.server'
import { enterAgreement, listAgreementDocuments } from '~/domain/agreement/text.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { findActor } from '~/domain/people/actor.server'

const zone = 'America/Los_Angeles'
const leave = { givenOn: today, withdrawnOn: '2026-12-18', reason: '', endSeats: false }
const text = {
  title: 'Memorandum of agreement',
  text: 'New',
  effectiveOn: today,
  decisionNumber: null,
  noticeDays: null,
}

async function secondVersion(store: Store, noticeDays: number | null = null) {
  const ines = await actorNamed(store.db, 'ines')
  const made = await store.write((tx) => enterAgreement(tx, ines, { ...text, noticeDays }, now))
  const signature = { documentId: made.id, signedOn: today, signedBy: 'Captain', terms: '', jurisdictions: [] }
  return { ines, made, signature }
}

test('a version is entered by who keeps the site, and numbered on', async () => {
  const store = await castStore()
  const { made } = await secondVersion(store)
  expect(made.version).toBe(2)
  expect((await listAgreementDocuments(store.db, visitor)).map((one) => one.version)).toEqual([2, 1])
  const mara = await actorNamed(store.db, 'mara')
  await expect(store.write((tx) => enterAgreement(tx, mara, text, now))).rejects.toThrow(Forbidden)
  const ines = await actorNamed(store.db, 'ines')
  await expect(
    store.write((tx) => enterAgreement(tx, ines, { ...text, decisionNumber: 'D-2026-999' }, now)),
  ).rejects.toMatchObject({ fields: { decisionNumber: 'errors.choose' } })
})

test('a signature names its version, once, and one that exists', async () => {
  const store = await castStore()
  const { ines, signature } = await secondVersion(store)
  const mara = await actorNamed(store.db, 'mara')
  await expect(store.write((tx) => recordSignature(tx, mara, 'police', signature, now))).rejects.toThrow(Forbidden)
  const made = await store.write((tx) => recordSignature(tx, ines, 'police', signature, now))
  expect(made.document).toBe('Memorandum of agreement, version 2')
  await expect(store.write((tx) => recordSignature(tx, ines, 'police', signature, now))).rejects.toThrow(Invalid)
  await expect(
    store.write((tx) => recordSignature(tx, ines, 'court', { ...signature, documentId: 'nothing' }, now)),
  ).rejects.toMatchObject({ fields: { documentId: 'errors.choose' } })
})

test('a signature holds until the notice has run, and a withdrawal deletes nothing', async () => {
  const store = await castStore()
  const { ines, signature } = await secondVersion(store)
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => recordSignature(tx, ines, 'police', signature, now))
  for (const name of ['tom', 'dee', 'ruth'] as const) {
    const actor = await actorNamed(store.db, name)
    const slug = name === 'tom' ? 'riverside' : 'police'
    await expect(store.write((tx) => withdrawSignature(tx, actor, slug, leave, today, now))).rejects.toThrow(Forbidden)
  }
  const withdraw = (input: typeof leave) =>
    store.write((tx) => withdrawSignature(tx, mara, 'police', input, today, now))
  await expect(withdraw({ ...leave, withdrawnOn: '2026-12-17' })).rejects.toMatchObject({
    fields: { withdrawnOn: { key: 'agreement.withdrawal.tooSoon', params: { day: '2026-12-18' } } },
  })
  await expect(withdraw({ ...leave, withdrawnOn: '2024-01-01' })).rejects.toThrow(Invalid)
  await expect(withdraw({ ...leave, givenOn: '2026-11-01' })).rejects.toMatchObject({
    fields: { givenOn: 'agreement.withdrawal.givenToday' },
  })
  await expect(withdraw({ ...leave, givenOn: '2026-11-19', withdrawnOn: '2027-01-01' })).rejects.toMatchObject({
    fields: { givenOn: 'agreement.withdrawal.givenAhead' },
  })
  await withdraw(leave)
  const rows = await store.db.select().from(signatories).where(eq(signatories.organisationId, 'police'))
  expect(rows).toHaveLength(2)
  expect(rows.every((row) => row.withdrawnOn === '2026-12-18' && row.withdrawalGivenOn === today)).toBe(true)
  const standing = async (day: string) =>
    (await listOrganisations(store.db, visitor, day)).find((row) => row.id === 'police')?.standing
  expect(await standing('2026-12-17')).toMatchObject({ state: 'signed', endsOn: '2026-12-18' })
  expect(await standing('2026-12-18')).toEqual({ state: 'withdrawn', on: '2026-12-18' })
  await expect(withdraw(leave)).rejects.toThrow(Conflict)
  expect((await findActor(store.db, 'mara', today))?.seats).toHaveLength(1)
})

test('the project manager writes down a letter of an earlier day, and the notice runs from it', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const letter = { ...leave, givenOn: '2026-11-01', withdrawnOn: '2026-12-01' }
  await store.write((tx) => withdrawSignature(tx, ines, 'police', letter, today, now))
  const [row] = await store.db.select().from(signatories).where(eq(signatories.organisationId, 'police'))
  expect(row).toMatchObject({ withdrawalGivenOn: '2026-11-01', withdrawnOn: '2026-12-01' })
})

test('the notice is the site’s, unless the newest version that was signed says otherwise', async () => {
  const store = await castStore()
  const { ines, signature } = await secondVersion(store, 60)
  const own = () => store.db.select().from(signatories).where(eq(signatories.organisationId, 'police'))
  expect(await findWithdrawalNotice(store.db, await own())).toBe(30)
  await store.write((tx) => tx.update(site).set({ withdrawalNoticeDays: 10 }))
  expect(await findWithdrawalNotice(store.db, await own())).toBe(10)
  await store.write((tx) => recordSignature(tx, ines, 'police', signature, now))
  expect(await findWithdrawalNotice(store.db, await own())).toBe(60)
})

test('a withdrawal that ends the seats ends them the day before it takes effect', async () => {
  const store = await castStore()
  const omar = await actorNamed(store.db, 'omar')
  const input = { ...leave, reason: 'No places left', endSeats: true }
  await store.write((tx) => withdrawSignature(tx, omar, 'opendoor', input, today, now))
  const rows = await store.db.select().from(seats).where(eq(seats.organisationId, 'opendoor'))
  expect(rows.map((row) => row.endsOn)).toEqual(['2026-12-17', '2026-12-17'])
  expect(await findActor(store.db, 'omar', '2026-12-18')).toMatchObject({ seats: [], isMember: false })
})

test('who has signed is read on any day as it was known on that day', async () => {
  const store = await castStore()
  const { ines, signature } = await secondVersion(store)
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => recordSignature(tx, ines, 'health', signature, now))
  await store.write((tx) => withdrawSignature(tx, mara, 'police', leave, today, now))
  await store.write(async (tx) => {
    const closed = { archivedAt: now, mergedIntoId: 'northside', mergedOn: today }
    await tx.update(organisations).set(closed).where(eq(organisations.id, 'riverside'))
  })
  const on = async (day: string) => {
    const { present, former } = await listSignatories(store.db, visitor, day, zone)
    const police = present.find((row) => row.organisation.id === 'police')
    const health = present.find((row) => row.organisation.id === 'health')
    return {
      present: present.length,
      police: police?.endsOn,
      health: health && [health.signed, health.unsigned],
      former: former.map((row) => [row.organisation.id, row.by, row.endedOn]),
    }
  }
  expect(await on('2025-10-31')).toEqual({ present: 0, police: undefined, health: undefined, former: [] })
  expect(await on('2026-11-17')).toEqual({ present: 10, police: null, health: [1, []], former: [] })
  const merger = ['riverside', 'merger', today]
  expect(await on(today)).toEqual({ present: 9, police: '2026-12-18', health: [2, []], former: [merger] })
  expect(await on('2026-12-18')).toMatchObject({
    present: 8,
    former: [['police', 'withdrawal', '2026-12-18'], merger],
  })
  const { present } = await listSignatories(store.db, visitor, today, zone)
  expect(present.find((row) => row.organisation.id === 'defender')).toMatchObject({ signed: 1, unsigned: [2] })
})

test('the file has a line a signature, and nothing in it runs as a formula', async () => {
  const store = await castStore()
  await store.write((tx) =>
    tx.update(signatories).set({ signedBy: '=1+1', terms: 'a, "b"' }).where(eq(signatories.id, 'police-signature')),
  )
  const csv = signatoriesCsv(await listSignatories(store.db, visitor, today, zone))
  expect(csv.trim().split('\r\n')).toHaveLength(11)
  expect(csv).toContain(
    `Calder Police Department,law-enforcement,"Memorandum of agreement, version 1",2025-11-01,'=1+1,City of Calder,"a, ""b""",,,signed,2025-11-01`,
  )
})

test('the code of a certificate leads to its record, and changes with what was signed', async () => {
  const store = await castStore()
  const { code, organisation, document } = await findCertificate(store.db, visitor, 'police-signature')
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  expect([organisation.id, document?.version]).toEqual(['police', 1])
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  expect((await findSignatureByCode(store.db, visitor, typed))?.id).toBe('police-signature')
  expect(await findSignatureByCode(store.db, visitor, 'AAAA-BBBB-CCCC')).toBeNull()
  expect(await findSignatureByCode(store.db, visitor, '')).toBeNull()
  await store.write((tx) =>
    tx.update(signatories).set({ signedBy: 'Another' }).where(eq(signatories.id, 'police-signature')),
  )
  expect((await findCertificate(store.db, visitor, 'police-signature')).code).not.toBe(code)
  await expect(findCertificate(store.db, visitor, 'nothing')).rejects.toThrow(NotFound)
})
