import { expect, test } from 'vitest'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import * as policy from '~/domain/meetings/policy'

const person = (changes: Partial<Person>): Person => ({
  kind: 'person',
  personId: 'p',
  name: 'P',
  email: 'p@calder.example',
  siteRoles: [],
  organisationIds: [],
  stewardOf: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: true,
  ...changes,
})
const seat = (bodyId: string, role: 'delegate' | 'alternate' | 'observer', organisationId = 'org') => ({
  seatId: `${bodyId}-s`,
  bodyId,
  organisationId,
  role,
})

const actors = {
  visitor,
  clockwork: systemActor('edition'),
  chair: person({ personId: 'chair', offices: [{ bodyId: 'pcg', office: 'chair' }] }),
  clerk: person({ personId: 'clerk', offices: [{ bodyId: 'pcg', office: 'clerk' }] }),
  manager: person({ personId: 'manager', siteRoles: ['project-manager'] }),
  delegate: person({ personId: 'delegate', seats: [seat('pcg', 'delegate')] }),
  alternate: person({ personId: 'alternate', seats: [seat('pcg', 'alternate')] }),
  observer: person({ personId: 'observer', seats: [seat('pcg', 'observer')] }),
  elsewhere: person({
    personId: 'elsewhere',
    seats: [seat('owg', 'delegate')],
    offices: [{ bodyId: 'owg', office: 'chair' }],
  }),
  administrator: person({ personId: 'administrator', siteRoles: ['administrator'] }),
} satisfies Record<string, Actor>
type Role = keyof typeof actors

const t = (day: number) => new Date(Date.UTC(2026, 2, day, 12))
const now = t(15)
const none = {
  publishedAt: null,
  lockedAt: null,
  openedAt: null,
  closedAt: null,
  circulatedAt: null,
  approvedAt: null,
  cancelledAt: null,
}
const facts = (changes: Partial<policy.MeetingFacts>): policy.MeetingFacts => ({
  bodyId: 'pcg',
  amendBy: null,
  ...none,
  ...changes,
})
const published = { publishedAt: t(1), lockedAt: t(20) }
const locked = { publishedAt: t(1), lockedAt: t(10) }
const opened = { ...locked, openedAt: t(14) }
const closed = { ...opened, closedAt: t(14) }
const circulated = { ...closed, circulatedAt: t(14), amendBy: '2026-03-20' }
const states = {
  draft: facts({}),
  published: facts(published),
  locked: facts(locked),
  'in-session': facts(opened),
  'draft-minutes': facts(closed),
  amendment: facts(circulated),
  approved: facts({ ...circulated, approvedAt: t(15) }),
  cancelled: facts({ ...published, cancelledAt: t(2) }),
}
type State = keyof typeof states

const leaders: Role[] = ['chair', 'clerk', 'manager']
const today = '2026-03-15'

/** For each verb: who may, and in which states. Everybody else may nowhere. */
const matrix: [string, (actor: Actor, meeting: policy.MeetingFacts) => boolean, Partial<Record<State, Role[]>>][] = [
  ['change', (a, m) => policy.mayChangeMeeting(a, m, now), { draft: leaders, published: leaders, locked: leaders }],
  [
    'arrange',
    (a, m) => policy.mayArrangeAgenda(a, m, now),
    { draft: leaders, published: leaders, locked: leaders, 'in-session': leaders },
  ],
  [
    'place',
    (a, m) => policy.mayPlaceItem(a, m, now),
    { draft: leaders, published: [...leaders, 'delegate'], locked: leaders, 'in-session': leaders },
  ],
  ['publish', (a, m) => policy.mayPublishAgenda(a, m, now), { draft: leaders }],
  ['open', (a, m) => policy.mayOpenMeeting(a, m, now), { published: leaders, locked: leaders }],
  [
    'attend',
    (a, m) => policy.mayTakeAttendance(a, m, now),
    { 'in-session': leaders, 'draft-minutes': leaders, amendment: leaders },
  ],
  [
    'write',
    (a, m) => policy.mayWriteMinutes(a, m, now),
    { 'in-session': leaders, 'draft-minutes': leaders, amendment: leaders },
  ],
  ['close', (a, m) => policy.mayCloseMeeting(a, m, now), { 'in-session': leaders }],
  ['circulate', (a, m) => policy.mayCirculateMinutes(a, m, now), { 'draft-minutes': leaders }],
  ['approve early', (a, m) => policy.mayApproveMinutes(a, m, today, now), { amendment: ['chair'] }],
  [
    'approve after the day',
    (a, m) => policy.mayApproveMinutes(a, m, '2026-03-21', now),
    { amendment: ['chair', 'clerk'] },
  ],
  ['correct', (a, m) => policy.mayCorrectMinutes(a, m, now), { approved: leaders }],
  ['cancel', (a, m) => policy.mayCancelMeeting(a, m, now), { draft: leaders, published: leaders, locked: leaders }],
  [
    'reply',
    (a, m) => policy.mayReply(a, m, now),
    {
      published: ['chair', 'clerk', 'delegate', 'alternate', 'observer'],
      locked: ['chair', 'clerk', 'delegate', 'alternate', 'observer'],
    },
  ],
  [
    'ask an amendment',
    (a, m) => policy.mayAskAmendment(a, m, today, now),
    { amendment: ['chair', 'clerk', 'delegate', 'alternate', 'observer'] },
  ],
  ['ask an amendment too late', (a, m) => policy.mayAskAmendment(a, m, '2026-03-21', now), {}],
]

test.each(matrix)('who may %s, in which state', (_verb, may, allowed) => {
  for (const [state, meeting] of Object.entries(states) as [State, policy.MeetingFacts][]) {
    const yes = (Object.keys(actors) as Role[]).filter((role) => may(actors[role], meeting))
    expect([...yes].sort(), state).toEqual([...(allowed[state] ?? [])].sort())
  }
})

test('drafting is for who leads the body’s meetings', () => {
  const yes = (Object.keys(actors) as Role[]).filter((role) => policy.mayDraftMeeting(actors[role], { bodyId: 'pcg' }))
  expect(yes).toEqual(leaders)
})

test('minutes are read by leaders at once, by members when circulated, by everybody when approved', () => {
  const readers = (state: State) =>
    (Object.keys(actors) as Role[]).filter((role) => policy.maySeeMinutes(actors[role], states[state]))
  expect(readers('draft-minutes')).toEqual(leaders)
  expect(readers('amendment')).toEqual([
    'chair',
    'clerk',
    'manager',
    'delegate',
    'alternate',
    'observer',
    'elsewhere',
    'administrator',
  ])
  expect(readers('approved')).toEqual(Object.keys(actors))
})

test('attendance is known to the body as it is taken, and to others with the minutes', () => {
  const readers = (state: State) =>
    (Object.keys(actors) as Role[]).filter((role) => policy.maySeeAttendance(actors[role], states[state]))
  expect(readers('draft-minutes')).toEqual(['chair', 'clerk', 'manager', 'delegate', 'alternate', 'observer'])
  for (const state of ['amendment', 'approved'] as const)
    expect(readers(state)).toEqual(
      (Object.keys(actors) as Role[]).filter((role) => policy.maySeeMinutes(actors[role], states[state])),
    )
})

test('a delegate changes their own item until the lock, and nobody else’s', () => {
  const own = { placedBy: 'delegate' }
  expect(policy.mayChangeItem(actors.delegate, states.published, own, now)).toBe(true)
  expect(policy.mayChangeItem(actors.delegate, states.published, { placedBy: 'clerk' }, now)).toBe(false)
  expect(policy.mayChangeItem(actors.delegate, states.locked, own, now)).toBe(false)
  expect(policy.mayChangeItem(actors.clerk, states.locked, own, now)).toBe(true)
})

test('working papers stay inside the body', () => {
  const approved = states.approved
  expect(policy.maySeeWorkingPapers(actors.delegate, approved)).toBe(true)
  for (const role of ['visitor', 'elsewhere', 'administrator'] as const)
    expect(policy.maySeeWorkingPapers(actors[role], approved), role).toBe(false)
})

test('an action is reported by the organisation that owes it, its owner or who leads the meetings, once', () => {
  const action = { bodyId: 'pcg', organisationId: 'police', ownerId: 'delegate', doneAt: null }
  const staff = person({ organisationIds: ['police'] })
  const observing = person({ seats: [seat('pcg', 'observer', 'police')] })
  expect(
    [staff, actors.delegate, actors.clerk, actors.manager].map((who) => policy.mayCompleteAction(who, action)),
  ).toEqual([true, true, true, true])
  expect(
    [visitor, actors.alternate, observing, actors.elsewhere].map((who) => policy.mayCompleteAction(who, action)),
  ).toEqual([false, false, false, false])
  expect(policy.mayCompleteAction(staff, { ...action, doneAt: now })).toBe(false)
})

test('who has an action in hand is said by those who may report it done', () => {
  const action = { bodyId: 'pcg', organisationId: 'police', ownerId: 'delegate', doneAt: null }
  const staff = person({ organisationIds: ['police'] })
  const observing = person({ seats: [seat('pcg', 'observer', 'police')] })
  for (const who of [staff, actors.delegate, actors.clerk, actors.manager])
    expect(policy.mayNameActionOwner(who, action)).toBe(true)
  for (const who of [visitor, actors.alternate, observing, actors.elsewhere, actors.administrator])
    expect(policy.mayNameActionOwner(who, action)).toBe(false)
  expect(policy.mayNameActionOwner(staff, { ...action, doneAt: now })).toBe(false)
})

test('an action is for members until its minutes are approved, and never for more than it says', () => {
  const staff = person({ isMember: false, organisationIds: ['police'] })
  const readers = { ...actors, staff }
  const seenBy = (
    visibility: 'public' | 'members' | 'body',
    minutesApprovedAt: Date | null,
    meetingId: string | null,
  ) =>
    Object.entries(readers)
      .filter(([, who]) => policy.maySeeAction(who, { visibility, bodyId: 'pcg', meetingId, minutesApprovedAt }))
      .map(([role]) => role)
  const all = Object.keys(readers)
  const members = all.filter((role) => role !== 'visitor' && role !== 'staff')
  expect(seenBy('public', null, 'm')).toEqual(members)
  expect(seenBy('public', t(1), 'm')).toEqual(all)
  expect(seenBy('public', null, null)).toEqual(all)
  expect(seenBy('members', t(1), 'm')).toEqual(members)
  expect(seenBy('body', t(1), 'm')).toEqual(members.filter((role) => role !== 'elsewhere' && role !== 'administrator'))
})
