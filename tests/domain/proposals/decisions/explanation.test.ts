import { expect, test } from 'vitest'
import { decisionRules } from '#db/schema/words'
import { explainOutcome, outcomeKeys, type Say } from '~/domain/proposals/decisions/explanation'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'
import { outcome as en } from '~/i18n/en/outcome'
import { outcome as es } from '~/i18n/es/outcome'
import { translator } from '~/i18n/translate'
import { factsOf } from '../body-of'

const english: Say = translator('en')
const spanish: Say = translator('es')
const say = (...given: Parameters<typeof factsOf>) => explainOutcome(outcomeOf(factsOf(...given)), english)

test('adoption by consent says who answered, the quorum, the sectors, the objections and the recused', () => {
  const given = [
    'yyyyyyyys...r',
    'consent',
    { sectors: ['prosecution'], requiredSectors: ['prosecution'] },
  ] as Parameters<typeof factsOf>
  expect(say(...given)).toBe(
    'Adopted by consent. 9 of 12 organisations answered. The quorum was 6 organisations. ' +
      'All required sectors took part. No organisation objected. 1 organisation stood aside. ' +
      '1 organisation was recused and is not counted.',
  )
  expect(explainOutcome(outcomeOf(factsOf(...given)), spanish)).toBe(
    'Aprobada por consentimiento. Organizaciones que respondieron: 9 de 12. El quórum era de 6 organizaciones. ' +
      'Participaron todos los sectores necesarios. Ninguna organización se opuso. ' +
      '1 organización se mantuvo al margen. 1 organización se abstuvo por conflicto de interés y no se cuenta.',
  )
})

test('"not yet" under consent is said with what it means for that organisation', () => {
  expect(say('ycn.', 'consent')).toBe(
    'Adopted by consent. 3 of 4 organisations answered. The quorum was 2 organisations. No organisation objected. ' +
      '1 organisation said “not yet”; it is not bound until it agrees. 1 organisation agreed with conditions.',
  )
})

test('consensus that fails names each obstacle', () => {
  expect(say('yyonn..', 'consensus')).toBe(
    'Not adopted: there is no consensus. 5 of 7 organisations answered. 1 organisation objected. ' +
      '2 organisations said “not yet”; consensus waits for them. ' +
      '2 organisations did not answer; consensus needs every answer.',
  )
})

test('a vote gives both sides, what was needed, and what was no vote', () => {
  expect(say('yyyons', 'two-thirds')).toBe(
    'Not adopted: two thirds of the votes were needed. 6 of 6 organisations answered. ' +
      'The quorum was 3 organisations. 5 votes were cast: 3 for, 2 against; 4 in favour were needed. ' +
      '1 organisation objected. 1 organisation said “not yet”, which counts against. ' +
      '1 organisation stood aside, which counts for the quorum and is no vote.',
  )
  expect(say('ss', 'majority')).toContain('No vote was cast, for or against.')
})

test('a missing sector is told apart: silent, recused or without a seat', () => {
  expect(
    say('y.ry', 'consent', {
      sectors: ['community', 'prosecution', 'public-defence', 'business'],
      requiredSectors: ['prosecution', 'public-defence', 'lived-experience'],
    }),
  ).toBe(
    'No decision: there was no quorum. 2 of 3 organisations answered. The quorum was 2 organisations. ' +
      'Required sector that did not answer: Prosecution. ' +
      'Required sector whose seats were all recused: Public defence. ' +
      'Required sector without a seat: Lived experience. 1 organisation was recused and is not counted.',
  )
})

test('an adoption that nobody agreed to says so', () => {
  expect(say('sn', 'consent')).toContain('No organisation said that it agrees.')
  expect(say('sy', 'consent')).not.toContain('No organisation said that it agrees.')
})

test('both catalogues hold exactly the sentences that the rule uses', () => {
  const wanted = [...outcomeKeys].sort()
  expect(Object.keys(en).sort()).toEqual(wanted)
  expect(Object.keys(es).sort()).toEqual(wanted)
})

test('every outcome of bodies of up to four can be said in both languages, and every sentence is used', () => {
  const used = new Set<string>()
  const letters = [...'ycsnor.']
  let bodies = ['']
  for (let size = 0; size < 4; size++) {
    bodies = bodies.flatMap((body) => letters.map((letter) => body + letter))
    for (const body of bodies) {
      for (const rule of decisionRules) {
        for (const requiredSectors of [[], ['funder' as const], ['evaluator' as const]]) {
          const result = outcomeOf(factsOf(body, rule, { requiredSectors, sectors: ['funder', null, null, null] }))
          for (const { key } of result.explanation) used.add(key)
          for (const text of [explainOutcome(result, english), explainOutcome(result, spanish)])
            if (!text || /[{}]|undefined|NaN|!/.test(text)) expect.fail(text)
        }
      }
    }
  }
  expect([...used].sort()).toEqual([...outcomeKeys].sort())
})

test('an explanation stored as JSON reads the same afterwards', () => {
  const result = outcomeOf(factsOf('yyonsr.', 'majority'))
  const stored = JSON.parse(JSON.stringify({ explanation: result.explanation })) as typeof result
  expect(explainOutcome(stored, english)).toBe(explainOutcome(result, english))
})
