import { expect, test } from 'vitest'
import { attendance, meetings } from '#db/schema/meetings'
import { decisions, positions, proposals } from '#db/schema/proposals'
import type { Attendance, Stance, Visibility } from '#db/schema/words'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { NotFound } from '~/domain/errors'
import { listGaps, listLivedExperienceCoverage } from '~/domain/seats/gaps.server'
import { endHolder } from '~/domain/seats/holders.server'
import { endSeat } from '~/domain/seats/seating.server'
import { listSeats } from '~/domain/seats/seats.server'

const zone = 'America/Los_Angeles'

type Met = {
  id: string
  daysAgo: number
  came: [organisationId: string, status: Attendance][]
  open?: boolean
  cancelled?: boolean
  visibility?: Visibility
}

const meet = (store: Store, bodyId: string, all: Met[]) =>
  store.write(async (tx) => {
    for (const { id, daysAgo, came, open, cancelled, visibility = 'public' } of all) {
      const startsAt = new Date(now.getTime() - daysAgo * 86_400_000)
      await tx.insert(meetings).values({
        id,
        bodyId,
        charterId: `${bodyId}-charter-1`,
        title: id,
        startsAt,
        durationMinutes: 60,
        visibility,
        createdAt: startsAt,
        createdBy: 'ines',
        closedAt: open ? null : startsAt,
        cancelledAt: cancelled ? startsAt : null,
      })
      for (const [organisationId, status] of came)
        await tx
          .insert(attendance)
          .values({ meetingId: id, organisationId, status, takenAt: startsAt, takenBy: 'ines' })
    }
  })

test('required sectors come first, with seats, delegates and who came to the last three closed meetings', async () => {
  const store = await castStore()
  const mara = await actorNamed(store.db, 'mara')
  await meet(store, 'pcg', [
    { id: 'oldest', daysAgo: 120, came: [['police', 'present']] },
    {
      id: 'third',
      daysAgo: 90,
      came: [
        ['police', 'absent'],
        ['peers', 'remote'],
      ],
    },
    {
      id: 'second',
      daysAgo: 60,
      came: [
        ['police', 'present'],
        ['prosecutor', 'apologies'],
      ],
    },
    {
      id: 'first',
      daysAgo: 30,
      came: [
        ['police', 'remote'],
        ['prosecutor', 'present'],
        ['riverside', 'present'],
      ],
    },
    { id: 'cancelled', daysAgo: 20, came: [['police', 'present']], cancelled: true },
    { id: 'open', daysAgo: 1, came: [['police', 'present']], open: true },
  ])
  const [pcg] = await listGaps(store.db, mara, today)
  expect(pcg?.meetings.map((one) => one.id)).toEqual(['first', 'second', 'third'])
  expect(pcg?.sectors.slice(0, 4).map((row) => [row.sector, row.isRequired])).toEqual([
    ['law-enforcement', true],
    ['prosecution', true],
    ['public-defence', true],
    ['lived-experience', true],
  ])
  const present = (sector: string) => pcg?.sectors.find((row) => row.sector === sector)?.present
  expect(present('law-enforcement')).toEqual({ first: 1, second: 1, third: 0 })
  expect(present('prosecution')).toEqual({ first: 1, second: 0, third: 0 })
  expect(present('public-defence')).toEqual({ first: 0, second: 0, third: 0 })
  expect(present('lived-experience')).toEqual({ first: 0, second: 0, third: 1 })
  expect(pcg?.sectors.some((row) => row.sector === 'courts-and-probation')).toBe(false)
})

test('a seat without a delegate is not filled, and a required sector without a seat shows as none', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const police = (await listSeats(store.db, ines, 'pcg', today)).find((seat) => seat.organisationId === 'police')
  await store.write((tx) => endHolder(tx, ines, police?.delegate?.holderId as string, { endsOn: '2026-11-17' }, now))
  await store.write((tx) => endSeat(tx, ines, 'pcg-peers', { endsOn: '2026-11-17' }, now))
  const [pcg] = await listGaps(store.db, ines, today)
  const row = (sector: string) => pcg?.sectors.find((one) => one.sector === sector)
  expect(row('law-enforcement')).toMatchObject({ seats: 1, filled: 0 })
  expect(row('lived-experience')).toMatchObject({ seats: 0, filled: 0, isRequired: true })
  expect(row('prosecution')).toMatchObject({ seats: 1, filled: 1 })
})

test('a meeting that the reader may not see is not counted for them', async () => {
  const store = await castStore()
  await meet(store, 'owg', [{ id: 'inside', daysAgo: 5, came: [['police', 'present']], visibility: 'body' }])
  const seen = async (name: 'mara' | 'tom') =>
    (await listGaps(store.db, await actorNamed(store.db, name), today)).find((body) => body.bodyId === 'owg')?.meetings
      .length
  expect(await seen('tom')).toBe(1)
  expect(await seen('mara')).toBe(0)
})

test('somebody who is no member sees no gaps', async () => {
  const { db } = await castStore()
  const stranger = { ...(await actorNamed(db, 'mara')), isMember: false }
  await expect(listGaps(db, stranger, today)).rejects.toThrow(NotFound)
  await expect(listLivedExperienceCoverage(db, stranger, now, zone)).rejects.toThrow(NotFound)
})

test('coverage is the share of decisions on which lived experience gave a position; a recusal is none', async () => {
  const store = await castStore()
  const mara = await actorNamed(store.db, 'mara')
  const decide = (
    number: string,
    daysAgo: number,
    given: [organisationId: string, stance: Stance][],
    visibility: Visibility = 'public',
    bodyId = 'pcg',
  ) =>
    store.write(async (tx) => {
      const at = new Date(now.getTime() - daysAgo * 86_400_000)
      await tx.insert(proposals).values({
        id: number,
        number,
        bodyId,
        charterId: `${bodyId}-charter-1`,
        title: number,
        text: number,
        jurisdictions: [],
        visibility,
        draftedAt: at,
        draftedBy: 'ines',
        opensAt: at,
        closesAt: at,
        openedAt: at,
        closedAt: at,
      })
      for (const [organisationId, stance] of given)
        await tx.insert(positions).values({
          proposalId: number,
          organisationId,
          ordinal: 1,
          stance,
          channel: 'portal',
          recordedBy: 'ines',
          givenAt: at,
        })
      await tx.insert(decisions).values({
        number: number.replace('P', 'D'),
        proposalId: number,
        bodyId,
        rule: 'consent',
        outcome: 'adopted',
        explanation: [],
        statement: 'so',
        decidedAt: at,
        publishedBy: 'ines',
      })
    })
  await decide('P-2026-001', 10, [
    ['peers', 'agree'],
    ['police', 'agree'],
  ])
  await decide('P-2026-002', 20, [['police', 'agree']])
  await decide('P-2026-003', 30, [['peers', 'recused']])
  await decide('P-2026-004', 40, [['peers', 'object']])
  await decide('P-2025-009', 400, [['peers', 'agree']])
  await decide('P-2026-005', 5, [['peers', 'agree']], 'body', 'owg')
  const since = new Date(now.getTime() - 365 * 86_400_000)
  expect(await listLivedExperienceCoverage(store.db, mara, since, zone)).toEqual([
    { bodyId: 'pcg', name: 'Policy Coordinating Group', decisions: 4, covered: 2 },
  ])
  const tom = await actorNamed(store.db, 'tom')
  expect((await listLivedExperienceCoverage(store.db, tom, since, zone)).at(-1)).toMatchObject({
    bodyId: 'owg',
    decisions: 1,
    covered: 1,
  })
})
