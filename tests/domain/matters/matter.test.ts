import { expect, test } from 'vitest'
import {
  AnswerInput,
  isWithin,
  latenessOf,
  MatterFilter,
  MatterInput,
  MovementInput,
  matterState,
} from '~/domain/matters/matter'

const at = new Date('2026-11-18T17:00:00Z')
const fields = (
  schema: {
    safeParse(value: unknown): { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
  },
  value: unknown,
) => {
  const parsed = schema.safeParse(value)
  return parsed.success
    ? {}
    : Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

test('the state follows from what happened', () => {
  const none = { bodyId: null, considered: false, answeredAt: null, archivedAt: null }
  expect(matterState(none)).toBe('open')
  expect(matterState({ ...none, bodyId: 'clt' })).toBe('with-body')
  expect(matterState({ ...none, bodyId: 'clt', considered: true })).toBe('waiting')
  expect(matterState({ ...none, answeredAt: at })).toBe('answered')
  expect(matterState({ ...none, bodyId: 'clt', considered: true, answeredAt: at, archivedAt: at })).toBe('archived')
})

test('late begins after the due day, very late after ten working days more', () => {
  expect(latenessOf('2026-11-18', '2026-11-18', [])).toBe('on-time')
  expect(latenessOf('2026-11-18', '2026-11-19', [])).toBe('late')
  expect(latenessOf('2026-11-18', '2026-12-02', [])).toBe('late')
  expect(latenessOf('2026-11-18', '2026-12-03', [])).toBe('very-late')
})

test('a comment is never wider than its matter', () => {
  expect(isWithin('public', 'public')).toBe(true)
  expect(isWithin('body', 'public')).toBe(true)
  expect(isWithin('public', 'members')).toBe(false)
  expect(isWithin('members', 'body')).toBe(false)
})

const matter = {
  title: 'Lights at the underpass',
  summary: 'Neighbors ask for light at the underpass.',
  bodyId: 'clt',
  visibility: 'public',
}

test('a matter that is not public says why, and one for a room says whose', () => {
  expect(fields(MatterInput, matter)).toEqual({})
  expect(fields(MatterInput, { ...matter, visibility: 'members' })).toEqual({ reasonCode: 'matters.errors.reasonCode' })
  expect(fields(MatterInput, { ...matter, visibility: 'body', reasonCode: 'safety', bodyId: '' })).toEqual({
    bodyId: 'matters.errors.bodyNeeded',
  })
  expect(fields(MatterInput, { ...matter, visibility: 'closed', reasonCode: 'safety' })).toEqual({
    visibility: 'errors.choose',
  })
  expect(fields(MatterInput, { ...matter, reasonCode: 'nonsense' })).toEqual({ reasonCode: 'errors.choose' })
})

test('an answer is one of six, has words, and a plan has a date', () => {
  const answer = { answerKind: 'done', answer: 'The county put up four lamps in October.' }
  expect(fields(AnswerInput, answer)).toEqual({})
  expect(fields(AnswerInput, { ...answer, answerKind: 'planned' })).toEqual({ plannedOn: 'matters.errors.plannedOn' })
  expect(fields(AnswerInput, { ...answer, answerKind: 'planned', plannedOn: '2026-02-30' })).toHaveProperty('plannedOn')
  expect(fields(AnswerInput, { ...answer, answerKind: 'planned', plannedOn: '2027-02-01' })).toEqual({})
  expect(fields(AnswerInput, { ...answer, answerKind: 'soon' })).toEqual({ answerKind: 'errors.choose' })
  expect(fields(AnswerInput, { ...answer, answer: 'We care.' })).toEqual({ answer: 'matters.errors.answer' })
})

test('a move needs a body and a reason', () => {
  expect(fields(MovementInput, { toBodyId: '', reason: ' ' })).toEqual({
    toBodyId: 'errors.choose',
    reason: 'errors.required',
  })
})

test('an unknown filter is no filter', () => {
  expect(MatterFilter.parse({ state: 'closed', body: 'x'.repeat(100) })).toEqual({
    state: '',
    body: '',
  })
  expect(MatterFilter.parse({})).toEqual({ state: '', body: '' })
})
