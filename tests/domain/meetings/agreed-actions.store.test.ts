import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { organisations } from '#db/schema/organisations'
import { actorNamed } from '#tests/support/actors'
import { meetingAt } from '#tests/support/meetings'
import { castStore, now } from '#tests/support/store'
import { listOwners } from '~/domain/meetings/action-owners.server'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'

const owed = { organisationId: 'police', dueOn: '2026-12-01', itemId: null }

test('that an action was agreed and is done is recorded for members at most, however open the action is', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const open = await meetingAt(store, 'opened', { bodyId: 'owg' })
  const room = await meetingAt(store, 'opened', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety' })
  const recorded: Record<string, string[]> = {}
  for (const [name, meetingId] of Object.entries({ open, room })) {
    const id = await store.write((tx) => addAction(tx, ines, meetingId, { ...owed, title: name }, now))
    await store.write((tx) => completeAction(tx, ines, id, 'Sent', now))
    const rows = await store.db
      .select()
      .from(activity)
      .where(and(eq(activity.subjectKind, 'action'), eq(activity.subjectId, id)))
      .orderBy(activity.seq)
    recorded[name] = rows.map((row) => `${row.verb} for ${row.visibility}`)
  }
  expect(recorded).toEqual({
    open: ['action.agreed for members', 'action.completed for members'],
    room: ['action.agreed for body', 'action.completed for body'],
  })
})

test('an organisation that is archived is offered and given no action', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await meetingAt(store, 'opened')
  await store.write((tx) => tx.update(organisations).set({ archivedAt: now }).where(eq(organisations.id, 'police')))
  expect((await listOwners(store.db)).map((owner) => owner.id)).not.toContain('police')
  await expect(
    store.write((tx) => addAction(tx, ines, id, { ...owed, title: 'Train the shifts' }, now)),
  ).rejects.toMatchObject({ fields: { organisationId: 'errors.choose' } })
  const given = { ...owed, organisationId: 'peers', title: 'Ask around' }
  await expect(store.write((tx) => addAction(tx, ines, id, given, now))).resolves.toBeTruthy()
})
