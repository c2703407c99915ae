import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stance, stances } from '#db/schema/words'
import { agreementKindOf, currentPositions, stancesOf } from '~/domain/proposals/positions/stance'
import {
  AdoptionStatementInput,
  lifecycle,
  OutcomeStatementInput,
  PositionInput,
  ProposalInput,
  type ProposalMoments,
  proposalState,
  proposalStates,
  proposalVerbs,
  RecordedPositionInput,
  WithdrawalInput,
} from '~/domain/proposals/proposal'
import { proposals as en } from '~/i18n/en/proposals'
import { proposals as es } from '~/i18n/es/proposals'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)
const moments: ProposalMoments = {
  opensAt: at('09:00:00'),
  closesAt: at('17:00:00'),
  openedAt: at('08:00:00'),
  closedAt: null,
  withdrawnAt: null,
  decidedAt: null,
}

test('a proposal is open from its opening time until just before its closing time, with nothing running', () => {
  expect(proposalState(moments, at('08:59:59.999'))).toBe('draft')
  expect(proposalState(moments, at('09:00:00'))).toBe('open')
  expect(proposalState(moments, at('16:59:59.999'))).toBe('open')
  expect(proposalState(moments, at('17:00:00'))).toBe('closing')
})

test('a proposal that nobody opened stays a draft, even past its times', () => {
  expect(proposalState({ ...moments, openedAt: null }, at('18:00:00'))).toBe('draft')
})

test('what was closed, decided or withdrawn stays so whatever the clock says', () => {
  for (const now of [at('08:30:00'), at('12:00:00'), at('23:00:00')]) {
    expect(proposalState({ ...moments, closedAt: at('17:00:00') }, now)).toBe('closing')
    expect(proposalState({ ...moments, closedAt: at('17:00:00'), decidedAt: at('18:00:00') }, now)).toBe('decided')
    expect(proposalState({ ...moments, withdrawnAt: at('10:00:00') }, now)).toBe('withdrawn')
  }
})

test('time alone moves a proposal forward and never back', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), fc.boolean(), (a, b, opened) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const given = { ...moments, openedAt: opened ? moments.openedAt : null }
      const rank = (now: Date) => proposalStates.indexOf(proposalState(given, now))
      expect(rank(later)).toBeGreaterThanOrEqual(rank(earlier))
    }),
  )
})

test('what may be done in each state is exactly this table', () => {
  const table = proposalStates.map((state) =>
    [state.padEnd(9), ...proposalVerbs.map((verb) => (lifecycle[state].includes(verb) ? 'x' : '.'))].join(' '),
  )
  expect(proposalVerbs.join(' ')).toBe('edit open givePosition readHidden close stateOutcome withdraw extend refer')
  expect(table).toEqual([
    'draft     x x . . . . x . x',
    'open      . . x . . . x x x',
    'closing   . . . x x x . . .',
    'decided   . . . x . . . . x',
    'withdrawn . . . . . . . . .',
  ])
})

type Result = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
const refusals = (result: Result): Record<string, string> =>
  Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))

const form = {
  bodyId: 'b1',
  title: ' Divertible offences, second list ',
  text: 'The list grows by two.\r\nIt starts in May.',
  visibility: 'public',
  opensAt: '2026-03-02T09:00',
  closesAt: '2026-03-09T17:00',
}

test('a proposal form comes out trimmed, with empty fields as null', () => {
  expect(ProposalInput.parse(form)).toEqual({
    ...form,
    template: null,
    supersedes: null,
    commentsCloseAt: null,
    charterDraftId: null,
    title: 'Divertible offences, second list',
    text: 'The list grows by two.\nIt starts in May.',
    rationale: '',
    policyId: null,
    policyText: null,
    jurisdictions: [],
    matterId: null,
    reasonCode: null,
    hiddenUntilClosing: false,
  })
  const places = ProposalInput.parse({ ...form, jurisdictions: ['North', 'South', 'North'], hiddenUntilClosing: 'on' })
  expect(places).toMatchObject({ jurisdictions: ['North', 'South'], hiddenUntilClosing: true })
})

test('a proposal that would close before it opens, or at once, is refused', () => {
  for (const closesAt of ['2026-03-02T09:00', '2026-03-01T09:00'])
    expect(refusals(ProposalInput.safeParse({ ...form, closesAt }))).toEqual({
      closesAt: 'proposals.errors.closesBeforeOpening',
    })
})

test('the public is asked of a public proposal alone, after its opening and until its closing at the latest', () => {
  const asked = (commentsCloseAt: string, more = {}) =>
    refusals(ProposalInput.safeParse({ ...form, commentsCloseAt, ...more }))
  expect(asked('')).toEqual({})
  expect(asked('2026-03-09T17:00')).toEqual({})
  for (const outside of ['2026-03-02T09:00', '2026-03-09T17:01'])
    expect(asked(outside)).toEqual({ commentsCloseAt: 'proposals.errors.commentsWithin' })
  const [strange] = ProposalInput.safeParse({ ...form, commentsCloseAt: 'tomorrow' }).error?.issues ?? []
  expect(strange?.message).toBe('errors.dateTime')
  expect(asked('2026-03-05T17:00', { visibility: 'members', reasonCode: 'draft' })).toEqual({
    commentsCloseAt: 'proposals.errors.commentsNotPublic',
  })
})

test('a policy and its new text come together or not at all', () => {
  expect(refusals(ProposalInput.safeParse({ ...form, policyId: 'p1', policyText: '  ' }))).toEqual({
    policyText: 'proposals.errors.policyTextRequired',
  })
  expect(refusals(ProposalInput.safeParse({ ...form, policyText: 'New text' }))).toEqual({
    policyId: 'proposals.errors.policyRequired',
  })
  expect(ProposalInput.parse({ ...form, policyId: 'p1', policyText: 'New text' }).policyText).toBe('New text')
})

test('what is not public gives its reason code, and what is public keeps none', () => {
  expect(refusals(ProposalInput.safeParse({ ...form, visibility: 'body' }))).toEqual({
    reasonCode: 'proposals.errors.reasonCodeRequired',
  })
  expect(ProposalInput.parse({ ...form, visibility: 'body', reasonCode: 'legal' }).reasonCode).toBe('legal')
  expect(ProposalInput.parse({ ...form, reasonCode: 'legal' }).reasonCode).toBeNull()
  expect(refusals(ProposalInput.safeParse({ ...form, visibility: 'body', reasonCode: 'because' }))).toEqual({
    reasonCode: 'errors.choose',
  })
})

const missingWords: Partial<Record<Stance, string>> = {
  'agree-with-conditions': 'proposals.errors.conditionRequired',
  'not-yet': 'proposals.errors.needRequired',
  object: 'proposals.errors.reasonRequired',
}

test('conditions, what is needed and the reason for an objection must be written; other stances may be bare', () => {
  for (const stance of stances) {
    const wanted = missingWords[stance]
    const recording = { channel: 'room', givenBy: 'ana' }
    for (const reason of [undefined, '', ' \r\n ']) {
      const given = { organisationId: 'o1', stance, reason }
      const expected = wanted ? { reason: wanted } : {}
      expect(refusals(PositionInput.safeParse(given)), stance).toEqual(expected)
      expect(refusals(RecordedPositionInput.safeParse({ ...given, ...recording })), stance).toEqual(expected)
    }
    expect(PositionInput.parse({ organisationId: 'o1', stance, reason: ' Two officers on nights. ' }).reason).toBe(
      'Two officers on nights.',
    )
  }
})

test('a position without a known stance is refused', () => {
  for (const stance of [undefined, '', 'yes', 'Agree'])
    expect(refusals(PositionInput.safeParse({ organisationId: 'o1', stance }))).toEqual({
      stance: 'proposals.errors.stanceRequired',
    })
})

test('a recorded position says where it was given and by whom, and is never given through the portal', () => {
  const given = { organisationId: 'o1', stance: 'agree', givenBy: 'ana' }
  expect(RecordedPositionInput.parse({ ...given, channel: 'telephone' }).channel).toBe('telephone')
  for (const channel of ['portal', 'pigeon', undefined])
    expect(refusals(RecordedPositionInput.safeParse({ ...given, channel }))).toEqual({
      channel: 'proposals.errors.channelRequired',
    })
  expect(refusals(RecordedPositionInput.safeParse({ ...given, channel: 'room', givenBy: '' }))).toEqual({
    givenBy: 'proposals.errors.givenByRequired',
  })
})

test('an adoption needs the day it takes effect, and is reviewed after it', () => {
  const given = { statement: 'Adopted for six months.', effectiveOn: '2026-04-01' }
  expect(AdoptionStatementInput.parse(given)).toEqual({ ...given, reviewOn: null })
  expect(refusals(AdoptionStatementInput.safeParse({ ...given, effectiveOn: '2026-02-30' }))).toEqual({
    effectiveOn: 'proposals.errors.effectiveOnRequired',
  })
  expect(refusals(AdoptionStatementInput.safeParse({ ...given, reviewOn: '2026-04-01' }))).toEqual({
    reviewOn: 'proposals.errors.reviewBeforeEffect',
  })
})

test('a proposal that was not adopted takes effect on no day, whatever the form sends', () => {
  expect(OutcomeStatementInput.parse({ statement: 'We try again.', effectiveOn: '2026-04-01', reviewOn: '' })).toEqual({
    statement: 'We try again.',
    effectiveOn: null,
    reviewOn: null,
  })
  expect(refusals(OutcomeStatementInput.safeParse({ statement: ' ' }))).toEqual({
    statement: 'proposals.errors.statementRequired',
  })
})

test('a withdrawal gives its reason', () => {
  expect(refusals(WithdrawalInput.safeParse({ reason: '' }))).toEqual({
    reason: 'proposals.errors.withdrawalReasonRequired',
  })
})

test('every refusal has its sentence in both languages, in the same keys', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en))
  for (const key of Object.values(missingWords)) expect(en).toHaveProperty([key as string])
})

test("an organisation's position is its row with the highest ordinal, in whatever order rows arrive", () => {
  const rows = [
    { organisationId: 'a', ordinal: 1, stance: 'object' as const },
    { organisationId: 'a', ordinal: 3, stance: 'agree' as const },
    { organisationId: 'b', ordinal: 1, stance: 'not-yet' as const },
    { organisationId: 'a', ordinal: 2, stance: 'stand-aside' as const },
  ]
  for (const given of [rows, rows.toReversed()]) {
    expect(currentPositions(given).get('a')?.ordinal).toBe(3)
    expect(Object.fromEntries(stancesOf(given))).toEqual({ a: 'agree', b: 'not-yet' })
  }
})

test('only agreement becomes agreement in the ledger; standing aside and recusal say nothing to it', () => {
  expect(Object.fromEntries(stances.map((stance) => [stance, agreementKindOf(stance)]))).toEqual({
    agree: 'agreed',
    'agree-with-conditions': 'agreed-with-conditions',
    'stand-aside': null,
    'not-yet': 'not-yet',
    object: 'objected',
    recused: null,
  })
})
