import { type ReasonCode, type Visibility, visibilities } from '#db/schema/words'
import { addDays, dayOf, instantOf } from '../time'

/** The instants that the clock chain is read from. */
export type MeetingMoments = {
  publishedAt: Date | null
  lockedAt: Date | null
  openedAt: Date | null
  closedAt: Date | null
  circulatedAt: Date | null
  approvedAt: Date | null
  cancelledAt: Date | null
}

/** The clock chain in its order; a meeting can be cancelled until it opens. */
export const clockChain = [
  'draft',
  'published',
  'locked',
  'in-session',
  'draft-minutes',
  'amendment',
  'approved',
] as const
export type ChainState = (typeof clockChain)[number]
export type MeetingState = ChainState | 'cancelled'

/**
 * The state at an instant. `lockedAt` is set when the agenda is published and lies in the future until the notice
 * period begins, so nothing has to run for an agenda to lock.
 */
export function meetingState(moments: MeetingMoments, now: Date): MeetingState {
  if (moments.cancelledAt) return 'cancelled'
  if (moments.approvedAt) return 'approved'
  if (moments.circulatedAt) return 'amendment'
  if (moments.closedAt) return 'draft-minutes'
  if (moments.openedAt) return 'in-session'
  if (!moments.publishedAt) return 'draft'
  return moments.lockedAt && now >= moments.lockedAt ? 'locked' : 'published'
}

export const meetingVerbs = [
  'change',
  'arrange',
  'offer',
  'publish',
  'reply',
  'open',
  'attend',
  'minute',
  'close',
  'circulate',
  'amend',
  'approve',
  'correct',
  'cancel',
] as const
export type MeetingVerb = (typeof meetingVerbs)[number]

/**
 * What may be done in each state, whoever asks. `change` is of title, time and place; `arrange` of the agenda by who
 * leads the meeting; `offer` an item by any delegate; `attend` takes attendance; `minute` writes minutes and actions;
 * `amend` asks for an amendment; `correct` adds an erratum.
 */
export const lifecycle: Record<MeetingState, readonly MeetingVerb[]> = {
  draft: ['change', 'arrange', 'publish', 'cancel'],
  published: ['change', 'arrange', 'offer', 'reply', 'open', 'cancel'],
  locked: ['change', 'arrange', 'reply', 'open', 'cancel'],
  'in-session': ['arrange', 'attend', 'minute', 'close'],
  'draft-minutes': ['attend', 'minute', 'circulate'],
  amendment: ['attend', 'minute', 'amend', 'approve'],
  approved: ['correct'],
  cancelled: [],
}
export const allows = (state: MeetingState, verb: MeetingVerb): boolean => lifecycle[state].includes(verb)

/**
 * When the agenda of a meeting locks: at the end of the day that lies `noticeDays` before it, in the site's time zone,
 * and at the latest when it starts.
 */
export function lockOf(startsAt: Date, noticeDays: number, zone: string): Date {
  const lock = instantOf(`${addDays(dayOf(startsAt, zone), 1 - noticeDays)}T00:00`, zone)
  return lock < startsAt ? lock : startsAt
}

/** Published later than the charter's notice period asks. It is allowed, and it is said. */
export const isShortNotice = (publishedAt: Date, startsAt: Date, noticeDays: number, zone: string): boolean =>
  publishedAt >= lockOf(startsAt, noticeDays, zone)

/** The narrower of two visibilities: an item of a members' meeting is never wider than the meeting. */
export const narrower = (a: Visibility, b: Visibility): Visibility =>
  visibilities.indexOf(a) > visibilities.indexOf(b) ? a : b
export const isNarrower = (a: Visibility, than: Visibility): boolean =>
  visibilities.indexOf(a) > visibilities.indexOf(than)

/** Who may see a meeting: it is never closed as a whole, its items may be. */
export const meetingVisibilities = ['public', 'members', 'body'] as const satisfies readonly Visibility[]

/** Days, hours and minutes in which an agenda adds up. */
export const totalMinutes = (items: readonly { minutes: number }[]): number =>
  items.reduce((sum, item) => sum + item.minutes, 0)

export type HiddenItems = { reasonCode: ReasonCode | null; count: number }[]
