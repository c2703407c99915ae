import { expect, test } from 'vitest'
import { archived, keepers, own, present, settled, who } from '#tests/support/of-an-organisation'
import * as policy from '~/domain/organisations/policy'

test('who may do what with an organisation, while it takes part and when it is archived', () => {
  const table = {
    edit: policy.mayEditOrganisation,
    propose: policy.mayProposeChange,
    rename: policy.mayRenameOrganisation,
    archive: policy.mayArchiveOrganisation,
    merge: policy.mayMergeOrganisation,
    restore: policy.mayRestoreOrganisation,
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
  })
  expect(who(policy.mayEstablishOrganisation)).toBe(keepers)
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
