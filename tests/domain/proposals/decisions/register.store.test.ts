import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actions, agendaItems, meetings } from '#db/schema/meetings'
import { policies, policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { versionOn } from '~/domain/policies/policies.server'
import { actionStateOf, listActionsOfProposals } from '~/domain/proposals/decisions/actions.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { findDecision, listDecisions } from '~/domain/proposals/decisions/decisions.server'
import { listDecisionRecords } from '~/domain/proposals/decisions/records.server'
import type { DecisionFilter } from '~/domain/proposals/decisions/register-filter'
import { SupersessionInput } from '~/domain/proposals/decisions/supersession'
import { listChain, listReplaceable, recordSupersession } from '~/domain/proposals/decisions/supersession.server'
import { translator } from '~/i18n/translate'
import { allAgree, answered, closing, later, opened } from '../scene'

const zone = 'America/Los_Angeles'
const filter: DecisionFilter = { words: '', bodyId: null, outcome: null, year: null, zone, today: '2026-11-20' }

async function decided(
  store: Store,
  changed: Record<string, unknown> = {},
  stances: Parameters<typeof answered>[2] = allAgree,
) {
  const number = await opened(store, changed)
  await answered(store, number, stances)
  const grace = await actorNamed(store.db, 'grace')
  const words = { statement: 'So it is.', effectiveOn: '2026-11-20', reviewOn: '2026-12-01' }
  const decision = await store.write((tx) => publishOutcome(tx, grace, number, words, closing))
  // All happens at one moment here; the next text is drafted after this one was adopted.
  await store.write((tx) => tx.update(policyVersions).set({ adoptedAt: later(-80_000) }))
  return decision
}
const replace = async (store: Store, number: string, replaces: string, by: CastName = 'grace') => {
  const actor = await actorNamed(store.db, by)
  const input = SupersessionInput.parse({ replaces, note: 'Better words' })
  await store.write((tx) => recordSupersession(tx, actor, number, input, later(200)))
}
const chain = async (store: Store, number: string, by: CastName | null = null) => {
  const actor = by ? await actorNamed(store.db, by) : visitor
  const steps = await listChain(store.db, actor, await findDecision(store.db, actor, number))
  return steps.map((step) => `${step.number} ${step.side}`)
}
const replacedNumbers = async (store: Store, changed: Partial<DecisionFilter> = {}, by: CastName | null = null) => {
  const actor = by ? await actorNamed(store.db, by) : visitor
  const { rows } = await listDecisions(store.db, actor, { ...filter, standing: 'replaced', ...changed }, 1)
  return rows.map((row) => row.number).sort()
}
const policyFor = (store: Store) =>
  store.write(async (tx) => {
    const row = { id: 'handover', slug: 'handover', title: 'Handover', kind: 'referral-protocol' as const }
    await tx.insert(policies).values({ ...row, bodyId: 'owg', visibility: 'public', createdAt: later(-90_000) })
  })

test('who leads the body writes down which earlier decision one replaces; both then say so', async () => {
  const store = await castStore()
  const first = await decided(store, { title: 'First' })
  const second = await decided(store, { title: 'Second' })
  for (const name of ['tom', 'mara', 'ruth', 'luis'] as const)
    await expect(replace(store, second.number, first.number, name), name).rejects.toThrow(Forbidden)
  await expect(replace(store, second.number, second.number)).rejects.toThrow(Invalid)
  await expect(replace(store, second.number, 'D-2020-001')).rejects.toThrow(Invalid)
  await expect(replace(store, 'D-2020-001', first.number)).rejects.toThrow(NotFound)
  const grace = await actorNamed(store.db, 'grace')
  const offered = await listReplaceable(store.db, grace, second)
  expect(offered.map((one) => one.number)).toEqual([first.number])
  await replace(store, second.number, first.number.toLowerCase())
  expect(await chain(store, first.number)).toEqual([`${second.number} after`])
  expect(await chain(store, second.number)).toEqual([`${first.number} before`])
  expect(await replacedNumbers(store)).toEqual([first.number])
  await expect(replace(store, second.number, first.number)).rejects.toThrow(Conflict)
  expect(await listReplaceable(store.db, grace, second)).toEqual([])
})

test('a decision of another body, or a later one, cannot be replaced', async () => {
  const store = await castStore()
  const first = await decided(store)
  const second = await decided(store, { title: 'Second' })
  await store.write((tx) => tx.update(decisions).set({ bodyId: 'pcg' }).where(eq(decisions.id, first.id)))
  await expect(replace(store, second.number, first.number)).rejects.toThrow(Invalid)
  await store.write((tx) => tx.update(decisions).set({ bodyId: 'owg' }).where(eq(decisions.id, first.id)))
  await store.write((tx) =>
    tx
      .update(decisions)
      .set({ decidedAt: later(9_999) })
      .where(eq(decisions.id, first.id)),
  )
  await expect(replace(store, second.number, first.number)).rejects.toThrow(Invalid)
})

test('a replacement that a reader may not see is no replacement to them', async () => {
  const store = await castStore()
  const first = await decided(store, { title: 'First' })
  const second = await decided(store, { title: 'Second', visibility: 'members', reasonCode: 'draft' })
  await replace(store, second.number, first.number)
  expect([await chain(store, first.number), await replacedNumbers(store)]).toEqual([[], []])
  expect(await chain(store, first.number, 'mara')).toEqual([`${second.number} after`])
  expect(await replacedNumbers(store, {}, 'mara')).toEqual([first.number])
  const records = await listDecisionRecords(store.db, visitor, filter, translator('en'), '2026-11-20')
  expect(records.map((one) => [one.number, one.isReplaced, one.replaces])).toEqual([[first.number, false, []]])
})

test('versions of a policy link their decisions; one for a place replaces nothing elsewhere', async () => {
  const store = await castStore()
  await policyFor(store)
  const text = (words: string, jurisdictions: string[] = []) => ({
    policyId: 'handover',
    policyText: words,
    jurisdictions,
  })
  const one = await decided(store, text('One'))
  const city = await decided(store, text('City', ['City of Calder']))
  const versions = await store.db.select().from(policyVersions)
  expect(versions.map((row) => row.appliesIn)).toEqual([null, ['City of Calder']])
  expect(versionOn(versions, '2026-11-20')?.text).toBe('One')
  expect(versionOn(versions, '2026-11-20', 'City of Calder')?.text).toBe('City')
  expect(await chain(store, one.number)).toEqual([`${city.number} after`])
  expect(await replacedNumbers(store)).toEqual([])
  const three = await decided(store, text('Three'))
  expect(await chain(store, city.number)).toEqual([`${one.number} before`, `${three.number} after`])
  expect(await replacedNumbers(store)).toEqual([one.number, city.number].sort())
  expect(await replacedNumbers(store, { today: '2026-11-19' })).toEqual([])
  const standing = async (wanted: DecisionFilter['standing'], today: string) =>
    (await listDecisions(store.db, visitor, { ...filter, standing: wanted, today }, 1)).rows.map((row) => row.number)
  expect(await standing('in-effect', '2026-11-20')).toEqual([three.number])
  expect(await standing('in-effect', '2026-11-19')).toEqual([])
  expect([
    (await standing('review-due', '2026-11-30')).length,
    (await standing('review-due', '2026-12-01')).length,
  ]).toEqual([0, 3])
  const ofPolicy = async (policyId: string) =>
    (await listDecisions(store.db, visitor, { ...filter, policyId }, 1)).total
  expect([await ofPolicy('handover'), await ofPolicy('other')]).toEqual([3, 0])
})

async function agendaFor(store: Store, proposalNumber: string, approved: boolean) {
  const [proposal] = await store.db.select().from(proposals).where(eq(proposals.number, proposalNumber))
  if (!proposal) throw new Error('no proposal')
  await store.write(async (tx) => {
    const shared = { visibility: 'public' as const }
    await tx.insert(meetings).values({
      ...{ id: 'm', bodyId: 'owg', charterId: proposal.charterId, title: 'Meeting', startsAt: now, ...shared },
      ...{ durationMinutes: 60, createdAt: now, createdBy: proposal.draftedBy, approvedAt: approved ? now : null },
    })
    await tx.insert(agendaItems).values({
      ...{ id: 'i', meetingId: 'm', position: 1, title: 'Item', type: 'decision' as const, minutes: 5, ...shared },
      ...{ proposalId: proposal.id, placedBy: proposal.draftedBy, placedAt: now },
    })
    for (const [id, dueOn, doneAt, visibility] of [
      ['late', '2026-11-01', null, 'public'],
      ['done', '2026-11-02', now, 'public'],
      ['inside', '2026-12-30', null, 'members'],
    ] as const)
      await tx.insert(actions).values({
        ...{ id, bodyId: 'owg', meetingId: 'm', agendaItemId: 'i', title: id, organisationId: 'police' },
        ...{ dueOn, visibility, createdAt: now, doneAt },
      })
  })
  return proposal.id
}

test('actions of the items that took up its proposal follow from a decision, as far as the reader sees them', async () => {
  const store = await castStore()
  const decision = await decided(store)
  const { proposalNumber } = await findDecision(store.db, visitor, decision.number)
  const id = await agendaFor(store, proposalNumber, true)
  const seen = async (name: CastName | null) =>
    (await listActionsOfProposals(store.db, name ? await actorNamed(store.db, name) : visitor, [id])).map(
      (action) => `${action.title} ${actionStateOf(action, '2026-11-18')}`,
    )
  expect(await seen(null)).toEqual(['late late', 'done done'])
  expect(await seen('tom')).toEqual(['late late', 'done done', 'inside open'])
  expect(await listActionsOfProposals(store.db, visitor, [])).toEqual([])
  await store.write((tx) => tx.update(meetings).set({ approvedAt: null }))
  expect(await seen(null)).toEqual([])
})

test('the files hold what the page shows: each organisation with a voice, its last word, and no person', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'on' })
  await answered(store, number, { ...allAgree, priya: 'not-yet' })
  await answered(store, number, { priya: 'agree-with-conditions' }, later(10))
  const grace = await actorNamed(store.db, 'grace')
  const words = { statement: 'So it is.', effectiveOn: '2026-11-20', reviewOn: null }
  await store.write((tx) => publishOutcome(tx, grace, number, words, closing))
  const records = await listDecisionRecords(store.db, visitor, filter, translator('es'), '2026-11-20')
  expect(records).toHaveLength(1)
  expect(records[0]?.positions).toHaveLength(6)
  expect(records[0]?.positions.find((said) => said.stance === 'agree-with-conditions')?.reason).toBe('priya says why')
  expect(records[0]?.explanation).toContain('consenso')
  expect(JSON.stringify(records)).not.toContain('Priya')
  expect(
    await listDecisionRecords(store.db, visitor, { ...filter, words: 'nothing' }, translator('en'), '2026-11-20'),
  ).toEqual([])
})

test('the decision on a corrected proposal replaces the one on the text that it corrects, once it is adopted', async () => {
  const store = await castStore()
  const first = await decided(store, { title: 'First' })
  const [earlier] = await store.db.select().from(proposals).where(eq(proposals.id, first.proposalId))
  const corrected = { title: 'Corrected', supersedes: earlier?.number }
  const refused = await decided(store, corrected, { ...allAgree, tom: 'object' })
  expect(refused.outcome).not.toBe('adopted')
  expect(await replacedNumbers(store)).toEqual([])
  const second = await decided(store, corrected)
  expect(await chain(store, first.number)).toEqual([`${second.number} after`])
  expect(await replacedNumbers(store)).toEqual([first.number])
})
