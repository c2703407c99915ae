// Everybody who could have to do with a body, its seats, charters and invitations, and with an organisation's place there.
import { siteRoles } from '#db/schema/words'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import { person, withRole } from './everybody'

const seat = (role: 'delegate' | 'alternate' | 'observer', organisationId = 'police', bodyId = 'owg') => ({
  seatId: 's',
  bodyId,
  organisationId,
  role,
})

export const actors: Record<string, Actor> = {
  visitor,
  system: systemActor('job'),
  leaver: person({}),
  staff: person({ organisationIds: ['police'] }),
  delegate: person({ organisationIds: ['police'], seats: [seat('delegate')], isMember: true }),
  alternate: person({ organisationIds: ['police'], seats: [seat('alternate')], isMember: true }),
  observer: person({ organisationIds: ['police'], seats: [seat('observer')], isMember: true }),
  'delegate of another': person({ organisationIds: ['court'], seats: [seat('delegate', 'court')], isMember: true }),
  chair: person({ offices: [{ bodyId: 'owg', office: 'chair' }], isMember: true }),
  ...Object.fromEntries(siteRoles.map((role) => [role, withRole(role)])),
}
export const keepers = ['project-manager', 'administrator']

/** Exactly these actors of all may. */
export const allowed = (may: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)
    .sort()
