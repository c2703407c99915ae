import { expect, test } from 'vitest'
import { AgreementTextInput, documentOn, versionsSignedOn } from '~/domain/agreement/text'

const documents = [
  { id: 'one', version: 1, effectiveOn: '2026-01-01' },
  { id: 'two', version: 2, effectiveOn: '2026-06-01' },
  { id: 'three', version: 3, effectiveOn: '2027-01-01' },
]
const signed = (documentId: string | null, signedOn: string, withdrawnOn: string | null = null) => ({
  documentId,
  signedOn,
  withdrawnOn,
})

test('the version in effect on a day is the newest that has begun', () => {
  expect(documentOn(documents, '2025-12-31')).toBeNull()
  expect(documentOn(documents, '2026-05-31')?.version).toBe(1)
  expect(documentOn(documents, '2026-06-01')?.version).toBe(2)
})

test('a signatory has signed the newest version that holds, and owes the newer ones', () => {
  expect(versionsSignedOn([signed('one', '2026-02-01')], documents, '2026-07-01')).toEqual({
    signed: 1,
    unsigned: [2, 3],
  })
  const both = [signed('one', '2026-02-01'), signed('two', '2026-06-05')]
  expect(versionsSignedOn(both, documents, '2026-06-04')).toEqual({ signed: 1, unsigned: [2, 3] })
  expect(versionsSignedOn(both, documents, '2026-06-05')).toEqual({ signed: 2, unsigned: [3] })
  expect(versionsSignedOn([signed(null, '2024-01-01')], documents, '2026-07-01')).toEqual({
    signed: null,
    unsigned: [1, 2, 3],
  })
})

test('who has signed nothing, or has withdrawn, owes no version', () => {
  expect(versionsSignedOn([], documents, '2026-07-01')).toEqual({ signed: null, unsigned: [] })
  const left = [signed('one', '2026-02-01', '2026-07-01')]
  expect(versionsSignedOn(left, documents, '2026-06-30').signed).toBe(1)
  expect(versionsSignedOn(left, documents, '2026-07-01')).toEqual({ signed: null, unsigned: [] })
})

test('days of notice are a number up to a year, or nothing', () => {
  const parse = (noticeDays: string) =>
    AgreementTextInput.safeParse({ title: 'A', text: 'B', effectiveOn: '2026-01-01', noticeDays })
  expect(parse('').data?.noticeDays).toBeNull()
  expect(parse('0').data?.noticeDays).toBe(0)
  expect(parse(' 60 ').data?.noticeDays).toBe(60)
  for (const wrong of ['-1', '366', 'thirty', '1.5']) expect(parse(wrong).success, wrong).toBe(false)
})
