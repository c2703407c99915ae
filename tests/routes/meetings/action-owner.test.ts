import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actions } from '#db/schema/meetings'
import { actorNamed } from '#tests/support/actors'
import { meetingAt } from '#tests/support/meetings'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'

async function owed() {
  const store = await castStore()
  const meetingId = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const plan = { title: 'Send dates', organisationId: 'police', dueOn: '2026-12-09', itemId: null }
  const id = await store.write((tx) => addAction(tx, ines, meetingId, plan, now))
  const ownerNow = async () => (await store.db.select().from(actions).where(eq(actions.id, id)))[0]?.ownerId
  return { store, meetingId, id, path: `/actions/${id}/owner`, ownerNow, ...serverOver(store) }
}

test('the organisation says who has its action in hand, and another does not', async () => {
  const { path, visitor, signedIn, ownerNow } = await owed()
  const fields = { ownerId: 'mara', former: '' }
  expect((await visitor().get(path)).headers.get('location')).toContain('/sign-in')
  const priya = await signedIn('priya')
  expect([(await priya.get(path)).status, (await priya.post(path, fields)).status]).toEqual([403, 403])
  const tom = await signedIn('tom')
  const page = await (await tom.get(path)).text()
  expect(page).toContain('Mara Voss')
  expect(page).not.toContain('Grace Liu')
  const bad = await tom.post(path, { ownerId: 'grace', former: '' })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('Choose somebody of the organisation that owes the action')
  expect((await tom.post(path, fields)).status).toBe(303)
  expect(await ownerNow()).toBe('mara')
  expect(await (await tom.get('/actions')).text()).toContain('in the hands of Mara Voss')
  expect((await tom.post(path, { ownerId: '', former: 'mara' })).status).toBe(303)
  expect(await ownerNow()).toBeNull()
})

test('a form that somebody else was before, and an action that is done, answer 409', async () => {
  const { store, id, path, signedIn, ownerNow } = await owed()
  const tom = await signedIn('tom')
  await tom.post(path, { ownerId: 'tom', former: '' })
  expect((await tom.post(path, { ownerId: 'mara', former: '' })).status).toBe(409)
  expect(await ownerNow()).toBe('tom')
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => completeAction(tx, mara, id, '', now))
  expect([(await tom.get(path)).status, (await tom.post(path, { ownerId: '', former: 'tom' })).status]).toEqual([
    409, 409,
  ])
})

test('an owner may be named when the action is agreed, of the organisation alone', async () => {
  const { meetingId, signedIn, store } = await owed()
  const ines = await signedIn('ines')
  const form = { title: 'Send the plan', organisationId: 'police', dueOn: '2026-12-10', itemId: '' }
  expect((await ines.post(`/meetings/${meetingId}/actions`, { ...form, ownerId: 'grace' })).status).toBe(422)
  expect((await ines.post(`/meetings/${meetingId}/actions`, { ...form, ownerId: 'mara' })).status).toBe(303)
  const [row] = await store.db.select().from(actions).where(eq(actions.title, 'Send the plan'))
  expect(row?.ownerId).toBe('mara')
})
