import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOf } from '~/domain/evidence/caveats'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { figureSlug, sourceParts } from '~/domain/evidence/figure'

const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'site,period,measure,value,source\n'
const real = readEvidence(readFileSync(new URL('../../../db/seed/published-aggregates.csv', import.meta.url)))
const figures = real.ok ? real.figures : []
const find = (place: RegExp, measure: RegExp) =>
  figures.filter((figure) => place.test(figure.place) && measure.test(figure.measure))

test('the real file is read whole', () => {
  expect(figures).toHaveLength(36)
  expect(new Set(figures.map(({ place, period, measure }) => `${place}|${period}|${measure}`)).size).toBe(36)
  expect(new Set(figures.map(figureSlug)).size).toBe(36)
})

test('"same" is spelt out, and never stands alone as a source', () => {
  expect(figures.filter(({ source }) => /^same\b/.test(source))).toEqual([])
  expect(find(/^Seattle$/, /felony/)[0]?.source).toBe('zhixidata abstract')
  expect(find(/^Honolulu$/, /cited encounters/)[0]?.source).toBe('homelessness.hawaii.gov; civilbeat')
})

test('every figure has a caveat', () => {
  for (const figure of figures) expect(readingOf(figure).caveat.length, figure.measure).toBeGreaterThan(30)
})

test.each([
  [/^Seattle$/, /odds of arrest/, /odds, not rates/, /203.*115/],
  [/^Seattle$/, /control n/, /not assigned at random/, /203.*115/],
  [/^San Francisco$/, /referrals/, /does not follow/, /^$/],
  [/^Honolulu$/, /cited encounters/, /two years found more/, /^$/],
  [/^Honolulu$/, /citations after/, /contradicts the first-year/, /^$/],
  [/^Santa Fe$/, /^arrests/, /not beyond/, /^$/],
  [/^New Haven$/, /diversions/, /two diversions/, /590/],
  [/^Baltimore$/, /referrals/, /other 5/, /25/],
])('%s %s is read with what must be known', (place, measure, caveat, size) => {
  const [figure] = find(place, measure)
  if (!figure) throw new Error('not in the file')
  expect(readingOf(figure).caveat).toMatch(caveat)
  expect(readingOf(figure).sampleSize).toMatch(size)
})

test('a figure known from the press alone says so', () => {
  const [figure] = find(/^Bernalillo$/, /./)
  expect(figure && readingOf(figure).caveat).toMatch(/press report/)
})

const codes = (text: string) => {
  const read = readEvidence(bytes(text))
  return read.ok ? [] : read.problems
}
test.each([
  ['an empty file', '', [{ code: 'empty' }]],
  ['a header alone', head, [{ code: 'no-rows' }]],
  ['a missing column', 'site,period,measure,value\nA,b,c,d\n', [{ code: 'missing-column', column: 'source' }]],
  ['an unknown column', `${head.trim()},note\nA,b,c,d,e,f\n`, [{ code: 'unknown-column', line: 1, position: 6 }]],
  ['a column twice', `${head.trim()},place\nA,b,c,d,e,f\n`, [{ code: 'same-column', line: 1, position: 6 }]],
  ['a short row', `${head}A,b,c,d,e\nA,b,c\n`, [{ code: 'width', line: 3, found: 3, wanted: 5 }]],
  ['an empty cell', `${head}A,b,c,,e\n`, [{ code: 'blank', line: 2, column: 'value' }]],
  ['a long cell', `${head}${'A'.repeat(121)},b,c,d,e\n`, [{ code: 'too-long', line: 2, column: 'place' }]],
  ['the same figure twice', `${head}A,b,c,d,e\nA,b,c,x,e\n`, [{ code: 'repeated', line: 3, column: 'measure' }]],
  ['"same" with nothing before', `${head}A,b,c,d,same\n`, [{ code: 'same-nothing', line: 2, column: 'source' }]],
  [
    '"same" after another place',
    `${head}A,b,c,d,e\nB,b,c,d,same\n`,
    [{ code: 'same-nothing', line: 3, column: 'source' }],
  ],
  ['an open quotation mark', `${head}A,b,"c,d,e\n`, [{ code: 'quotes' }]],
  ['an invisible sign', `${head}A,b\u202e,c,d,e\n`, [{ code: 'control', line: 2, column: 'period' }]],
])('%s is refused by line and column', (_, text, problems) => {
  expect(codes(text)).toEqual(problems)
})

test('lines are counted as in the file, also after cells that span lines', () => {
  expect(codes(`${head}"A\nB",b,c,d,e\n\nA,b,c,,e\n`)).toEqual([{ code: 'blank', line: 5, column: 'value' }])
})

test('what is no UTF-8 text, or too large, is refused', () => {
  expect(readEvidence(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ problems: [{ code: 'not-text' }] })
  expect(readEvidence(new Uint8Array(500_001).fill(65))).toMatchObject({ problems: [{ code: 'too-large' }] })
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (given) => typeof readEvidence(given).ok === 'boolean'),
    { numRuns: 400 },
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => typeof readEvidence(bytes(head + text)).ok === 'boolean'),
    { numRuns: 400 },
  )
})

test('only http and https in a source become links', () => {
  expect(
    sourceParts('javascript:alert(1) data:text/html,x //evil.example ftp://a.example').every(
      ({ href }) => href === null,
    ),
  ).toBe(true)
  const parts = sourceParts('https://a.example/x ; see http://b.example/y?z=1. End')
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual(['https://a.example/x', 'http://b.example/y?z=1'])
  expect(parts.filter(({ href }) => href === null).map(({ text }) => text)).toEqual([' ; see ', '. End'])
  fc.assert(
    fc.property(fc.string(), (text) =>
      sourceParts(text).every(({ href }) => href === null || /^https?:\/\//i.test(href)),
    ),
  )
})
