import { and, eq, isNull } from 'drizzle-orm'
import { actions } from '#db/schema/meetings'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import type { ActionOwnerInput } from './action'
import { ensureOwner } from './action-owners.server'
import { findAction } from './actions.server'
import { narrower } from './meeting'
import { mayNameActionOwner } from './policy'

/**
 * Gives an open action into somebody's hands, or back to the organisation. Throws Conflict for one that is done, and where
 * the owner has changed since the form was made; Invalid for somebody who is not of the organisation.
 */
export async function nameActionOwner(
  tx: Writer,
  actor: Actor,
  id: string,
  { ownerId, former }: ActionOwnerInput,
  today: string,
  now: Date,
): Promise<void> {
  const action = await findAction(tx, actor, id)
  if (action.doneAt) throw new Conflict('meetings.errors.actionDone')
  const permit = ensure(actor, 'action.ownerNamed', mayNameActionOwner(actor, action))
  if (action.ownerId !== former) throw new Conflict('meetings.errors.ownerChanged')
  await ensureOwner(tx, ownerId, action.organisationId, today)
  if (ownerId === former) return
  const standing = former === null ? isNull(actions.ownerId) : eq(actions.ownerId, former)
  const [changed] = await tx
    .update(actions)
    .set({ ownerId })
    .where(and(eq(actions.id, id), isNull(actions.doneAt), standing))
    .returning({ id: actions.id })
  if (!changed) throw new Conflict('meetings.errors.ownerChanged')
  const { bodyId, title, organisationId, meetingId } = action
  const facts = { title, organisationId, personId: ownerId, meetingId, number: null }
  await record(
    tx,
    permit,
    { subject: { kind: 'action', id }, bodyId, visibility: narrower('members', action.visibility), facts },
    now,
  )
}
