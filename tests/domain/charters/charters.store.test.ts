import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { charterDrafts, charters } from '#db/schema/charters'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { answered, later, proposalInput } from '#tests/domain/proposals/scene'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { answersOf, CharterInput } from '~/domain/charters/charter'
import { findCharterDraft, listCharterDrafts, listCharterVersions } from '~/domain/charters/charters.server'
import { discardCharterDraft, draftCharter, reviseCharterDraft } from '~/domain/charters/drafting.server'
import { Conflict, Forbidden, NotFound, Stale } from '~/domain/errors'
import { linesOf } from '~/domain/meetings/agenda/ready'
import { draftMeeting } from '~/domain/meetings/drafting.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { draftProposal } from '~/domain/proposals/drafting.server'
import { openProposal } from '~/domain/proposals/procedure.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { findCharterInForce } from '~/domain/seats/delegates.server'

const zone = 'America/Los_Angeles'
const closed = later(180)

async function input(store: Store, changed: Record<string, string | string[]> = {}, bodyId = 'owg') {
  const [latest] = await listCharterVersions(store.db, visitor, { id: bodyId, visibility: 'public' })
  if (!latest) throw new Error('no charter')
  return CharterInput.parse({ ...answersOf(latest), reason: 'Wait for fewer', ...changed })
}
const majority = {
  decisionRule: 'majority',
  quorum: 'half',
  noticeDays: '9',
  amendmentDays: '3',
  'item.1.title': 'Opening words',
}
async function drafted(store: Store, changed: Record<string, string | string[]> = majority, by: CastName = 'ines') {
  const actor = await actorNamed(store.db, by)
  const values = await input(store, changed)
  return store.write((tx) => draftCharter(tx, actor, 'owg', values, today, now))
}
async function proposed(store: Store, charterDraftId: string | null, title = 'A new charter') {
  const grace = await actorNamed(store.db, 'grace')
  return store.write(async (tx) => {
    const { number } = await draftProposal(
      tx,
      grace,
      proposalInput({ title, charterDraftId: charterDraftId ?? '' }),
      now,
    )
    await openProposal(tx, grace, number, now)
    return number
  })
}
const everybody = {
  tom: 'agree',
  priya: 'agree',
  samuel: 'agree',
  grace: 'agree',
  omar: 'agree',
  dee: 'agree',
} as const
async function concluded(store: Store, number: string, effectiveOn = '2026-11-20') {
  const grace = await actorNamed(store.db, 'grace')
  const words = { statement: 'So it is', reviewOn: null, effectiveOn }
  return store.write((tx) => publishOutcome(tx, grace, number, words, closed))
}
async function meeting(store: Store, at: Date) {
  const ines = await actorNamed(store.db, 'ines')
  const plan = {
    bodyId: 'owg',
    title: 'Workgroup',
    startsAt: new Date('2026-12-01T18:00:00Z'),
    durationMinutes: 60,
    place: '',
    link: '',
    dialIn: '',
    visibility: 'members' as const,
    reasonCode: null,
  }
  const { id } = await store.write((tx) => draftMeeting(tx, ines, plan as never, linesOf({}), zone, at))
  return findMeeting(store.db, ines, id)
}

test('an adopted draft is in force from its day, by the decision that names it, and not before', async () => {
  const store = await castStore()
  const draftId = await drafted(store)
  const number = await proposed(store, draftId)
  await answered(store, number, everybody)
  const decision = await concluded(store, number)
  expect((await findCharterInForce(store.db, 'owg', '2026-11-19')).version).toBe(1)
  expect(await findCharterInForce(store.db, 'owg', '2026-11-20')).toMatchObject({
    id: decision.charterId,
    version: 2,
    decisionRule: 'majority',
    quorumShare: 0.5,
  })
  const owg = { id: 'owg', visibility: 'members' as const }
  const [second, first] = await listCharterVersions(store.db, await actorNamed(store.db, 'tom'), owg)
  expect(second).toMatchObject({ version: 2, decision: decision.number })
  expect(second?.items[0]?.title).toBe('Opening words')
  const [shown] = await listCharterVersions(store.db, visitor, owg)
  expect([shown?.decisionRule, shown?.items], 'whoever reads no agenda reads no standing item').toEqual([
    'majority',
    [],
  ])
  expect(first).toMatchObject({ version: 1, decision: null })
  expect(first?.items[0]?.title).toBe('Welcome and attendance')
  expect((await findCharterDraft(store.db, await actorNamed(store.db, 'ines'), draftId)).state).toBe('adopted')
})

test('meetings and proposals under way keep rule, quorum, notice and amendment window; those opened later have the new ones', async () => {
  const store = await castStore()
  const earlierMeeting = await meeting(store, now)
  const earlier = await proposed(store, null, 'Under way')
  const number = await proposed(store, await drafted(store))
  await answered(store, number, everybody)
  await concluded(store, number)
  const ines = await actorNamed(store.db, 'ines')
  const after = new Date('2026-11-20T17:00:00Z')
  expect((await findProposal(store.db, ines, earlier, after)).charter).toMatchObject({
    rule: 'consensus',
    quorumShare: 0.6,
  })
  // By consensus silence prevents an adoption; by the majority of the new charter three of three would carry.
  await answered(store, earlier, { tom: 'agree', grace: 'agree', dee: 'agree', omar: 'agree' })
  expect((await concluded(store, earlier)).outcome).toBe('not-adopted')
  expect((await findMeeting(store.db, ines, earlierMeeting.id)).charter).toMatchObject({
    noticeDays: 2,
    amendmentDays: 7,
    quorumShare: 0.6,
  })
  const laterMeeting = await meeting(store, after)
  expect(laterMeeting.charter).toMatchObject({ noticeDays: 9, amendmentDays: 3, quorumShare: 0.5 })
  const grace = await actorNamed(store.db, 'grace')
  const next = await store.write(async (tx) => {
    const form = proposalInput({ opensAt: '2026-11-20T08:00', closesAt: '2026-11-21T12:00' })
    const one = await draftProposal(tx, grace, form, after)
    return openProposal(tx, grace, one.number, after)
  })
  expect(next.charter).toMatchObject({ rule: 'majority', quorumShare: 0.5 })
})

test('a charter that is not adopted changes nothing, and its draft cannot be changed any more', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const draftId = await drafted(store)
  const number = await proposed(store, draftId)
  const revise = async () => {
    const values = await input(store, majority)
    return store.write((tx) => reviseCharterDraft(tx, ines, draftId, values, today, now))
  }
  await expect(revise()).rejects.toMatchObject({ reason: 'charters.draft.isProposed', params: { number } })
  await expect(store.write((tx) => discardCharterDraft(tx, ines, draftId, now))).rejects.toThrow(Conflict)
  await answered(store, number, { ...everybody, dee: 'object' })
  expect((await concluded(store, number)).charterId).toBeNull()
  expect(await store.db.select().from(charters).where(eq(charters.bodyId, 'owg'))).toHaveLength(1)
  expect((await findCharterDraft(store.db, ines, draftId)).state).toBe('declined')
  await expect(revise()).rejects.toThrow(Conflict)
})

test('one charter is before a body at a time, and a draft on an older version is looked at again first', async () => {
  const store = await castStore()
  const [first, second] = [await drafted(store), await drafted(store, { noticeDays: '5' })]
  const number = await proposed(store, first)
  await expect(proposed(store, second)).rejects.toMatchObject({ reason: 'charters.draft.otherIsProposed' })
  await answered(store, number, everybody)
  await concluded(store, number)
  await expect(proposed(store, second)).rejects.toMatchObject({ reason: 'charters.draft.movedOn' })
  const ines = await actorNamed(store.db, 'ines')
  const again = await input(store, { noticeDays: '5' })
  await store.write((tx) => reviseCharterDraft(tx, ines, second, again, today, now))
  await proposed(store, second)
})

test('only the project manager drafts; the body reads drafts, others learn nothing of them', async () => {
  const store = await castStore()
  for (const name of ['grace', 'tom', 'ruth', 'mara'] as const)
    await expect(drafted(store, {}, name)).rejects.toThrow(Forbidden)
  const draftId = await drafted(store)
  const count = async (name: CastName) =>
    (await listCharterDrafts(store.db, await actorNamed(store.db, name), { id: 'owg' })).length
  expect([await count('tom'), await count('ruth'), await count('mara'), await count('jack')]).toEqual([1, 1, 0, 0])
  expect(await listCharterDrafts(store.db, visitor, { id: 'owg' })).toEqual([])
  await expect(findCharterDraft(store.db, await actorNamed(store.db, 'jack'), draftId)).rejects.toThrow(NotFound)
})

test('of two who change one draft the second is told; a discarded draft leaves the list and cannot be proposed', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const draftId = await drafted(store)
  const revise = async (noticeDays: string) => {
    const values = { ...(await input(store, { noticeDays })), revision: 1 }
    await store.write((tx) => reviseCharterDraft(tx, ines, draftId, values, today, now))
  }
  await revise('4')
  await expect(revise('6')).rejects.toThrow(Stale)
  const [row] = await store.db.select().from(charterDrafts)
  expect(row).toMatchObject({ noticeDays: 4, revision: 2 })
  await store.write((tx) => discardCharterDraft(tx, ines, draftId, now))
  expect(await listCharterDrafts(store.db, ines, { id: 'owg' })).toEqual([])
  await expect(proposed(store, draftId)).rejects.toThrow('Invalid')
})
