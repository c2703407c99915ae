import type { Office, SeatRole, Sector, SiteRole } from '#db/schema/words'

/** Somebody whom nothing is known about. */
export type Visitor = { kind: 'visitor' }
/** The site's own clockwork: jobs and set-up. */
export type System = { kind: 'system'; job: string }
export type ActorSeat = {
  seatId: string
  bodyId: string
  organisationId: string
  role: SeatRole
  /** Whether this person is the seat's voice today (seats/voice.ts). Where it is left out, a delegate is, and nobody else. */
  acts?: boolean
}
/** A signed-in person with what they hold today. */
export type Person = {
  kind: 'person'
  personId: string
  name: string
  email: string
  siteRoles: SiteRole[]
  organisationIds: string[]
  /** Those of them whose figures this person keeps as a data steward. */
  stewardOf: string[]
  sectors: Sector[]
  seats: ActorSeat[]
  offices: { bodyId: string; office: Office }[]
  /** Holds a seat or a site role today: sees what is visible to members. */
  isMember: boolean
}
export type Actor = Visitor | Person | System

export const visitor: Visitor = { kind: 'visitor' }
export const systemActor = (job: string): System => ({ kind: 'system', job })

export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)
export const hasSiteRole = (actor: Actor, ...roles: SiteRole[]): boolean =>
  actor.kind === 'person' && actor.siteRoles.some((role) => roles.includes(role))
export const isProjectManager = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager')
export const holdsOffice = (actor: Actor, bodyId: string, ...wanted: Office[]): boolean =>
  actor.kind === 'person' &&
  actor.offices.some((held) => held.bodyId === bodyId && (wanted.length === 0 || wanted.includes(held.office)))
export const sitsOn = (actor: Actor, bodyId: string): boolean =>
  actor.kind === 'person' && (actor.seats.some((seat) => seat.bodyId === bodyId) || holdsOffice(actor, bodyId))

/** Keeps the figures of an organisation today. */
export const isSteward = (actor: Actor): actor is Person => actor.kind === 'person' && actor.stewardOf.length > 0
export const isStewardOf = (actor: Actor, organisationId: string): actor is Person =>
  actor.kind === 'person' && actor.stewardOf.includes(organisationId)

/** Chair and clerk of the body, and the project manager who serves all bodies. */
export const leadsProcedure = (actor: Actor, bodyId: string): boolean =>
  holdsOffice(actor, bodyId, 'chair', 'clerk') || isProjectManager(actor)

/** Gives the seat's position today, and stands for it at a quorum. */
export const isVoice = (seat: ActorSeat): boolean => seat.acts ?? seat.role === 'delegate'

/** Bodies whose own room the actor may enter: their seats and offices; the project manager serves all of them. */
export const bodyIdsOf = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? [...new Set([...actor.seats.map((seat) => seat.bodyId), ...actor.offices.map((held) => held.bodyId)])]
    : []
