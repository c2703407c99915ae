import { expect, test } from 'vitest'
import { type SiteRole, siteRoles } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import { mayKeepPeople } from '~/domain/people/policy'
import { mayChangeSettings } from '~/domain/site/policy'

const person = (facts: Partial<Person>): Person => ({
  kind: 'person',
  personId: 'somebody',
  name: 'Somebody',
  email: 'somebody@calder.example',
  siteRoles: [],
  organisationIds: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: false,
  ...facts,
})
const seat = (role: 'delegate' | 'alternate' | 'observer') => ({
  seatId: 's',
  bodyId: 'pcg',
  organisationId: 'police',
  role,
})
const actors: Record<string, Actor> = {
  visitor,
  system: systemActor('job'),
  leaver: person({}),
  delegate: person({ seats: [seat('delegate')], isMember: true }),
  alternate: person({ seats: [seat('alternate')], isMember: true }),
  observer: person({ seats: [seat('observer')], isMember: true }),
  chair: person({ offices: [{ bodyId: 'pcg', office: 'chair' }], isMember: true }),
  clerk: person({ offices: [{ bodyId: 'pcg', office: 'clerk' }], isMember: true }),
  ...Object.fromEntries(siteRoles.map((role: SiteRole) => [role, person({ siteRoles: [role], isMember: true })])),
}
const allowed = (may: (actor: Actor) => boolean) => Object.keys(actors).filter((name) => may(actors[name] as Actor))

test.each<[string, (actor: Actor) => boolean, string[]]>([
  ['settings', mayChangeSettings, ['project-manager', 'administrator']],
  ['people and site roles', mayKeepPeople, ['administrator']],
])('of all actors, exactly these keep %s', (_what, may, who) => {
  expect(allowed(may)).toEqual(who)
})
