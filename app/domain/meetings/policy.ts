import type { Visibility } from '#db/schema/words'
import { type Actor, holdsOffice, isVoice, leadsProcedure, sitsOn } from '../access/actor'
import { maySee } from '../access/visibility'
import { allows, type MeetingMoments, meetingState } from './meeting'

// Each answer assumes that the actor may see the meeting at all, which `visibleTo(actor)` has settled by then.

export type MeetingFacts = MeetingMoments & { bodyId: string; amendBy: string | null }
/** Who placed an item, which they may change themselves until the lock. */
export type ItemFacts = { placedBy: string }
export type ActionFacts = { bodyId: string; organisationId: string; ownerId: string | null; doneAt: Date | null }

/** Chair and clerk of the body, and the project manager who serves all bodies. */
export const leadsMeetings = (actor: Actor, bodyId: string): boolean => leadsProcedure(actor, bodyId)

/** A delegate, or the alternate who acts in their place today. */
const isDelegate = (actor: Actor, bodyId: string): boolean =>
  actor.kind === 'person' &&
  actor.seats.some((seat) => seat.bodyId === bodyId && (seat.role === 'delegate' || isVoice(seat)))

export const mayDraftMeeting = (actor: Actor, body: { bodyId: string }): boolean => leadsMeetings(actor, body.bodyId)

type Verb =
  | 'change'
  | 'arrange'
  | 'publish'
  | 'open'
  | 'attend'
  | 'minute'
  | 'close'
  | 'circulate'
  | 'correct'
  | 'cancel'
const leads =
  (verb: Verb) =>
  (actor: Actor, meeting: MeetingFacts, now: Date): boolean =>
    leadsMeetings(actor, meeting.bodyId) && allows(meetingState(meeting, now), verb)

export const mayChangeMeeting = leads('change')
export const mayArrangeAgenda = leads('arrange')
export const mayPublishAgenda = leads('publish')
export const mayOpenMeeting = leads('open')
export const mayTakeAttendance = leads('attend')
export const mayWriteMinutes = leads('minute')
export const mayCloseMeeting = leads('close')
export const mayCirculateMinutes = leads('circulate')
export const mayCorrectMinutes = leads('correct')
export const mayCancelMeeting = leads('cancel')

/** Until the lock any delegate of the body may place an item; who leads the meeting may at any time before it closes. */
export const mayPlaceItem = (actor: Actor, meeting: MeetingFacts, now: Date): boolean =>
  mayArrangeAgenda(actor, meeting, now) ||
  (isDelegate(actor, meeting.bodyId) && allows(meetingState(meeting, now), 'offer'))

/** Changing or removing an item: who leads the meeting, or until the lock the delegate who placed it. */
export const mayChangeItem = (actor: Actor, meeting: MeetingFacts, item: ItemFacts, now: Date): boolean =>
  mayArrangeAgenda(actor, meeting, now) ||
  (actor.kind === 'person' && actor.personId === item.placedBy && mayPlaceItem(actor, meeting, now))

export const mayReply = (actor: Actor, meeting: MeetingFacts, now: Date): boolean =>
  sitsOn(actor, meeting.bodyId) && allows(meetingState(meeting, now), 'reply')

/** Members of the body may ask for amendments of circulated minutes up to and including the amendment day. */
export const mayAskAmendment = (actor: Actor, meeting: MeetingFacts, today: string, now: Date): boolean =>
  sitsOn(actor, meeting.bodyId) &&
  allows(meetingState(meeting, now), 'amend') &&
  meeting.amendBy !== null &&
  today <= meeting.amendBy

/**
 * Approving is an act of the body: its chair or clerk does it after the amendment day. Earlier the chair alone may, with
 * the words by which the body approved. The project manager approves nothing as such.
 */
export const mayApproveMinutes = (actor: Actor, meeting: MeetingFacts, today: string, now: Date): boolean =>
  allows(meetingState(meeting, now), 'approve') &&
  (isAmendmentOpen(meeting, today)
    ? holdsOffice(actor, meeting.bodyId, 'chair')
    : holdsOffice(actor, meeting.bodyId, 'chair', 'clerk'))

/** Amendments may still be asked for, so that approval needs the body's own words. */
export const isAmendmentOpen = (meeting: { amendBy: string | null }, today: string): boolean =>
  meeting.amendBy !== null && today <= meeting.amendBy

/** Minutes are read by who leads the meeting at once, by members when they are circulated, by everybody when approved. */
export function maySeeMinutes(actor: Actor, meeting: MeetingFacts): boolean {
  if (leadsMeetings(actor, meeting.bodyId) || meeting.approvedAt) return true
  return meeting.circulatedAt !== null && actor.kind === 'person' && actor.isMember
}

/** Who is there is known to the body as it is taken, and to others with the minutes. */
export const maySeeAttendance = (actor: Actor, meeting: MeetingFacts): boolean =>
  maySeeMinutes(actor, meeting) || sitsOn(actor, meeting.bodyId)

/** The earlier texts and the asked amendments are the body's own working papers. */
export const maySeeWorkingPapers = (actor: Actor, meeting: MeetingFacts): boolean =>
  maySeeMinutes(actor, meeting) && (leadsMeetings(actor, meeting.bodyId) || sitsOn(actor, meeting.bodyId))

/** Until the minutes that it stands in are approved an action is for members. */
export const isActionOfMembers = (action: { meetingId: string | null; minutesApprovedAt: Date | null }): boolean =>
  action.meetingId !== null && action.minutesApprovedAt === null

/** What `actionsVisibleTo` asks of the store, of one action and several readers. */
export const maySeeAction = (
  actor: Actor,
  action: {
    visibility: Visibility
    bodyId: string
    meetingId: string | null
    minutesApprovedAt: Date | null
  },
): boolean => maySee(actor, action) && (!isActionOfMembers(action) || isInside(actor))

/** The organisation that owes an action reports it done; so may its owner, and who leads the body's meetings. */
export const mayCompleteAction = (actor: Actor, action: ActionFacts): boolean =>
  action.doneAt === null &&
  actor.kind === 'person' &&
  (leadsMeetings(actor, action.bodyId) ||
    actor.personId === action.ownerId ||
    actor.organisationIds.includes(action.organisationId) ||
    actor.seats.some((seat) => seat.organisationId === action.organisationId && seat.role !== 'observer'))

/** Who has it in hand is for the same people to say. */
export const mayNameActionOwner = mayCompleteAction

/** Sees what is for members. */
export const isInside = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.isMember)
