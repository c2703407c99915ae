import type { SeatRole, SiteRole } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'

export const person = (personId: string, held: Partial<Person> = {}): Person => ({
  kind: 'person',
  personId,
  name: personId,
  email: `${personId}@example.org`,
  siteRoles: [],
  organisationIds: [],
  stewardOf: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: true,
  ...held,
})
const seated = (personId: string, role: SeatRole, bodyId: string) =>
  person(personId, { seats: [{ seatId: `${bodyId}-x`, bodyId, organisationId: 'x', role }] })
const staff = (role: SiteRole) => person(role, { siteRoles: [role] })

/** One of each kind of person; the matter in question is with the body `owg`. */
export const everybody = {
  visitor,
  system: systemActor('test'),
  stranger: person('stranger', { isMember: false }),
  delegate: seated('delegate', 'delegate', 'owg'),
  observer: seated('observer', 'observer', 'owg'),
  'delegate elsewhere': seated('elsewhere', 'delegate', 'pcg'),
  chair: person('chair', { offices: [{ bodyId: 'owg', office: 'chair' }] }),
  clerk: person('clerk', { offices: [{ bodyId: 'owg', office: 'clerk' }] }),
  'chair elsewhere': person('chair elsewhere', { offices: [{ bodyId: 'pcg', office: 'chair' }] }),
  'project manager': staff('project-manager'),
  liaison: staff('community-liaison'),
  screener: staff('screener'),
  evaluator: staff('evaluator'),
  administrator: staff('administrator'),
  'liaison of the police': person('pl', { siteRoles: ['community-liaison'], sectors: ['law-enforcement'] }),
  'project manager of the prosecution': person('pp', { siteRoles: ['project-manager'], sectors: ['prosecution'] }),
} satisfies Record<string, Actor>
export type Name = keyof typeof everybody

/** Who of everybody may. */
export const those = (may: (actor: Actor) => boolean): Name[] =>
  (Object.keys(everybody) as Name[]).filter((name) => may(everybody[name]))
