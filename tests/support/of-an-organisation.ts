// Everybody who could have to do with an organisation: its own people, those of another, and who keeps the site.
import { siteRoles } from '#db/schema/words'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import { person, withRole } from './everybody'

const seated = (role: 'delegate' | 'alternate' | 'observer', organisationId = 'police') =>
  person({
    organisationIds: [organisationId],
    seats: [{ seatId: 's', bodyId: 'owg', organisationId, role }],
    isMember: true,
  })
export const actors: Record<string, Actor> = {
  visitor,
  system: systemActor('job'),
  leaver: person({}),
  staff: person({ organisationIds: ['police'] }),
  delegate: seated('delegate'),
  alternate: seated('alternate'),
  observer: seated('observer'),
  'delegate of another': seated('delegate', 'court'),
  chair: person({ offices: [{ bodyId: 'owg', office: 'chair' }], isMember: true }),
  proposer: person({ personId: 'proposer', organisationIds: ['police'] }),
  'project manager who proposed': person({ personId: 'proposer', siteRoles: ['project-manager'], isMember: true }),
  ...Object.fromEntries(siteRoles.map((role) => [role, withRole(role)])),
}
/** Exactly these actors of all may. */
export const who = (may: (actor: Actor) => boolean) =>
  Object.keys(actors)
    .filter((name) => may(actors[name] as Actor))
    .join(', ')

export const settled = new Date('2026-11-01T00:00:00Z')
export const present = { id: 'police', archivedAt: null }
export const archived = { id: 'police', archivedAt: settled }
export const keepers = 'project manager who proposed, project-manager, administrator'
export const managers = 'project manager who proposed, project-manager'
export const own = 'staff, delegate, alternate, observer, proposer'
