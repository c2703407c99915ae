import { and, eq, isNull } from 'drizzle-orm'
import { actions } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { findToday } from '../site/settings.server'
import { ensureOwner } from './action-owners.server'
import { actionVisibility, findAction } from './actions.server'
import { findAgendaItem } from './agenda/agenda.server'
import { isClosed } from './input'
import { narrower } from './meeting'
import { findMeeting, type Meeting } from './meetings.server'
import { mayCompleteAction, mayWriteMinutes } from './policy'

export type ActionPlan = {
  title: string
  organisationId: string
  dueOn: string
  itemId: string | null
  /** Who of the organisation has it in hand; left out, nobody in particular. */
  ownerId?: string | null
}

/** Writes down what an organisation will do by when. It is as visible as the item it comes from; a closed item has none. */
export async function addAction(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  plan: ActionPlan,
  now: Date,
): Promise<string> {
  const meeting: Meeting = await findMeeting(tx, actor, meetingId)
  const permit = ensure(actor, 'action.agreed', mayWriteMinutes(actor, meeting, now))
  const item = plan.itemId ? (await findAgendaItem(tx, actor, meetingId, plan.itemId)).item : null
  if (item && isClosed(item)) throw new Invalid({ itemId: 'meetings.errors.closedAction' })
  const [owner] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, plan.organisationId), isNull(organisations.archivedAt)))
  if (!owner) throw new Invalid({ organisationId: 'errors.choose' })
  const ownerId = plan.ownerId ?? null
  await ensureOwner(tx, ownerId, owner.id, await findToday(tx, now))
  const visibility = narrower(meeting.visibility, item?.visibility ?? meeting.visibility)
  const [action] = await tx
    .insert(actions)
    .values({
      bodyId: meeting.bodyId,
      meetingId,
      agendaItemId: item?.id ?? null,
      title: plan.title,
      organisationId: owner.id,
      ownerId,
      dueOn: plan.dueOn,
      visibility,
      createdAt: now,
    })
    .returning()
  if (!action) throw new Error('No action was written')
  // Until the minutes are approved an action is for members, and so is its record.
  await record(
    tx,
    permit,
    {
      subject: { kind: 'action', id: action.id },
      bodyId: meeting.bodyId,
      visibility: narrower('members', visibility),
      facts: { title: plan.title, meetingId, number: null, organisationId: owner.id, dueOn: plan.dueOn },
    },
    now,
  )
  return action.id
}

/** Reports an action done. */
export async function completeAction(tx: Writer, actor: Actor, id: string, note: string, now: Date): Promise<void> {
  const action = await findAction(tx, actor, id)
  const permit = ensure(actor, 'action.completed', mayCompleteAction(actor, action))
  await tx
    .update(actions)
    .set({ doneAt: now, doneBy: personIdOf(actor), doneNote: note || null })
    .where(eq(actions.id, id))
  const { bodyId, title, meetingId } = action
  const facts = { title, meetingId, number: null }
  const visibility = actionVisibility(action)
  await record(tx, permit, { subject: { kind: 'action', id }, bodyId, visibility, facts }, now)
}
