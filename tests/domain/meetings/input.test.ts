import { expect, test } from 'vitest'
import { AgendaItemInput, AttendanceRow, DraftInput, MeetingInput } from '~/domain/meetings/input'

const meeting = {
  title: ' Regular\n meeting ',
  date: '2026-12-03',
  time: '14:00',
  durationMinutes: '120',
  place: 'Room 2',
  visibility: 'public',
}
const problems = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))

test('a meeting’s start is read as the site’s wall clock', () => {
  expect(MeetingInput.parse(meeting)).toMatchObject({
    title: 'Regular meeting',
    local: '2026-12-03T14:00',
    durationMinutes: 120,
    link: '',
    reasonCode: null,
  })
  expect(DraftInput.parse({ ...meeting, bodyId: 'pcg' }).bodyId).toBe('pcg')
})

test.each([
  [{ date: '2026-02-30' }, { date: 'errors.day' }],
  [{ time: '24:10' }, { time: 'meetings.errors.time' }],
  [{ durationMinutes: '4' }, { durationMinutes: 'meetings.errors.duration' }],
  [{ durationMinutes: '-1e3' }, { durationMinutes: 'meetings.errors.duration' }],
  [{ link: 'javascript:alert(1)' }, { link: 'meetings.errors.link' }],
  [{ link: 'meet me' }, { link: 'meetings.errors.link' }],
  [{ title: '  ' }, { title: 'errors.required' }],
  [{ visibility: 'closed' }, { visibility: 'errors.choose' }],
  [{ visibility: 'members' }, { reasonCode: 'meetings.errors.reasonRequired' }],
  [{ reasonCode: 'because' }, { reasonCode: 'errors.choose' }],
  [{ place: '' }, { place: 'meetings.errors.whereRequired' }],
])('%j is refused', (changes, expected) => {
  expect(problems(MeetingInput.safeParse({ ...meeting, ...changes }))).toEqual(expected)
})

const item = { title: 'Beds', type: 'discussion', minutes: '10', visibility: 'public' }

test('a closed item keeps its length and reason and nothing else', () => {
  for (const closed of [{ type: 'closed' }, { visibility: 'closed' }]) {
    const bare = { ...item, title: '', reasonCode: 'personnel', ...closed }
    expect(AgendaItemInput.parse(bare)).toMatchObject({ title: '', type: 'closed', visibility: 'closed', minutes: 10 })
    expect(problems(AgendaItemInput.safeParse({ ...bare, title: 'Officer X', presenter: 'Y', paper: 'Z' }))).toEqual({
      title: 'meetings.errors.closedSaysNothing',
      presenter: 'meetings.errors.closedSaysNothing',
      paper: 'meetings.errors.closedSaysNothing',
    })
    expect(problems(AgendaItemInput.safeParse({ ...bare, reasonCode: '' }))).toEqual({
      reasonCode: 'meetings.errors.reasonRequired',
    })
  }
  expect(problems(AgendaItemInput.safeParse({ ...item, title: '' }))).toEqual({ title: 'errors.required' })
})

test('attendance is one of the four, or left open', () => {
  expect(AttendanceRow.parse({ status: '', represented: ' Tom\nBell ' })).toEqual({
    status: '',
    represented: 'Tom Bell',
  })
  expect(AttendanceRow.safeParse({ status: 'there', represented: '' }).success).toBe(false)
})
