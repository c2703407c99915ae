import { expect, test } from 'vitest'
import type { Office, SeatRole, SiteRole } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import { AgreementInput } from '~/domain/policies/agreement'
import { askedDay } from '~/domain/policies/asked-day'
import { cardPartsOf } from '~/domain/policies/card'
import { mayEnterPolicy, mayRecordAgreement, maySpeakFor } from '~/domain/policies/policy'
import { isNoWiderThan } from '~/domain/proposals/proposal'

const person = (held: Partial<Person> = {}): Person => ({
  kind: 'person',
  personId: 'somebody',
  name: 'Somebody',
  email: 'somebody@example.org',
  siteRoles: [],
  organisationIds: ['police'],
  stewardOf: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: true,
  ...held,
})
const seated = (role: SeatRole, organisationId = 'police', bodyId = 'owg') =>
  person({ seats: [{ seatId: 's', bodyId, organisationId, role }] })
const office = (held: Office, bodyId = 'owg') => person({ offices: [{ bodyId, office: held }] })
const site = (role: SiteRole) => person({ siteRoles: [role] })
const roles: Record<string, Actor> = {
  visitor,
  system: systemActor('a job'),
  staff: person(),
  delegate: seated('delegate'),
  alternate: seated('alternate'),
  observer: seated('observer'),
  otherOrganisation: seated('delegate', 'peers'),
  otherBody: seated('delegate', 'police', 'pcg'),
  chair: office('chair'),
  clerk: office('clerk'),
  chairElsewhere: office('chair', 'pcg'),
  'project-manager': site('project-manager'),
  administrator: site('administrator'),
  'community-liaison': site('community-liaison'),
  evaluator: site('evaluator'),
  screener: site('screener'),
}
const who = (may: (actor: Actor) => boolean) =>
  Object.keys(roles)
    .filter((role) => may(roles[role] as Actor))
    .join(' ')

test('who may do what with a policy of the workgroup', () => {
  const policy = { bodyId: 'owg' }
  expect(who((actor) => mayEnterPolicy(actor, policy))).toBe('chair clerk project-manager')
  expect(who((actor) => maySpeakFor(actor, policy, 'police'))).toBe('delegate')
  expect(who(mayRecordAgreement)).toBe('project-manager')
})

test('a proposal is no wider than its policy', () => {
  const seen = (limit: Parameters<typeof isNoWiderThan>[1]) =>
    (['public', 'members', 'body'] as const).filter((one) => isNoWiderThan(one, limit))
  expect(seen('public')).toEqual(['public', 'members', 'body'])
  expect(seen('members')).toEqual(['members', 'body'])
  expect(seen('body')).toEqual(['body'])
})

test('an agreement with conditions names them, and an objection is not said outside a proposal', () => {
  const said = {
    organisationId: 'police',
    kind: 'agreed',
    versionId: 'v',
    jurisdiction: '',
    note: ' ',
    holdsFrom: '2026-11-18',
  }
  expect(AgreementInput.parse(said)).toEqual({ ...said, jurisdiction: null, note: '', channel: 'portal' })
  for (const wrong of [
    { kind: 'agreed-with-conditions' },
    { kind: 'objected' },
    { holdsFrom: '2026-02-30' },
    { channel: 'pigeon' },
  ])
    expect(AgreementInput.safeParse({ ...said, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})

test('a card has a part for each heading and a line for each entry or paragraph', () => {
  const text =
    'First words,\nstill first.\n\n## Any of these ##\n- one\n  and on\n- two\n\n### Empty\n\n## Not these\n1. three\n\nA paragraph\n\n## Any of these\n* four'
  expect(cardPartsOf('Criteria', text)).toEqual([
    { title: 'Criteria', lines: ['First words, still first.'] },
    { title: 'Any of these', lines: ['one and on', 'two', 'four'] },
    { title: 'Not these', lines: ['three', 'A paragraph'] },
  ])
})

test('a day that is not in the calendar is today', () => {
  expect(askedDay('2026-03-01', '2026-11-18')).toBe('2026-03-01')
  for (const asked of [null, '', '2026-02-30', '2026-3-1', '0000-01-01', "2026-03-01'", 'x'])
    expect(askedDay(asked, '2026-11-18')).toBe('2026-11-18')
})
