// One actor of every role, as plain facts, for the matrices of the policies: role × verb × state.
import { type SiteRole, siteRoles } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'

/** Somebody signed in who holds nothing, but for these facts. */
export const person = (facts: Partial<Person> = {}): Person => ({
  kind: 'person',
  personId: 'somebody',
  name: 'Somebody',
  email: 'somebody@calder.example',
  siteRoles: [],
  organisationIds: [],
  stewardOf: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: false,
  ...facts,
})

export const seat = (role: 'delegate' | 'alternate' | 'observer', organisationId = 'police', bodyId = 'pcg') => ({
  seatId: 's',
  bodyId,
  organisationId,
  role,
})

export const withRole = (role: SiteRole, facts: Partial<Person> = {}): Person =>
  person({ siteRoles: [role], isMember: true, ...facts })

/** Everybody who may ask for something; `leaver` has an account and holds nothing, `staff` works for a signatory. */
export const everybody: Record<string, Actor> = {
  visitor,
  system: systemActor('job'),
  leaver: person(),
  staff: person({ organisationIds: ['police'] }),
  delegate: person({ seats: [seat('delegate')], isMember: true }),
  alternate: person({ seats: [seat('alternate')], isMember: true }),
  observer: person({ seats: [seat('observer')], isMember: true }),
  chair: person({ offices: [{ bodyId: 'pcg', office: 'chair' }], isMember: true }),
  clerk: person({ offices: [{ bodyId: 'pcg', office: 'clerk' }], isMember: true }),
  ...Object.fromEntries(siteRoles.map((role) => [role, withRole(role)])),
}

/** Exactly those of the actors who may. */
export const allowed = (may: (actor: Actor) => boolean, actors: Record<string, Actor> = everybody): string[] =>
  Object.keys(actors).filter((name) => may(actors[name] as Actor))

/** The roles that come with holding a seat, an office or a site role today. */
export const members: string[] = allowed((actor) => actor.kind === 'person' && actor.isMember)
