import { expect, test } from 'vitest'
import type { SeatRole, SiteRole } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import {
  type CommentFacts,
  mayAgreeAction,
  mayCloseProposal,
  mayCloseReview,
  mayComment,
  mayDraftProposal,
  mayEditProposal,
  mayExtend,
  mayModerateComments,
  mayOpenProposal,
  mayRecordPosition,
  mayRecordSupersession,
  mayRefer,
  maySeePositionOf,
  maySeePositions,
  mayStateOutcome,
  maySummarise,
  maySupersede,
  mayWithdraw,
  type ProposalFacts,
  whyNoPosition,
} from '~/domain/proposals/policy'
import { proposals as catalogue } from '~/i18n/en/proposals'

const mayGivePosition = (...asked: Parameters<typeof whyNoPosition>) => whyNoPosition(...asked) === null

const person = (personId: string, held: Partial<Person> = {}): Person => ({
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
const seated = (
  personId: string,
  role: SeatRole,
  organisationId = 'police',
  bodyId = 'owg',
  acts = role === 'delegate',
): Person =>
  person(personId, { seats: [{ seatId: `${bodyId}-${organisationId}`, bodyId, organisationId, role, acts }] })
const withSiteRole = (role: SiteRole) => person(role, { siteRoles: [role] })

const roles: Record<string, Actor> = {
  visitor,
  system: systemActor('closing'),
  stranger: person('stranger', { isMember: false }),
  delegate: seated('delegate', 'delegate'),
  alternate: seated('alternate', 'alternate'),
  actingAlternate: seated('acting', 'alternate', 'police', 'owg', true),
  delegateAway: seated('away', 'delegate', 'police', 'owg', false),
  observer: seated('observer', 'observer'),
  otherOrganisation: seated('other', 'delegate', 'provider'),
  otherBody: seated('elsewhere', 'delegate', 'police', 'pcg'),
  chair: person('chair', { offices: [{ bodyId: 'owg', office: 'chair' }] }),
  clerk: person('clerk', { offices: [{ bodyId: 'owg', office: 'clerk' }] }),
  chairElsewhere: person('chairElsewhere', { offices: [{ bodyId: 'pcg', office: 'chair' }] }),
  'project-manager': withSiteRole('project-manager'),
  administrator: withSiteRole('administrator'),
  screener: withSiteRole('screener'),
  evaluator: withSiteRole('evaluator'),
  'community-liaison': withSiteRole('community-liaison'),
}

const day = (n: number) => new Date(Date.UTC(2026, 2, n))
const now = day(10)
const base: ProposalFacts = {
  bodyId: 'owg',
  draftedBy: 'nobody',
  hiddenUntilClosing: true,
  opensAt: day(5),
  closesAt: day(15),
  openedAt: day(4),
  closedAt: null,
  withdrawnAt: null,
  decidedAt: null,
}
const proposals: Record<string, ProposalFacts> = {
  draft: { ...base, openedAt: null },
  awaitingOpening: { ...base, opensAt: day(11) },
  open: base,
  pastClosing: { ...base, closesAt: now },
  closed: { ...base, closesAt: day(9), closedAt: day(9) },
  decided: { ...base, closesAt: day(8), closedAt: day(8), decidedAt: day(9) },
  withdrawn: { ...base, withdrawnAt: day(9) },
}

/** One row a verb and state: the roles that may, in the order above. */
const matrix = (may: (actor: Actor, proposal: ProposalFacts) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(proposals).map(([state, proposal]) => [
      state,
      Object.keys(roles)
        .filter((role) => may(roles[role] as Actor, proposal))
        .join(' '),
    ]),
  )
const lead = 'chair clerk project-manager'
const nobody = { draft: '', awaitingOpening: '', open: '', pastClosing: '', closed: '', decided: '', withdrawn: '' }
const everybody = Object.keys(roles).join(' ')

test('any organisation on the body may draft, through its delegate or alternate, and so may those who lead it', () => {
  expect(
    Object.keys(roles)
      .filter((role) => mayDraftProposal(roles[role] as Actor, { bodyId: 'owg' }))
      .join(' '),
  ).toBe(`delegate alternate actingAlternate delegateAway otherOrganisation ${lead}`)
})

test('a draft that nobody opened may be edited, and no text changes after that', () => {
  expect(matrix((actor, proposal) => mayEditProposal(actor, proposal, now))).toEqual({ ...nobody, draft: lead })
})

test('chair, clerk and project manager open a draft, once', () => {
  expect(matrix((actor, proposal) => mayOpenProposal(actor, proposal, now))).toEqual({ ...nobody, draft: lead })
})

test('a proposal whose closing time has passed cannot be opened any more', () => {
  const late = { ...base, openedAt: null, closesAt: now }
  expect(mayOpenProposal(roles.chair as Actor, late, now)).toBe(false)
})

test('the drafter may edit, open and withdraw while still speaking for an organisation on the body', () => {
  const mine = { ...base, openedAt: null, draftedBy: 'delegate' }
  for (const may of [mayEditProposal, mayOpenProposal, mayWithdraw]) {
    expect(may(seated('delegate', 'delegate'), mine, now)).toBe(true)
    expect(may(seated('delegate', 'observer'), mine, now)).toBe(false)
    expect(may(person('delegate'), mine, now)).toBe(false)
    expect(may(seated('delegate', 'delegate', 'police', 'pcg'), mine, now)).toBe(false)
    expect(may(seated('someone', 'delegate'), mine, now)).toBe(false)
  }
})

test('whoever acts for the seat gives the organisation’s position while the proposal is open, and nobody else', () => {
  expect(matrix((actor, proposal) => mayGivePosition(actor, proposal, 'police', now))).toEqual({
    ...nobody,
    open: 'delegate actingAlternate',
  })
})

test('a seat of which nobody says who acts is its delegate’s', () => {
  const plain = (role: SeatRole) =>
    person('plain', { seats: [{ seatId: 'owg-police', bodyId: 'owg', organisationId: 'police', role }] })
  expect(mayGivePosition(plain('delegate'), base, 'police', now)).toBe(true)
  expect(mayGivePosition(plain('alternate'), base, 'police', now)).toBe(false)
  expect(mayGivePosition(plain('observer'), base, 'police', now)).toBe(false)
})

test('a seat for one organisation gives no voice for another, and a seat on one body none on another', () => {
  expect(mayGivePosition(roles.otherOrganisation as Actor, base, 'police', now)).toBe(false)
  expect(mayGivePosition(roles.otherOrganisation as Actor, base, 'provider', now)).toBe(true)
  expect(mayGivePosition(roles.otherBody as Actor, base, 'police', now)).toBe(false)
})

test('working for an organisation, leading the body or serving the site gives no voice', () => {
  const staff = person('staff', { organisationIds: ['police'], sectors: ['law-enforcement'] })
  for (const actor of [staff, roles.chair, roles.clerk, roles['project-manager'], roles.administrator])
    expect(mayGivePosition(actor as Actor, base, 'police', now)).toBe(false)
})

test('every refusal of a position gives its reason, which has a sentence', () => {
  const delegate = roles.delegate as Actor
  const reasons = [
    whyNoPosition(visitor, base, 'police', now),
    whyNoPosition(roles.observer as Actor, base, 'police', now),
    whyNoPosition(roles.otherBody as Actor, base, 'police', now),
    whyNoPosition(delegate, proposals.awaitingOpening as ProposalFacts, 'police', now),
    whyNoPosition(delegate, proposals.pastClosing as ProposalFacts, 'police', now),
    whyNoPosition(delegate, proposals.withdrawn as ProposalFacts, 'police', now),
    whyNoPosition(roles.alternate as Actor, base, 'police', now),
    whyNoPosition(roles.delegateAway as Actor, base, 'police', now),
    whyNoPosition(delegate, base, 'police', now),
  ]
  expect(reasons).toEqual([
    'proposals.errors.signIn',
    'proposals.errors.observer',
    'proposals.errors.noSeat',
    'proposals.errors.notOpen',
    'proposals.errors.closed',
    'proposals.errors.withdrawn',
    'proposals.errors.delegateSpeaks',
    'proposals.errors.handedOver',
    null,
  ])
  for (const reason of reasons) if (reason) expect(catalogue).toHaveProperty([reason])
})

test('who leads the body records a position given aloud, while open, for an organisation holding a seat', () => {
  expect(matrix((actor, proposal) => mayRecordPosition(actor, proposal, { holdsSeat: true }, now))).toEqual({
    ...nobody,
    open: lead,
  })
  expect(matrix((actor, proposal) => mayRecordPosition(actor, proposal, { holdsSeat: false }, now))).toEqual(nobody)
})

test('positions hidden until closing are seen by nobody before it, and never where the proposal was withdrawn', () => {
  expect(matrix((actor, proposal) => maySeePositions(actor, proposal, now))).toEqual({
    ...nobody,
    pastClosing: everybody,
    closed: everybody,
    decided: everybody,
  })
})

test('positions that are not hidden are as visible as the proposal in every state', () => {
  const open = matrix((actor, proposal) => maySeePositions(actor, { ...proposal, hiddenUntilClosing: false }, now))
  expect(new Set(Object.values(open))).toEqual(new Set([everybody]))
})

test('an organisation sees its own hidden position through its delegate and alternate', () => {
  expect(matrix((actor, proposal) => maySeePositionOf(actor, proposal, 'police', now))).toMatchObject({
    open: 'delegate alternate actingAlternate delegateAway',
    withdrawn: 'delegate alternate actingAlternate delegateAway',
    decided: everybody,
  })
})

test('closing belongs to the clock and to those who lead the body, once, and never before the time', () => {
  expect(matrix((actor, proposal) => mayCloseProposal(actor, proposal, now))).toEqual({
    ...nobody,
    pastClosing: `system ${lead}`,
  })
})

test('the outcome statement is written by a person who leads the body, after the closing time and once', () => {
  expect(matrix((actor, proposal) => mayStateOutcome(actor, proposal, now))).toEqual({
    ...nobody,
    pastClosing: lead,
    closed: lead,
  })
})

test('a proposal may be withdrawn until its closing time and not afterwards', () => {
  expect(matrix((actor, proposal) => mayWithdraw(actor, proposal, now))).toEqual({
    ...nobody,
    draft: lead,
    awaitingOpening: lead,
    open: lead,
  })
})

test('a review is closed by chair, clerk and project manager, from its day on', () => {
  const may = (reviewOn: string | null) =>
    Object.keys(roles)
      .filter((role) => mayCloseReview(roles[role] as Actor, { bodyId: 'owg', reviewOn }, '2026-03-10'))
      .join(' ')
  expect([may('2026-03-09'), may('2026-03-10'), may('2026-03-11'), may(null)]).toEqual([lead, lead, '', ''])
})

test('which decision replaces which is written down by chair, clerk and project manager', () => {
  const may = Object.keys(roles).filter((role) => mayRecordSupersession(roles[role] as Actor, { bodyId: 'owg' }))
  expect(may.join(' ')).toBe(lead)
})

test('chair, clerk and project manager extend an open proposal, and nobody one that has closed', () => {
  expect(matrix((actor, proposal) => mayExtend(actor, proposal, now))).toEqual({ ...nobody, open: lead })
})

test('chair, clerk and project manager put a draft, an open or a decided proposal before another body', () => {
  expect(matrix((actor, proposal) => mayRefer(actor, proposal, now))).toEqual({
    ...nobody,
    draft: lead,
    awaitingOpening: lead,
    open: lead,
    decided: lead,
  })
})

test('whoever may draft for the body may correct what was opened, in whatever state it is', () => {
  const drafters = `delegate alternate actingAlternate delegateAway otherOrganisation ${lead}`
  expect(matrix((actor, proposal) => maySupersede(actor, proposal))).toEqual({
    ...Object.fromEntries(Object.keys(proposals).map((state) => [state, drafters])),
    draft: '',
  })
})

const commentable = (proposal: ProposalFacts, commentsCloseAt: Date | null): CommentFacts => ({
  ...proposal,
  commentsCloseAt,
})

test('anybody comments on an open proposal while its window is open, and on no other', () => {
  const taking = (commentsCloseAt: Date | null) =>
    Object.keys(proposals).filter((state) =>
      mayComment(commentable(proposals[state] as ProposalFacts, commentsCloseAt), now),
    )
  expect(taking(day(12))).toEqual(['open'])
  expect(taking(now)).toEqual([])
  expect(taking(null)).toEqual([])
})

test('comments are read first by those who take no side: clerk, project manager, community liaison', () => {
  const may = matrix((actor, proposal) => mayModerateComments(actor, commentable(proposal, day(8))))
  for (const row of Object.values(may)) expect(row).toBe('clerk project-manager community-liaison')
  const unasked = matrix((actor, proposal) => mayModerateComments(actor, commentable(proposal, null)))
  expect(unasked).toEqual(nobody)
})

test('clerk and project manager summarise comments once their window has closed, and before the outcome', () => {
  const neutral = 'clerk project-manager'
  const at = (commentsCloseAt: Date | null) =>
    matrix((actor, proposal) => maySummarise(actor, commentable(proposal, commentsCloseAt), now))
  expect(at(now)).toEqual({ ...nobody, open: neutral, pastClosing: neutral, closed: neutral })
  expect(at(new Date(now.getTime() + 1))).toEqual(nobody)
  expect(at(null)).toEqual(nobody)
})

test('a condition becomes an action by who leads the body, and one that is hidden by nobody', () => {
  expect(matrix((actor, proposal) => mayAgreeAction(actor, proposal, now))).toEqual({
    ...nobody,
    pastClosing: lead,
    closed: lead,
    decided: lead,
  })
  const shown = matrix((actor, proposal) => mayAgreeAction(actor, { ...proposal, hiddenUntilClosing: false }, now))
  expect(shown).toMatchObject({ open: lead, withdrawn: '', draft: '' })
})
