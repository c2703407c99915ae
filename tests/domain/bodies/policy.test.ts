import { expect, test } from 'vitest'
import { siteRoles, type Visibility } from '#db/schema/words'
import { person, withRole } from '#tests/support/everybody'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import {
  mayBackdateHandover,
  mayDraftCharter,
  mayHandOver,
  mayInvite,
  mayInviteTo,
  mayKeepBodies,
  mayManageSeats,
  maySeeCharterDrafts,
  maySeeSeats,
} from '~/domain/bodies/policy'
import { mayRecordDeparture } from '~/domain/people/policy'

const seat = (role: 'delegate' | 'alternate' | 'observer', organisationId = 'police', bodyId = 'owg') => ({
  seatId: 's',
  bodyId,
  organisationId,
  role,
})

const actors: Record<string, Actor> = {
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
const keepers = ['project-manager', 'administrator']

/** Exactly these actors of all may. */
const allowed = (may: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)
    .sort()

test('who keeps the site manages seats, bodies and invitations; nobody else does', () => {
  for (const may of [mayManageSeats, mayInvite, mayKeepBodies] as const) {
    expect(allowed(may), may.name).toEqual([...keepers].sort())
  }
})

test('only an administrator makes another administrator', () => {
  expect(allowed((actor) => mayInviteTo(actor, 'administrator'))).toEqual(['administrator'])
  for (const role of siteRoles.filter((one) => one !== 'administrator')) {
    expect(allowed((actor) => mayInviteTo(actor, role))).toEqual([...keepers].sort())
  }
})

test('nobody records their own leaving', () => {
  expect(allowed((actor) => mayRecordDeparture(actor, { personId: 'another' }))).toEqual([...keepers].sort())
  expect(allowed((actor) => mayRecordDeparture(actor, { personId: 'somebody' }))).toEqual([])
})

test('which organisations sit on a body is public, unless the room is its own', () => {
  const see = (visibility: Visibility) => allowed((actor) => maySeeSeats(actor, { id: 'owg', visibility }))
  expect(see('public')).toEqual(Object.keys(actors).sort())
  expect(see('members')).toEqual(Object.keys(actors).sort())
  expect(see('body')).toEqual(
    ['system', 'delegate', 'alternate', 'observer', 'delegate of another', 'chair', 'project-manager'].sort(),
  )
})

test('a charter is drafted by the project manager alone, and its draft read by the body and who keeps the site', () => {
  expect(allowed(mayDraftCharter)).toEqual(['project-manager'])
  const body = ['delegate', 'alternate', 'observer', 'delegate of another', 'chair']
  expect(allowed((actor) => maySeeCharterDrafts(actor, { id: 'owg' }))).toEqual([...keepers, ...body].sort())
  expect(allowed((actor) => maySeeCharterDrafts(actor, { id: 'pcg' }))).toEqual([...keepers].sort())
})

test('a seat is handed over by its own delegate; the clerk of its body and who keeps the site write it down', () => {
  const clerk = person({ offices: [{ bodyId: 'owg', office: 'clerk' }], isMember: true })
  const own = { id: 's', bodyId: 'owg' }
  const another = { id: 'another', bodyId: 'owg' }
  // In the table both delegates hold a seat called s; of another seat they hold nothing.
  expect(allowed((actor) => mayHandOver(actor, own))).toEqual([...keepers, 'delegate', 'delegate of another'].sort())
  expect(allowed((actor) => mayHandOver(actor, another))).toEqual([...keepers].sort())
  expect(allowed((actor) => mayBackdateHandover(actor, own))).toEqual([...keepers].sort())
  for (const may of [mayHandOver, mayBackdateHandover]) {
    expect(may(clerk, own)).toBe(true)
    expect(may(clerk, { id: 's', bodyId: 'pcg' })).toBe(false)
  }
})
