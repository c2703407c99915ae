import { actions, agendaItems, meetings, minutes } from '#db/schema/meetings'
import type { Visibility } from '#db/schema/words'
import type { Writer } from '#db/store'
import { hours } from '../happenings'
import { type Audience, audienceOf, type Mark, within } from './mark'

/** Meetings in every state, each with agenda items and minutes of every narrower visibility, and an action. */
export async function markMeetings(tx: Writer, mark: Mark, bodyId: string, visibility: Visibility) {
  for (const state of ['draft', 'published', 'approved'] as const) {
    const id = crypto.randomUUID()
    const at = `/meetings/${id}`
    const what = `${state} meeting of ${bodyId} for ${visibility}`
    const seenBy: Audience =
      state === 'draft' ? { kind: 'leads', bodyId, within: visibility } : audienceOf(visibility, bodyId)
    const past = state === 'approved'
    await tx.insert(meetings).values({
      id,
      bodyId,
      charterId: `${bodyId}-charter-1`,
      title: `Meeting ${mark(what, seenBy, at)}`,
      startsAt: hours(past ? -400 : 72),
      durationMinutes: 60,
      visibility,
      createdAt: hours(-900),
      createdBy: 'ines',
      ...(state === 'draft' ? {} : { publishedAt: hours(-800) }),
      ...(past
        ? {
            openedAt: hours(-400),
            closedAt: hours(-399),
            circulatedAt: hours(-390),
            amendBy: '2026-11-05',
            approvedAt: hours(-100),
            approvedBy: 'ines',
          }
        : {}),
    })
    if (state === 'draft') continue
    // What stands on an agenda is at most as open as its meeting.
    for (const [position, narrower] of within(visibility).entries()) {
      const itemId = crypto.randomUUID()
      const itemSeenBy = audienceOf(narrower, bodyId)
      await tx.insert(agendaItems).values({
        id: itemId,
        meetingId: id,
        position: 50 + position,
        title: `Item ${mark(`${narrower} item of ${what}`, itemSeenBy, at)}`,
        type: narrower === 'closed' ? 'closed' : 'discussion',
        minutes: 5,
        paper: `Paper ${mark(`paper of ${narrower} item of ${what}`, itemSeenBy, at)}`,
        visibility: narrower,
        reasonCode: narrower === 'public' ? null : 'personnel',
        placedBy: 'ines',
        placedAt: hours(-850),
      })
      if (past && narrower !== 'closed') {
        await tx.insert(minutes).values({
          agendaItemId: itemId,
          text: `Minutes ${mark(`minutes of ${narrower} item of ${what}`, itemSeenBy, at)}`,
          version: 1,
          writtenAt: hours(-398),
          writtenBy: 'ines',
        })
      }
    }
  }
  const action = crypto.randomUUID()
  await tx.insert(actions).values({
    id: action,
    bodyId,
    title: `Action ${mark(`action of ${bodyId} for ${visibility}`, audienceOf(visibility, bodyId), '/actions')}`,
    organisationId: 'northside',
    dueOn: '2026-12-10',
    visibility,
    createdAt: hours(-300),
  })
}
