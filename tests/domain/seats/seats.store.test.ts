import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { bodies } from '#db/schema/bodies'
import { people } from '#db/schema/people'
import { seatHolders } from '#db/schema/seats'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { listBodies, listOffices } from '~/domain/bodies/body.server'
import { appointOfficer, endOffice } from '~/domain/bodies/offices.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { findActor } from '~/domain/people/actor.server'
import {
  findCharterInForce,
  listBodyPeople,
  listDelegates,
  listMembers,
  listSeatFacts,
} from '~/domain/seats/delegates.server'
import { appointHolder, endHolder } from '~/domain/seats/holders.server'
import { endSeat, seatOrganisation } from '~/domain/seats/seating.server'
import { findSeat, listSeats, listSeatsOfOrganisation } from '~/domain/seats/seats.server'
import { listSeatTerms } from '~/domain/seats/terms.server'

const term = { startsOn: today, endsOn: null }

test('the people of a body are its holders and officers, each once; leavers are nobody', async () => {
  const { db } = await castStore()
  const delegates = await listDelegates(db, 'pcg', today)
  expect(delegates.filter((one) => one.role === 'delegate')).toHaveLength(10)
  expect(delegates.find((one) => one.personId === 'tom')).toMatchObject({
    role: 'alternate',
    organisationId: 'police',
    email: 'tom@calder.example',
    locale: 'en',
  })
  expect(delegates.find((one) => one.personId === 'dee')?.name).toBe('Dee')
  const everyone = (await listBodyPeople(db, 'pcg', today)).map((one) => one.personId)
  expect(new Set(everyone).size).toBe(everyone.length)
  expect(everyone).toContain('ines')
  expect(everyone).not.toContain('vera')
  const members = (await listMembers(db, today)).map((one) => one.personId)
  expect(new Set(members).size).toBe(members.length)
  expect(members).toEqual(expect.arrayContaining(['ruth', 'nora', 'sam', 'noor', 'daniel']))
  expect(members).not.toContain('vera')
})

test('an observing seat has no voice, and a seat without a delegate has', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const facts = await listSeatFacts(store.db, 'pcg', today)
  expect(facts.seats.map((one) => one.organisationId)).not.toContain('court')
  expect(facts.seats).toHaveLength(10)
  expect(facts.charter.decisionRule).toBe('consent')
  const [mara] = (await listDelegates(store.db, 'pcg', today)).filter((one) => one.personId === 'mara')
  expect(mara).toBeDefined()
  const seat = (await listSeats(store.db, ines, 'pcg', today)).find((one) => one.organisationId === 'police')
  await store.write((tx) => endHolder(tx, ines, seat?.delegate?.holderId as string, { endsOn: '2026-11-17' }, now))
  expect((await listSeatFacts(store.db, 'pcg', today)).seats).toHaveLength(10)
  expect((await listSeats(store.db, ines, 'pcg', today)).find((one) => one.organisationId === 'police')).toMatchObject({
    isVacant: true,
    delegate: null,
  })
})

test('a charter is in force from the day it was adopted', async () => {
  const { db } = await castStore()
  expect((await findCharterInForce(db, 'pcg', '2025-11-01')).version).toBe(1)
  await expect(findCharterInForce(db, 'pcg', '2025-10-31')).rejects.toThrow(NotFound)
})

test('names on a body of members are hidden from visitors, addresses from all but members', async () => {
  const store = await castStore()
  const owg = await listSeats(store.db, visitor, 'owg', today)
  expect(owg).toHaveLength(6)
  expect(owg.every((seat) => !seat.holdersShown && seat.delegate === null && seat.alternates.length === 0)).toBe(true)
  const pcg = await listSeats(store.db, visitor, 'pcg', today)
  expect(pcg.find((seat) => seat.organisationId === 'peers')?.delegate).toMatchObject({
    name: 'Dee',
    email: null,
    phone: null,
  })
  expect(await listOffices(store.db, visitor, (await listBodies(store.db, visitor))[1] as never, today)).toEqual([])
  const mara = await actorNamed(store.db, 'mara')
  const seen = (await listSeats(store.db, mara, 'owg', today)).find((seat) => seat.organisationId === 'northside')
  expect(seen?.delegate).toMatchObject({ name: 'Grace Liu', email: 'grace@calder.example', phone: null })
  expect(await listSeatTerms(store.db, visitor, 'owg')).toEqual([])
})

test('a telephone number is shown to members when its owner shows it', async () => {
  const store = await castStore()
  const mara = await actorNamed(store.db, 'mara')
  await store.write(async (tx) => {
    await tx.update(people).set({ phone: '555-0199', phoneShown: true }).where(eq(people.id, 'grace'))
    await tx.update(people).set({ phone: '555-0100' }).where(eq(people.id, 'omar'))
  })
  const phones = async (actor: typeof mara | typeof visitor) =>
    (await listSeats(store.db, actor, 'pcg', today)).map((seat) => seat.delegate?.phone).filter(Boolean)
  expect(await phones(mara)).toEqual(['555-0199'])
  expect(await phones(visitor)).toEqual([])
})

test('a room of its own shows its seats to nobody else', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.update(bodies).set({ visibility: 'body' }).where(eq(bodies.id, 'owg'))
  })
  const count = async (actor: Parameters<typeof listSeats>[1]) =>
    (await listSeats(store.db, actor, 'owg', today)).length
  expect(await count(visitor)).toBe(0)
  expect(await count(await actorNamed(store.db, 'mara'))).toBe(0)
  expect(await count(await actorNamed(store.db, 'tom'))).toBe(6)
  expect(await count(await actorNamed(store.db, 'ines'))).toBe(6)
  const police = await listSeatsOfOrganisation(store.db, await actorNamed(store.db, 'mara'), 'police', today)
  expect(police.map((seat) => seat.bodySlug)).toEqual(['policy-coordinating-group'])
  await expect(findSeat(store.db, visitor, 'owg-police', today)).rejects.toThrow(NotFound)
})

test('a handover ends the former delegate’s term the day before and keeps it on record', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => appointHolder(tx, ines, 'pcg-police', { personId: 'tom', role: 'delegate', ...term }, now))
  const delegates = (await listDelegates(store.db, 'pcg', today)).filter((one) => one.organisationId === 'police')
  expect(delegates.map((one) => [one.personId, one.role])).toEqual([['tom', 'delegate']])
  const held = await store.db
    .select()
    .from(seatHolders)
    .where(and(eq(seatHolders.seatId, 'pcg-police'), eq(seatHolders.personId, 'mara')))
  expect(held).toMatchObject([{ startsOn: '2025-11-01', endsOn: '2026-11-17' }])
  expect((await findActor(store.db, 'mara', today))?.seats).toEqual([])
  const history = (await listSeatTerms(store.db, ines, 'pcg')).filter((one) => one.seatId === 'pcg-police')
  expect(history).toHaveLength(3)
  const [last] = await store.db.select().from(activity).where(eq(activity.verb, 'seatHolder.appointed'))
  expect(last).toMatchObject({ subjectId: 'pcg-police', bodyId: 'pcg', visibility: 'public', actorId: 'ines' })
})

test('a handover in the future leaves the present delegate in place until then', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) =>
    appointHolder(
      tx,
      ines,
      'pcg-police',
      { personId: 'sam', role: 'delegate', startsOn: '2026-12-01', endsOn: null },
      now,
    ),
  )
  const speaker = async (day: string) =>
    (await listDelegates(store.db, 'pcg', day))
      .filter((one) => one.organisationId === 'police' && one.role === 'delegate')
      .map((one) => one.personId)
  expect(await speaker(today)).toEqual(['mara'])
  expect(await speaker('2026-11-30')).toEqual(['mara'])
  expect(await speaker('2026-12-01')).toEqual(['sam'])
  const maras = (await listSeatTerms(store.db, ines, 'pcg')).find((one) => one.holder.personId === 'mara')
  const extend = (endsOn: string | null) =>
    store.write((tx) => endHolder(tx, ines, maras?.holder.holderId as string, { endsOn }, now))
  await expect(extend(null)).rejects.toThrow(Invalid)
  await expect(extend('2026-12-01')).rejects.toThrow(Invalid)
  await extend('2026-11-30')
})

test('nobody but those who keep the site gives or ends seats, terms and offices', async () => {
  const store = await castStore()
  for (const name of ['luis', 'mara', 'grace', 'daniel', 'noor'] as const) {
    const actor = await actorNamed(store.db, name)
    const tries = [
      (tx: Parameters<typeof endSeat>[0]) => endSeat(tx, actor, 'pcg-police', { endsOn: today }, now),
      (tx: Parameters<typeof endSeat>[0]) =>
        seatOrganisation(tx, actor, 'owg', { organisationId: 'health', observes: false, ...term }, now),
      (tx: Parameters<typeof endSeat>[0]) =>
        appointHolder(tx, actor, 'pcg-police', { personId: name, role: 'delegate', ...term }, now),
      (tx: Parameters<typeof endSeat>[0]) =>
        appointOfficer(tx, actor, 'pcg', { personId: name, office: 'chair', ...term }, now),
    ]
    for (const attempt of tries) await expect(store.write<unknown>(attempt)).rejects.toThrow(Forbidden)
  }
})

test('an organisation sits once on a body, and its seat’s end ends its holders', async () => {
  const store = await castStore()
  const ruth = await actorNamed(store.db, 'ruth')
  const give = (organisationId: string) =>
    store.write((tx) => seatOrganisation(tx, ruth, 'owg', { organisationId, observes: false, ...term }, now))
  await expect(give('police')).rejects.toThrow(Invalid)
  await expect(give('nobody')).rejects.toThrow(Invalid)
  const seat = await give('health')
  expect((await listSeatFacts(store.db, 'owg', today)).seats.map((one) => one.organisationId)).toContain('health')
  await store.write((tx) => endSeat(tx, ruth, 'owg-police', { endsOn: '2026-11-17' }, now))
  expect((await findActor(store.db, 'tom', today))?.seats.map((one) => one.bodyId)).toEqual(['pcg'])
  await expect(
    store.write((tx) => appointHolder(tx, ruth, 'owg-police', { personId: 'mara', role: 'delegate', ...term }, now)),
  ).rejects.toThrow(Conflict)
  await expect(store.write((tx) => endSeat(tx, ruth, seat.id, { endsOn: '2026-01-01' }, now))).rejects.toThrow(Invalid)
  const again = await give('police')
  expect(again.id).not.toBe('owg-police')
})

test('a voice cannot be given on an observing seat, nor one role twice', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const appoint = (seatId: string, personId: string, role: 'delegate' | 'alternate' | 'observer') =>
    store.write((tx) => appointHolder(tx, ines, seatId, { personId, role, ...term }, now))
  await expect(appoint('pcg-court', 'noor', 'delegate')).rejects.toThrow(Invalid)
  await expect(appoint('pcg-police', 'mara', 'delegate')).rejects.toThrow(Invalid)
  await expect(appoint('pcg-police', 'vera', 'delegate')).rejects.toThrow(Invalid)
})

test('a new chair takes over from the former one; clerks add up', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const give = (personId: string, office: 'chair' | 'clerk') =>
    store.write((tx) => appointOfficer(tx, ines, 'pcg', { personId, office, ...term }, now))
  await give('priya', 'chair')
  await give('daniel', 'clerk')
  await expect(give('priya', 'chair')).rejects.toThrow(Invalid)
  const [pcg] = await listBodies(store.db, ines)
  const offices = await listOffices(store.db, ines, pcg as never, today)
  expect(offices.map((one) => [one.office, one.personId]).sort()).toEqual([
    ['chair', 'priya'],
    ['clerk', 'daniel'],
    ['clerk', 'ines'],
  ])
  const chair = offices.find((one) => one.office === 'chair')
  await store.write((tx) => endOffice(tx, ines, chair?.officeId as string, { endsOn: today }, now))
  expect((await findActor(store.db, 'priya', '2026-11-19'))?.offices).toEqual([])
})
