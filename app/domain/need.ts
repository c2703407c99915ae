// What waits for a person. Each domain lists its own for an actor; app/across/needs.server.ts makes one list of them. Pure.
import type { Saying } from './saying'

/** What the address of each kind of need is made of. */
export type NeedPlaces = {
  position: { number: string }
  outcome: { number: string }
  signOff: { number: string }
  statementRelease: { number: string }
  action: { id: string }
  minutesToCirculate: { meetingId: string }
  minutesToApprove: { meetingId: string }
  matter: { number: string }
  submission: { id: string }
  releaseReview: { slug: string }
  releasePublication: { slug: string }
  gate: { slug: string }
  feed: { id: string }
  response: { slug: string }
  organisationChange: { slug: string; id: string }
  edition: { id: string }
}
export type NeedKind = keyof NeedPlaces

/**
 * One thing that somebody has to do. `key` is the same as long as it waits. `for` is the organisation or body in whose
 * name it is done; null for one's own. `dueOn` is a day, null where there is none.
 */
export type Need = {
  [K in NeedKind]: {
    kind: K
    key: string
    place: NeedPlaces[K]
    title: Saying
    why: Saying
    dueOn: string | null
    for: string | null
  }
}[NeedKind]

/** What the needs of an actor are asked with: the site's day and zone, and the moment. */
export type Asking = { today: string; now: Date; zone: string }

/** A need whose day is over. */
export const isLate = (need: Pick<Need, 'dueOn'>, today: string): boolean => need.dueOn !== null && need.dueOn < today
