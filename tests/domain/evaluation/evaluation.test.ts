import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DropInput, QuestionInput, ReportInput, responseReminder, responseState } from '~/domain/evaluation/evaluation'
import { reportTextOf } from '~/domain/evaluation/report-text'
import { addDays } from '~/domain/time'

const words = {
  question: 'Does it keep people out of jail?',
  measureIds: 'one',
  sources: 'Jail records',
  ownerOrganisationId: '',
  ownerRole: 'Evaluator',
  frequency: 'Every quarter',
  method: 'Counts before and after',
  success: 'Fewer bookings',
}

test('a question has an owner by name or by role', () => {
  expect(QuestionInput.parse(words)).toMatchObject({ measureIds: ['one'], ownerOrganisationId: null, reason: '' })
  expect(QuestionInput.safeParse({ ...words, ownerRole: '' }).error?.issues).toMatchObject([
    { path: ['ownerRole'], message: 'evaluation.errors.owner' },
  ])
  expect(QuestionInput.safeParse({ ...words, ownerRole: '', ownerOrganisationId: 'police' }).success).toBe(true)
  expect(QuestionInput.safeParse({ ...words, method: ' ' }).success).toBe(false)
  expect(DropInput.parse({})).toEqual({ reason: '' })
})

test('the text of a report is taken as it is, blanks and all', () => {
  const report = { title: 'R', author: 'A', covers: '2026', responseDueOn: '2027-01-15', text: '  a\r\n b \n' }
  expect(ReportInput.parse(report).text).toBe('  a\r\n b \n')
  expect(ReportInput.safeParse({ ...report, address: 'javascript:alert(1)' }).success).toBe(false)
})

test.each([
  ['2026-11-01', null],
  ['2026-11-16', null],
  ['2026-11-17', 'two-weeks'],
  ['2026-11-27', 'two-weeks'],
  ['2026-11-28', 'three-days'],
  ['2026-12-01', 'three-days'],
  ['2026-12-02', 'late'],
  ['2027-06-01', 'late'],
])('on %s of a response due on 1 December the reminder is %s', (today, mark) => {
  expect(responseReminder('2026-12-01', today)).toBe(mark)
})

test('a response of the due day is in time, one of the day after is late', () => {
  expect(responseState('2026-12-01', '2026-12-01', '2027-01-01')).toBe('answered')
  expect(responseState('2026-12-01', '2026-12-02', '2027-01-01')).toBe('answered-late')
  expect(responseState('2026-12-01', null, '2026-12-01')).toBe('due')
  expect(responseState('2026-12-01', null, addDays('2026-12-01', 1))).toBe('late')
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file is read as text whatever its name, and only where it is text', () => {
  expect(reportTextOf(bytes('# Título\r\n\ttext\n'))).toBe('# Título\r\n\ttext\n')
  expect(reportTextOf(bytes('%PDF-1.7 x'))).toBeNull()
  expect(reportTextOf(bytes('PK\u0003\u0004'))).toBeNull()
  expect(reportTextOf(bytes('{\\rtf1 x}'))).toBeNull()
  expect(reportTextOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBeNull()
  expect(reportTextOf(bytes('a\0b'))).toBeNull()
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => reportTextOf(any) !== undefined))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 6 }), (text) => {
      const read = reportTextOf(bytes(text))
      return read === null || read === text.replace(/^\uFEFF/, '')
    }),
  )
})
