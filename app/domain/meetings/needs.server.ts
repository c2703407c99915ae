import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetings } from '#db/schema/meetings'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Asking, Need } from '../need'
import { listOwedActions } from './actions.server'
import { visibleTo } from './meetings.server'
import { mayApproveMinutes, mayCirculateMinutes } from './policy'

/** Actions to finish, and minutes that wait for the chair or clerk: to be circulated, and to be approved. */
export async function listNeeds(db: Reader, actor: Actor, asking: Asking): Promise<Need[]> {
  const owed = await listOwedActions(db, actor, asking.today)
  return [
    ...(await listMinutesNeeds(db, actor, asking)),
    ...owed.map(
      ({ id, title, organisationName: organisation, dueOn }): Need => ({
        kind: 'action',
        key: id,
        place: { id },
        title: { key: 'account.desk.action', params: { title } },
        why: { key: 'account.desk.actionWhy', params: { organisation } },
        dueOn,
        for: organisation,
      }),
    ),
  ]
}

async function listMinutesNeeds(db: Reader, actor: Actor, { today, now }: Asking): Promise<Need[]> {
  const led = actor.kind === 'person' ? actor.offices.map((held) => held.bodyId) : []
  if (led.length === 0) return []
  const rows = await db
    .select({ meeting: meetings, body: bodies.name })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        visibleTo(actor),
        inArray(meetings.bodyId, led),
        isNotNull(meetings.closedAt),
        isNull(meetings.approvedAt),
        isNull(meetings.cancelledAt),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
  return rows.flatMap(({ meeting, body }): Need[] => {
    const place = { meetingId: meeting.id }
    const params = { title: meeting.title, body }
    if (mayCirculateMinutes(actor, meeting, now))
      return [
        {
          kind: 'minutesToCirculate',
          key: `${meeting.id} minutes`,
          place,
          title: { key: 'account.desk.minutes', params },
          why: { key: 'account.desk.minutesWhy', params },
          dueOn: null,
          for: body,
        },
      ]
    // While amendments may be asked for the minutes wait for the members, not for who approves them.
    const isOpen = meeting.amendBy !== null && today <= meeting.amendBy
    if (isOpen || !mayApproveMinutes(actor, meeting, today, now)) return []
    return [
      {
        kind: 'minutesToApprove',
        key: `${meeting.id} approval`,
        place,
        title: { key: 'account.desk.approve', params },
        why: { key: 'account.desk.approveWhy', params },
        dueOn: null,
        for: body,
      },
    ]
  })
}
