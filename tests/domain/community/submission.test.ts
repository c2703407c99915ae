import fc from 'fast-check'
import { expect, test } from 'vitest'
import { submissionKinds } from '#db/schema/words'
import { tidyCode } from '~/domain/access/code'
import { receiptCode } from '~/domain/access/token.server'
import { codeOfForm } from '~/domain/community/intake.server'
import { sharedWords, tellingWords } from '~/domain/community/likeness'
import {
  asks,
  isPromiseLate,
  looksLikeDwelling,
  median,
  repeatsWhole,
  submissionInput,
  submissionState,
} from '~/domain/community/submission'

const at = new Date('2026-11-18T17:00:00Z')

test('streets, corners, blocks and places pass; dwellings do not', () => {
  const places = [
    'Main Street',
    'Main Street and 2nd',
    '5th and Pike',
    '1400 block of Elm Street',
    'corner of 12th Ave and Olive Way',
    'behind the library on Harbor Drive',
    'Riverside Park, north gate',
    'Bus stop 24, Main Street',
    'Calle Olmo y Segunda',
    'la cuadra 1400 de la calle Olmo',
    'Parque 9 de Julio',
    '',
  ]
  const dwellings = [
    '1423 Elm Street',
    'the blue house, 88 N Harbor Ave',
    '12b Old Mill Rd',
    'Main Street apt 4',
    'Main Street, Unit 12B',
    'flat 3, Olive Court',
    'Calle Olmo 1423',
    'Avenida de las Rosas #221',
    'calle Segunda, apto. 5',
  ]
  expect(places.filter(looksLikeDwelling)).toEqual([])
  expect(dwellings.filter((area) => !looksLikeDwelling(area))).toEqual([])
})

test('what a kind does not ask for is not kept', () => {
  const typed = { text: 'Something long enough to be read.', area: 'Main Street', timeBand: 'night', email: '' }
  for (const kind of submissionKinds) {
    const input = submissionInput(kind).parse(typed)
    expect(input.kind).toBe(kind)
    expect(input.area).toBe(asks[kind].area === 'no' ? '' : 'Main Street')
    expect(input.timeBand).toBe(asks[kind].time === 'no' ? 'any-time' : 'night')
    expect(input.email).toBeNull()
  }
})

test('an area of focus needs its place and its time; a concern does not', () => {
  const text = 'Something long enough to be read.'
  expect(submissionInput('concern').safeParse({ text }).success).toBe(true)
  const refused = submissionInput('area-of-focus').safeParse({ text })
  expect(refused.error?.issues.map((issue) => issue.path[0]).sort()).toEqual(['area', 'timeBand'])
})

test('text is 20 to 4,000 characters after trimming', () => {
  const accepts = (text: string) => submissionInput('feedback').safeParse({ text }).success
  expect(accepts('x'.repeat(20))).toBe(true)
  expect(accepts(`${'x'.repeat(19)}   `)).toBe(false)
  expect(accepts('x'.repeat(4000))).toBe(true)
  expect(accepts('x'.repeat(4001))).toBe(false)
})

test('the state follows from what happened', () => {
  expect(submissionState({ declinedAt: null, matterId: null, answeredAt: null })).toBe('new')
  expect(submissionState({ declinedAt: null, matterId: 'm', answeredAt: null })).toBe('with-body')
  expect(submissionState({ declinedAt: null, matterId: 'm', answeredAt: at })).toBe('answered')
  expect(submissionState({ declinedAt: at, matterId: null, answeredAt: null })).toBe('declined')
})

test('late is what passed the day promised for its next step', () => {
  const promise = { readBy: '2026-11-20', answerBy: '2026-12-09' }
  expect(isPromiseLate({ ...promise, state: 'new' }, '2026-11-20')).toBe(false)
  expect(isPromiseLate({ ...promise, state: 'new' }, '2026-11-21')).toBe(true)
  expect(isPromiseLate({ ...promise, state: 'with-body' }, '2026-12-09')).toBe(false)
  expect(isPromiseLate({ ...promise, state: 'with-body' }, '2026-12-10')).toBe(true)
  expect(isPromiseLate({ ...promise, state: 'answered' }, '2027-01-01')).toBe(false)
})

test('every code survives being typed carelessly', () => {
  fc.assert(
    fc.property(
      fc.constant(null),
      fc.array(fc.constantFrom(' ', '-', '.', '–', '\n'), { maxLength: 6 }),
      (_, noise) => {
        const code = receiptCode()
        expect(tidyCode(code)).toBe(code)
        expect(tidyCode(noise.join('') + code.toLowerCase().replaceAll('-', noise.join('')) + noise.join(''))).toBe(
          code,
        )
      },
    ),
  )
  for (const wrong of ['', '0TQK-9MWX-2HPD', '4TQK-9MWX-2HP', '4TQK-9MWX-2HPDD', '4TQK-9MWX-2HPÉ', '💥'])
    expect(tidyCode(wrong)).toBe('')
})

test('a form’s key makes one code of the usual kind, and different keys different codes', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      expect(tidyCode(codeOfForm(one))).toBe(codeOfForm(one))
      expect(codeOfForm(one) === codeOfForm(other)).toBe(one === other)
    }),
  )
})

test('words for everybody that hold the whole of what was sent are noticed', () => {
  expect(
    repeatsWhole('A neighbor says: “People sleep there, at NIGHT.” Please act.', 'people sleep there at night'),
  ).toBe(true)
  expect(repeatsWhole('Neighbors ask for outreach at night.', 'people sleep there at night')).toBe(false)
})

test('two texts are alike by the telling words that they share', () => {
  const one = 'People sleep in the doorway of the old bakery on Main Street every night.'
  const other = 'Somebody should help those in the bakery doorways near Main Street.'
  expect(sharedWords(one, other)).toEqual(['bakery', 'doorway', 'main', 'street'])
  expect(sharedWords(one, 'The release says nothing of housing, and I would like to read more of it.')).toEqual([])
  expect(sharedWords('', '')).toEqual([])
  expect([...tellingWords('they would have been there')]).toEqual([])
})

test('the median is the middle, or the mean of both middles', () => {
  expect(median([])).toBeNull()
  expect(median([9])).toBe(9)
  expect(median([10, 1, 4])).toBe(4)
  expect(median([10, 1, 4, 2])).toBe(3)
})
