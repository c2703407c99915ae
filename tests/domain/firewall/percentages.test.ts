import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharesIn } from '~/domain/firewall/percentages'
import { withPlainDigits } from '~/domain/firewall/plain-digits'

const binding = (text: string) => sharesIn(text).filter(({ binds }) => binds)

test.each([
  ['Arrests fell by 58 %.', '58 %', 58],
  ['Arrests fell by 58%.', '58%', 58],
  ['58\u00A0% lower odds', '58\u00A0%', 58],
  ['58\u202F% lower odds', '58\u202F%', 58],
  ['58％ lower', '58％', 58],
  ['58&percnt; lower', '58&percnt;', 58],
  ['５８％ lower', '５８％', 58],
  ['٥٨٪ أقل', '٥٨٪', 58],
  ['५८ % कम', '५८ %', 58],
  ['⁵⁸ % lower', '⁵⁸ %', 58],
  ['58&#37; lower', '58&#37;', 58],
  ['**58** % lower', '58** %', 58],
  ['It is 12.5 percent.', '12.5 percent', 12.5],
  ['It is 12.5 per cent.', '12.5 per cent', 12.5],
  ['It is 12.5 per-cent.', '12.5 per-cent', 12.5],
  ['a 40-percent fall', '40-percent', 40],
  ['bajó un 12,5 por ciento', '12,5 por ciento', 12.5],
  ['bajó 12,5 %', '12,5 %', 12.5],
  ['3 percentage points', '3 percentage points', 3],
  ['3 puntos porcentuales', '3 puntos porcentuales', 3],
  ['Fifty-five per cent fewer', 'Fifty-five per cent', 55],
  ['fifty five percent fewer', 'fifty five percent', 55],
  ['one hundred and five percent', 'one hundred and five percent', 105],
  ['un cuarenta y cinco por ciento menos', 'cuarenta y cinco por ciento', 45],
  ['veintidós por ciento', 'veintidós por ciento', 22],
  ['cien por ciento', 'cien por ciento', 100],
  ['ninety %', 'ninety %', 90],
])('the percentage in "%s" is "%s", %d', (text, said, percent) => {
  expect(binding(text).map((one) => [one.text, one.percent, one.kind])).toEqual([[said, percent, 'percentage']])
})

test('the decimals of a percentage are kept', () => {
  expect(sharesIn('8.3 %, 12,55 % and 40 %').map(({ decimals }) => decimals)).toEqual([1, 2, 0])
})

test('of a range both ends are read', () => {
  expect(binding('between 50 % and 60 %').map(({ percent }) => percent)).toEqual([50, 60])
  expect(binding('50–60 %').map(({ percent }) => percent)).toEqual([60])
})

test.each([
  ['1 in 4 people came back.', 25],
  ['One in four came back.', 25],
  ['One out of every four came back.', 25],
  ['2 de cada 5 personas', 40],
  ['Dos de cada cinco personas', 40],
  ['a third of the people', 33.3],
  ['two-thirds of them', 66.7],
  ['three quarters of those asked', 75],
  ['un tercio de las personas', 33.3],
  ['la cuarta parte', 25],
  ['tres cuartas partes de las personas', 75],
  ['half of them', 50],
  ['half the people', 50],
  ['la mitad de las personas', 50],
  ['Arrests fell by half.', 50],
  ['Arrests fell by a third.', 33.3],
  ['Los arrestos se redujeron a la mitad.', 50],
  ['3/4 of them', 75],
  ['¾ of them', 75],
])('the share in "%s" is %d in a hundred', (text, percent) => {
  const found = binding(text)
  expect(found.map(({ kind }) => kind)).toEqual(['share'])
  expect(found[0]?.percent).toBeCloseTo(percent, 1)
})

test.each([
  'A large percentage of calls come at night.',
  'A few percent more or less is chance.',
  'un porcentaje alto',
  'the agreement of 14 of 18 organisations',
  '14 de 18 organizaciones',
  'It took half an hour.',
  'half a day',
  'half past nine',
  'Half a dozen people came.',
  'the first half of the year',
  'the second half of 2026',
  'la primera mitad del año',
  'la mitad del mes',
  'three times a quarter',
  'once a quarter',
  '20 to 60 people a quarter',
  'a quarter of an hour',
  'un cuarto de hora',
  'the third quarter of 2026',
  'the third person',
  'a third party',
  'una tercera reunión',
  'a third of May',
  'open 24/7',
  'on 11/18/2026',
  'on 11/18',
  'two in 2026',
  '3 in 5 days',
  'one in three weeks',
  'agreed by two thirds and no more',
  'the two-thirds rule',
  'the per cent sign',
  'por ciento',
  '%',
  'See page 40.',
  'Read https://a.example/x%20y5%25z, and [more](https://b.example/1/4).',
])('"%s" may be published as it is', (text) => {
  expect(binding(text)).toEqual([])
})

test('a share that does not bind is still told to whoever reads a release before it is published', () => {
  expect(sharesIn('14 of 18 organisations').map(({ text, binds }) => [text, binds])).toEqual([['14 of 18', false]])
  expect(sharesIn('It was a quarter')).toHaveLength(1)
})

test('every whole percentage is found in digits and in words of both languages, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom('%', ' %', ' percent', ' per cent', ' por ciento'),
      fc.constantFrom('', 'It was ', 'Fueron **', '- ', '| a | '),
      fc.constantFrom('', '.', ' lower', ' menos', '** |', '\n'),
      (number, sign, before, after) => {
        const found = binding(`${before}${number}${sign}${after}`)
        expect(found.map(({ percent }) => percent)).toEqual([number])
      },
    ),
  )
})

test('no text makes it slow or throw', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => sharesIn(text).every(({ at, end }) => at < end)))
  const started = performance.now()
  for (const long of [
    '1%'.repeat(5000),
    'one in '.repeat(1500),
    'half of '.repeat(1250),
    '%'.repeat(10_000),
    'a '.repeat(5000),
  ])
    sharesIn(long)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a digit of any script keeps its place and its value', () => {
  expect(withPlainDigits('a ٠١٢٣٤٥٦٧٨٩ b')).toBe('a 0123456789 b')
  expect(withPlainDigits('०९ ০৯ ５ ¹²³ x')).toBe('09 09 5 123 x')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = withPlainDigits(text)
      return plain.length === text.length && !/(?!\d)[\p{Nd}]/u.test(plain.replace(/[\u{10000}-\u{10ffff}]/gu, ''))
    }),
  )
})
