import { expect, test } from 'vitest'
import { siteRoles } from '#db/schema/words'
import { person, withRole } from '#tests/support/everybody'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import * as policy from '~/domain/organisations/policy'

const seated = (role: 'delegate' | 'alternate' | 'observer', organisationId = 'police') =>
  person({
    organisationIds: [organisationId],
    seats: [{ seatId: 's', bodyId: 'owg', organisationId, role }],
    isMember: true,
  })
const actors: Record<string, Actor> = {
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
const who = (may: (actor: Actor) => boolean) =>
  Object.keys(actors)
    .filter((name) => may(actors[name] as Actor))
    .join(', ')

const settled = new Date('2026-11-01T00:00:00Z')
const present = { id: 'police', archivedAt: null }
const archived = { id: 'police', archivedAt: settled }
const keepers = 'project manager who proposed, project-manager, administrator'
const managers = 'project manager who proposed, project-manager'
const own = 'staff, delegate, alternate, observer, proposer'

test('who may do what with an organisation, while it takes part and when it is archived', () => {
  const table = {
    edit: policy.mayEditOrganisation,
    propose: policy.mayProposeChange,
    rename: policy.mayRenameOrganisation,
    archive: policy.mayArchiveOrganisation,
    merge: policy.mayMergeOrganisation,
    restore: policy.mayRestoreOrganisation,
    sign: policy.mayRecordSignature,
    withdraw: policy.mayWithdrawSignature,
  }
  const matrix = Object.fromEntries(
    Object.entries(table).map(([verb, may]) => [
      verb,
      [who((actor) => may(actor, present)), who((actor) => may(actor, archived))],
    ]),
  )
  expect(matrix).toEqual({
    edit: [keepers, ''],
    propose: [own, ''],
    rename: [keepers, ''],
    archive: [keepers, ''],
    merge: [keepers, ''],
    restore: ['', keepers],
    sign: [keepers, ''],
    withdraw: [`delegate, ${managers}`, ''],
  })
  expect(who(policy.mayEstablishOrganisation)).toBe(keepers)
  expect(who(policy.mayEnterAgreement)).toBe(keepers)
  expect(who(policy.mayBackdateNotice)).toBe(managers)
})

test('who may see, review and take back a proposal, in each state', () => {
  const states = {
    waiting: { proposedBy: 'proposer', settledAt: null, archivedAt: null },
    settled: { proposedBy: 'proposer', settledAt: settled, archivedAt: null },
    'of an archived organisation': { proposedBy: 'proposer', settledAt: null, archivedAt: settled },
  }
  const matrix = Object.fromEntries(
    Object.entries(states).map(([state, proposal]) => [
      state,
      [
        who((actor) => policy.mayReviewProposal(actor, proposal)),
        who((actor) => policy.mayWithdrawProposal(actor, proposal)),
      ],
    ]),
  )
  expect(matrix).toEqual({
    waiting: ['project-manager', 'proposer, project manager who proposed'],
    settled: ['', ''],
    'of an archived organisation': ['', 'proposer, project manager who proposed'],
  })
  const seen = who((actor) => policy.maySeeProposals(actor, 'police'))
  expect(seen).toBe(`${own}, ${keepers}`)
})

test('only the person who is named shows or hides their name', () => {
  expect(who((actor) => policy.mayShowContact(actor, { personId: 'proposer' }))).toBe(
    'proposer, project manager who proposed',
  )
})

test('who announces, reads and takes back a change of governance, in each state', () => {
  expect(who(policy.mayAnnounceGovernance)).toBe(managers)
  expect(who(policy.mayReadNotices)).toBe(
    Object.keys(actors)
      .filter((name) => !['visitor', 'system', 'leaver'].includes(name))
      .join(', '),
  )
  const takers = (notice: { withdrawnAt: Date | null; takesEffectOn: string }) =>
    who((actor) => policy.mayTakeBackNotice(actor, notice, '2026-11-18'))
  expect(takers({ withdrawnAt: null, takesEffectOn: '2026-11-19' })).toBe(managers)
  expect(takers({ withdrawnAt: null, takesEffectOn: '2026-11-18' })).toBe('')
  expect(takers({ withdrawnAt: settled, takesEffectOn: '2026-12-19' })).toBe('')
})
