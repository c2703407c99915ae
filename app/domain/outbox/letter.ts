import type { Locale } from '#db/schema/words'
import type { SecurityEvent } from '../people/sign-in/security-event'

/** What followers of a matter are told of. */
export type MatterEvent = 'commented' | 'acknowledged' | 'moved' | 'merged' | 'answered'

/**
 * Every letter that Accord sends, with the plain data that its template needs. Ids, numbers, dates (ISO 8601) and
 * titles of public or member things only; no case text, no names of participants. Each has a file of its own name in
 * emails/.
 */
export type Letters = {
  'sign-in-link': { name: string; token: string; minutes: number }
  'address-confirm': { name: string; token: string; hours: number }
  'security-notice': { name: string; event: SecurityEvent }
  invitation: {
    name: string
    token: string
    coalition: string
    organisation: string | null
    body: string | null
    invitedBy: string
    expiresOn: string
  }
  'agenda-published': {
    meetingId: string
    title: string
    body: string
    startsAt: string
    place: string
    link: string
    items: string[]
    calendar: string
  }
  'meeting-changed': {
    meetingId: string
    title: string
    body: string
    startsAt: string
    place: string
    calendar: string
  }
  'meeting-cancelled': {
    meetingId: string
    title: string
    body: string
    startsAt: string
    reason: string
    calendar: string
  }
  /** `weeks` from its day, as `actionReminder` counts them. `title` is '' where not every member may read it. */
  'action-reminder': {
    id: string
    title: string
    organisation: string
    body: string
    dueOn: string
    weeks: number
    /** Whether the recipient has it in hand. */
    isOwner: boolean
  }
  'minutes-circulated': { meetingId: string; title: string; body: string; amendBy: string }
  'proposal-opened': { number: string; title: string; body: string; closesAt: string; organisation: string }
  'position-reminder': { number: string; title: string; body: string; closesAt: string; organisation: string }
  'proposal-changed': {
    kind: 'extended' | 'withdrawn' | 'goes-up' | 'referred-back' | 'arrived'
    number: string
    title: string
    body: string
    reason: string
    /** The new closing time, ISO 8601; null where it takes no positions. */
    closesAt: string | null
  }
  'position-recorded': {
    number: string
    title: string
    organisation: string
    stance: string
    recordedBy: string
    channel: string
  }
  'seat-handed-over': { body: string; organisation: string; from: string; startsOn: string; endsOn: string | null }
  'term-warning': {
    kind: 'seat' | 'vacancy' | 'vacant' | 'alternate' | 'observer' | 'chair' | 'clerk'
    body: string
    slug: string
    organisation: string | null
    name: string | null
    /** The last day; of a vacant seat the first one without a delegate. */
    on: string
    days: number
  }
  'decision-published': { number: string; title: string; body: string; outcome: string }
  'evaluation-report-published': { slug: string; title: string; body: string; dueOn: string }
  'evaluation-response-due': { slug: string; title: string; body: string; dueOn: string; late: boolean }
  'feed-reminder': {
    id: string
    measure: string
    organisation: string
    period: string
    dueOn: string
    mark: 'soon' | 'late' | 'very-late'
  }
  'release-for-review': { slug: string; title: string; draftedBy: string }
  'submission-received': { kind: string }
  'submission-answered': { none: '' }
  /** `title` is '' where not everybody may read it. */
  'matter-news': { number: string; title: string; event: MatterEvent }
  'statement-for-sign-off': { number: string; body: string; organisation: string; version: number }
  'statement-released': { number: string; title: string; body: string }
  'matter-routed': { number: string; title: string; body: string }
  'organisation-change-reviewed': {
    organisation: string
    slug: string
    proposalId: string
    outcome: 'approved' | 'returned'
  }
  'governance-announced': { noticeId: string; kind: string; title: string; takesEffectOn: string }
  'governance-taken-back': { noticeId: string; kind: string; title: string; takesEffectOn: string }
  'subscription-confirm': { token: string; audience: string }
  edition: { issueId: string; copyId: string; token: string }
}
export type LetterName = keyof Letters

export type OutgoingLetter<N extends LetterName = LetterName> = {
  [K in N]: { template: K; props: Letters[K] }
}[N]

export type Recipient = { email: string; name: string; personId: string | null; locale: Locale }
