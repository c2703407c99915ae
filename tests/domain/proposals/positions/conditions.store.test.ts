import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { actions } from '#db/schema/meetings'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { type Actor, visitor } from '~/domain/access/actor'
import { Invalid, NotFound } from '~/domain/errors'
import { listOpenActions } from '~/domain/meetings/actions.server'
import { completeAction } from '~/domain/meetings/agreed-actions.server'
import { listActionsOfProposals } from '~/domain/proposals/decisions/actions.server'
import { agreeConditionAction, listConditions } from '~/domain/proposals/positions/conditions.server'
import { listPositions } from '~/domain/proposals/positions/positions.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { answered, closing, later, opened } from '../scene'

const conditionsOf = async (store: Store, actor: Actor, number: string, at = now) => {
  const proposal = await findProposal(store.db, actor, number, at)
  const { shown } = await listPositions(store.db, actor, proposal, at)
  return listConditions(store.db, actor, shown)
}
const plan = { title: 'Find a second night worker', organisationId: 'northside', dueOn: '2026-12-01' }
const withoutOwner = { title: plan.title, dueOn: plan.dueOn, doneAt: null }
const agree = async (
  store: Store,
  number: string,
  positionId: string,
  name: CastName = 'grace',
  at = now,
  changed = {},
) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => agreeConditionAction(tx, actor, number, positionId, { ...plan, ...changed }, at))
}

test('conditions and needs stand by themselves; objections, agreement and what was said before do not', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { tom: 'agree-with-conditions' })
  await answered(store, number, { omar: 'not-yet' }, later(1))
  await answered(store, number, { dee: 'object', priya: 'agree', samuel: 'agree-with-conditions' }, later(2))
  await answered(store, number, { samuel: 'agree' }, later(3))
  expect(await conditionsOf(store, visitor, number)).toMatchObject([
    { organisationId: 'police', kind: 'condition', words: 'tom says why', isCurrent: true, actions: [] },
    { organisationId: 'opendoor', kind: 'need', words: 'omar says why', isCurrent: true, actions: [] },
  ])
})

test('a need becomes an action with owner and date, which stays with it when the position changes', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { omar: 'not-yet' })
  const [need] = await conditionsOf(store, visitor, number)
  const id = need?.positionId ?? ''
  for (const name of ['tom', 'omar', 'luis', 'ruth'] as const)
    await expect(agree(store, number, id, name)).rejects.toThrow(NotFound)
  await expect(agree(store, number, id, 'grace', now, { dueOn: '2026-11-17' })).rejects.toThrow(Invalid)
  await expect(agree(store, number, id, 'grace', now, { organisationId: 'nobody' })).rejects.toThrow(Invalid)
  await expect(agree(store, number, 'nothing')).rejects.toThrow(NotFound)
  const actionId = await agree(store, number, id)
  expect(await agree(store, number, id)).toBe(actionId)
  const { id: proposalId } = await findProposal(store.db, visitor, number, now)
  expect(await listActionsOfProposals(store.db, visitor, [proposalId])).toMatchObject([
    { id: actionId, proposalId, ...withoutOwner },
  ])
  expect(await store.db.select().from(actions)).toMatchObject([
    { bodyId: 'owg', positionId: id, organisationId: 'northside', visibility: 'public', meetingId: null },
  ])
  expect((await listOpenActions(store.db, visitor, { bodyId: 'owg' })).map((one) => one.title)).toEqual([plan.title])
  await answered(store, number, { omar: 'agree' }, later(1))
  const [kept] = await conditionsOf(store, visitor, number)
  expect(kept).toMatchObject({
    isCurrent: false,
    actions: [{ title: plan.title, organisationName: 'Northside Behavioral Health' }],
  })
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => completeAction(tx, grace, actionId, 'Hired', later(2)))
  expect((await conditionsOf(store, visitor, number))[0]?.actions).toMatchObject([{ doneNote: 'Hired' }])
  const [agreed] = await store.db.select().from(activity).where(eq(activity.verb, 'action.agreed'))
  expect(agreed).toMatchObject({ bodyId: 'owg', visibility: 'public' })
})

test('a hidden condition is nobody’s to act on before closing, and an action of a room stays in it', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes', visibility: 'body', reasonCode: 'negotiation' })
  await answered(store, number, { omar: 'not-yet' })
  const ines = await actorNamed(store.db, 'ines')
  expect(await conditionsOf(store, ines, number)).toEqual([])
  const [need] = await conditionsOf(store, ines, number, closing)
  await expect(agree(store, number, need?.positionId ?? '', 'ines')).rejects.toThrow(NotFound)
  await agree(store, number, need?.positionId ?? '', 'ines', closing)
  expect(await listOpenActions(store.db, await actorNamed(store.db, 'mara'), { bodyId: 'owg' })).toEqual([])
  expect(await listOpenActions(store.db, await actorNamed(store.db, 'tom'), { bodyId: 'owg' })).toHaveLength(1)
})
