import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { attendance, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { memberships, people, sessions, siteRoleGrants } from '#db/schema/people'
import { positions, proposals } from '#db/schema/proposals'
import { seatHandovers, seatHolders } from '#db/schema/seats'
import { cast } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { opened } from '#tests/support/happenings'
import { castStore, now, today } from '#tests/support/store'
import { ensure } from '~/domain/access/permit'
import { listHistory } from '~/domain/activity/history.server'
import { record } from '~/domain/activity/record.server'
import { verifyChain } from '~/domain/activity/verification.server'
import { Conflict, NotFound } from '~/domain/errors'
import { enqueue } from '~/domain/outbox/enqueue.server'
import { editAccount } from '~/domain/people/account.server'
import { findActor } from '~/domain/people/actor.server'
import { erasePerson, findLastRole } from '~/domain/people/own-data/erasure.server'
import { gatherPersonalData } from '~/domain/people/own-data/personal-data.server'
import { findCredentials, sendSignInLink } from '~/domain/people/sign-in/session.server'

/** Mara, a captain, with traces everywhere. */
async function withTraces(): Promise<Store> {
  const store = await castStore()
  const [mara, ines] = [await actorNamed(store.db, 'mara'), await actorNamed(store.db, 'ines')]
  const number = await opened(store, { title: 'Evening handover', bodyId: 'pcg' })
  await store.write(async (tx) => {
    const account = {
      name: 'Mara Voss',
      title: 'Captain',
      phone: '+1 555 0142',
      phoneShown: true,
      locale: 'en' as const,
    }
    await editAccount(tx, mara, { ...account, displayName: 'Captain Voss' }, now)
    await sendSignInLink(tx, mara.email, 'a browser', now)
    await tx.insert(sessions).values({
      id: 'maras',
      userId: 'mara',
      createdAt: now,
      expiresAt: new Date(now.getTime() + 1e9),
      device: 'Phone',
    })
    const [proposal] = await tx.select().from(proposals).where(eq(proposals.number, number))
    await tx.insert(positions).values({
      proposalId: proposal?.id as string,
      organisationId: 'police',
      ordinal: 1,
      stance: 'agree',
      channel: 'portal',
      givenBy: 'mara',
      recordedBy: 'mara',
      givenAt: now,
    })
    await record(
      tx,
      ensure(ines, 'seatHolder.appointed', true),
      {
        subject: { kind: 'seat', id: 's' },
        bodyId: 'pcg',
        visibility: 'members',
        facts: { bodySlug: null, personId: 'mara', n: 1 },
      },
      now,
    )
    await record(
      tx,
      ensure(ines, 'matter.opened', true),
      {
        subject: { kind: 'matter', id: 'm' },
        visibility: 'members',
        facts: { number: null, title: 'What Captain Voss asked' },
      },
      now,
    )
    await record(
      tx,
      ensure(mara, 'matter.moved', true),
      {
        subject: { kind: 'matter', id: 'm' },
        visibility: 'members',
        facts: { number: null, title: 'Lights on Main Street' },
      },
      now,
    )
    await tx.insert(invitations).values({
      id: 'i',
      email: mara.email,
      name: 'Mara Voss',
      tokenHash: 't',
      invitedBy: 'ines',
      createdAt: now,
      expiresAt: new Date(now.getTime() + 1e9),
    })
    await tx.insert(subscriptions).values({
      id: 'sub',
      email: mara.email,
      audience: 'residents',
      locale: 'en',
      askedAt: now,
      confirmedAt: now,
    })
    await enqueue(
      tx,
      { email: mara.email, name: 'Mara Voss', personId: null, locale: 'en' },
      { template: 'submission-received', props: { kind: 'concern' } },
      'to the address alone',
      now,
    )
    await tx.insert(meetings).values({
      id: 'meeting',
      bodyId: 'pcg',
      charterId: 'pcg-charter-1',
      title: 'November',
      startsAt: now,
      durationMinutes: 60,
      visibility: 'public',
      createdAt: now,
      createdBy: 'ines',
    })
    await tx.insert(attendance).values({
      meetingId: 'meeting',
      organisationId: 'police',
      status: 'present',
      represented: 'Captain Voss',
      takenAt: now,
      takenBy: 'ines',
    })
  })
  return store
}
const erase = async (store: Store) => {
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => erasePerson(tx, mara, today, now))
}
const everything = async (store: Store) =>
  JSON.stringify([
    await store.db.select().from(people).where(eq(people.id, 'mara')),
    await store.db.select().from(outbox),
    await store.db.select().from(subscriptions),
    await store.db.select().from(invitations),
    await store.db.select().from(attendance),
    await store.db.select().from(activity),
  ])

test('an erased person is nowhere by name, address or telephone, and the chain still verifies', async () => {
  const store = await withTraces()
  const before = await everything(store)
  for (const part of ['Mara Voss', 'Captain Voss', cast.mara.email, '555 0142']) expect(before).toContain(part)
  await erase(store)
  const after = await everything(store)
  for (const part of ['Mara Voss', 'Captain Voss', cast.mara.email, '555 0142']) expect(after).not.toContain(part)
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: true })
  const [person] = await store.db.select().from(people).where(eq(people.id, 'mara'))
  expect(person).toMatchObject({
    displayName: 'Former member',
    title: '',
    phone: null,
    passwordHash: null,
    endedAt: now,
  })
})

test('what they held ends as in leaving, and no way in is left', async () => {
  const store = await withTraces()
  await erase(store)
  expect(await findActor(store.db, 'mara', today)).toBeNull()
  expect(await findCredentials(store.db, cast.mara.email)).toBeNull()
  expect(await store.db.select().from(sessions).where(eq(sessions.userId, 'mara'))).toEqual([])
  for (const table of [seatHolders, memberships] as const) {
    const rows = await store.db.select({ endsOn: table.endsOn }).from(table).where(eq(table.personId, 'mara'))
    expect(rows.map((row) => row.endsOn)).toEqual(['2026-11-17'])
  }
  const letters = await store.db.select().from(outbox).orderBy(asc(outbox.dedupeKey))
  expect(letters.map(({ status, to, props }) => ({ status, to, props }))).toEqual([
    { status: 'cancelled', to: '', props: {} },
    { status: 'cancelled', to: '', props: {} },
  ])
  const [subscription] = await store.db.select().from(subscriptions).where(eq(subscriptions.id, 'sub'))
  expect(subscription).toMatchObject({ email: 'former:sub', endedAt: now })
  const [invitation] = await store.db.select().from(invitations)
  expect(invitation).toMatchObject({ email: '', name: '', revokedAt: now })
})

test('the log says that somebody did it, not who, and names no entry more than it must', async () => {
  const store = await withTraces()
  await erase(store)
  const ines = await actorNamed(store.db, 'ines')
  const [moved, opening] = await listHistory(store.db, ines, { kind: 'matter', id: 'm' })
  expect(moved).toMatchObject({ by: { kind: 'former' }, facts: { number: null, title: 'Lights on Main Street' } })
  expect(opening).toMatchObject({ by: { kind: 'person', name: 'Ines Aguilar' } })
  expect(opening?.facts).toEqual({})
  const [seat] = await listHistory(store.db, ines, { kind: 'seat', id: 's' })
  expect(seat?.facts).toEqual({})
  const rows = await store.db.select().from(activity).orderBy(asc(activity.seq))
  expect(rows.at(-1)).toMatchObject({ verb: 'person.erased', actorKind: 'system', subjectId: 'mara' })
  const untouched = rows.filter((row) => row.actorSalt !== null && row.factsSalt !== null)
  expect(untouched.map((row) => row.verb)).toContain('signInLink.sent')
})

test('an emptied entry cannot be filled again, nor another one emptied under the cover of an erasure', async () => {
  const store = await withTraces()
  await erase(store)
  const rows = await store.db.select().from(activity).orderBy(asc(activity.seq))
  const emptied = rows.find((row) => row.actorSalt === null)
  await store.write((tx) =>
    tx
      .update(activity)
      .set({ actorId: 'tom' })
      .where(eq(activity.seq, emptied?.seq ?? 0)),
  )
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: false, seq: emptied?.seq })
  await store.write((tx) =>
    tx
      .update(activity)
      .set({ actorId: null })
      .where(eq(activity.seq, emptied?.seq ?? 0)),
  )
  const whole = rows.find((row) => row.verb === 'matter.moved')
  await store.write((tx) =>
    tx
      .update(activity)
      .set({ facts: {}, factsSalt: null })
      .where(eq(activity.seq, whole?.seq ?? 0)),
  )
  expect(await verifyChain(store.db, null)).toEqual({ ok: false, seq: whole?.seq, fault: 'emptied' })
})

test('a position that was given in an organisation’s name stays the organisation’s', async () => {
  const store = await withTraces()
  await erase(store)
  expect(await store.db.select().from(positions)).toMatchObject([{ organisationId: 'police', stance: 'agree' }])
})

test('somebody else’s data are not touched', async () => {
  const store = await withTraces()
  const others = async () =>
    JSON.stringify([
      (await store.db.select().from(people)).filter((row) => row.id !== 'mara'),
      (await store.db.select().from(seatHolders)).filter((row) => row.personId !== 'mara'),
    ])
  const before = await others()
  await erase(store)
  expect(await others()).toBe(before)
})

test('the last administrator and the only project manager cannot be erased; with a second one they can', async () => {
  const store = await castStore()
  for (const [name, role] of [
    ['ruth', 'administrator'],
    ['ines', 'project-manager'],
  ] as const) {
    const actor = await actorNamed(store.db, name)
    expect(await findLastRole(store.db, actor, today)).toBe(role)
    await expect(store.write((tx) => erasePerson(tx, actor, today, now))).rejects.toThrow(Conflict)
    await store.write((tx) => tx.insert(siteRoleGrants).values({ personId: 'nora', role, startsOn: '2026-01-01' }))
    await store.write((tx) => erasePerson(tx, actor, today, now))
    expect(await findActor(store.db, name, today)).toBeNull()
    await expect(store.write((tx) => erasePerson(tx, actor, today, now))).rejects.toThrow(NotFound)
  }
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: true })
})

test('two people can be erased one after the other', async () => {
  const store = await withTraces()
  await erase(store)
  const tom = await actorNamed(store.db, 'tom')
  await store.write((tx) => erasePerson(tx, tom, today, now))
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: true })
})

test('personal data are whole, hold no secret and nothing of others', async () => {
  const store = await withTraces()
  const mara = await actorNamed(store.db, 'mara')
  const data = await gatherPersonalData(store.db, mara)
  expect(data.person).toMatchObject([{ id: 'mara', email: mara.email, phone: '+1 555 0142', hasPassword: true }])
  expect(data.seats).toMatchObject([{ body: 'Policy Coordinating Group', role: 'delegate' }])
  expect(data.organisations).toMatchObject([{ organisation: 'Calder Police Department' }])
  expect(data.sessions).toMatchObject([{ device: 'Phone' }])
  expect(data.invitations).toHaveLength(1)
  expect(data.attendance).toEqual([{ meeting: 'November', status: 'present', represented: 'Captain Voss' }])
  expect(data.positions).toMatchObject([{ title: 'Evening handover', stance: 'agree' }])
  expect(data.subscriptions).toMatchObject([{ edition: 'residents' }])
  expect(data.mail.map((letter) => letter.letter).sort()).toEqual(['sign-in-link', 'submission-received'])
  expect(data.activity.map((entry) => entry.what)).toEqual(['account.edited', 'signInLink.sent', 'matter.moved'])
  const [row] = await store.db.select().from(people).where(eq(people.id, 'mara'))
  const text = JSON.stringify(data)
  expect(text).not.toContain(row?.passwordHash)
  expect(text).not.toContain('Hash')
  expect(text).not.toContain('maras')
  const others = await gatherPersonalData(store.db, await actorNamed(store.db, 'jack'))
  expect(JSON.stringify(others)).not.toContain('Voss')
})

test('a handover stands in the own file with its reason, which erasure takes', async () => {
  const store = await castStore()
  const mara = await actorNamed(store.db, 'mara')
  const [held] = await store.db.select().from(seatHolders).where(eq(seatHolders.personId, 'mara'))
  await store.write((tx) =>
    tx.insert(seatHandovers).values({
      ...{ seatId: held?.seatId as string, delegateId: 'mara', recordedBy: 'ines', recordedAt: now },
      ...{ startsOn: today, endsOn: today, reason: 'An operation' },
    }),
  )
  const file = await gatherPersonalData(store.db, mara)
  expect(file.handovers).toMatchObject([{ share: 'gave', reason: 'An operation' }])
  await store.write((tx) => erasePerson(tx, mara, today, now))
  expect(await store.db.select().from(seatHandovers)).toMatchObject([{ delegateId: 'mara', reason: '' }])
})

test('what somebody did for others stands in their own file', async () => {
  const store = await withTraces()
  const file = await gatherPersonalData(store.db, await actorNamed(store.db, 'ines'))
  expect(file.deeds).toContainEqual({ kind: 'invited', at: now })
  expect((await gatherPersonalData(store.db, await actorNamed(store.db, 'tom'))).deeds).toEqual([])
})
