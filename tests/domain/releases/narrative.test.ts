import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenNumbers } from '~/domain/firewall/number-words'
import { readNarrative } from '~/domain/releases/gate/narrative'

const found = (text: string, hidden: number[], known: string[] = []) =>
  readNarrative([{ part: 'summary', text }], new Set(hidden), { slugs: new Set(known) }).map(({ kind, text: said }) => [
    kind,
    said,
  ])

test.each([
  ['7 people were referred at arrest.', 7, 'number', '7'],
  ['The 7th person was referred.', 7, 'number', '7'],
  ['In all 1,234 people.', 1234, 'number', '1,234'],
  ['En total 1.234 personas.', 1234, 'number', '1.234'],
  ['Three people came.', 3, 'word', 'Three'],
  ['The third person came.', 3, 'word', 'third'],
  ['Twenty-one people came.', 21, 'word', 'Twenty-one'],
  ['One hundred and five people came.', 105, 'word', 'One hundred and five'],
  ['Two thousand three hundred came.', 2300, 'word', 'Two thousand three hundred'],
  ['Half a dozen came.', 12, 'word', 'dozen'],
  ['Two dozen came.', 24, 'word', 'Two dozen'],
  ['Nobody was arrested.', 0, 'word', 'Nobody'],
  ['Vinieron siete personas.', 7, 'word', 'siete'],
  ['Vinieron treinta y una personas.', 31, 'word', 'treinta y una'],
  ['Vinieron ciento cinco.', 105, 'word', 'ciento cinco'],
  ['Vinieron dieciséis.', 16, 'word', 'dieciséis'],
  ['Vino una persona.', 1, 'word', 'una'],
  ['Q3 people came.', 3, 'number', '3'],
  ['７ people came.', 7, 'number', '7'],
  ['There were ⁴ of them.', 4, 'number', '4'],
])('"%s" gives the withheld %d away', (text, hidden, kind, said) => {
  expect(found(text, [hidden])).toEqual([[kind, said]])
})

test.each([
  ['17 people', 7],
  ['In Q3 2026 more people came.', 3],
  ['En el T2 de 2026 vinieron más personas.', 2],
  ['2,026 people', 202],
  ['a new door for everyone', 1],
  ['una mejora y un logro', 1],
  ['attendance was often late', 10],
  ['sixty seven', 60],
  ['twenty-one', 20],
])('"%s" does not say %d', (text, hidden) => {
  expect(found(text, [hidden])).toEqual([])
})

test.each([
  '40 %',
  '40%',
  '12.5 percent',
  '12,5 por ciento',
  'forty percent',
  'cuarenta por ciento',
  '3 percentage points',
  '4 ‰',
  '7 per thousand',
])('the percentage "%s" needs a source in its own sentence', (share) => {
  expect(found(`We saw ${share} fewer.`, [])).toMatchObject([['percentage', expect.any(String)]])
  expect(found(`Elsewhere it was ${share} [E:seattle-x].`, [], ['seattle-x'])).toEqual([])
  expect(found(`Elsewhere it was ${share} [E:not-there].`, [], ['seattle-x'])).toHaveLength(1)
  expect(found(`We saw ${share}. Elsewhere it is known [E:seattle-x].`, [], ['seattle-x'])).toHaveLength(1)
})

test.each([
  '1 in 4 people',
  'one third of them',
  'a quarter',
  'two thirds',
  'la mitad',
  'un tercio',
  '½',
  'half of them',
  '3/4',
  '2 de cada 5',
])('the share "%s" needs a source as well', (share) => {
  expect(found(`It was ${share}.`, [])).toMatchObject([['share', expect.any(String)]])
})

test('a finding names the part and the line', () => {
  const findings = readNarrative([{ part: 'obstacles', text: 'First line.\n\nIt was 7.' }], new Set([7]), {
    slugs: new Set(),
  })
  expect(findings).toEqual([{ part: 'obstacles', line: 3, kind: 'number', text: '7' }])
})

test('the number in a citation is no count', () => {
  expect(found('As elsewhere [E:place-7-people].', [7], ['place-7-people'])).toEqual([])
})

test('a number in digits is found wherever it stands, and only then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (hidden, written) => {
      const findings = found(`The count was ${written} people.`, [hidden])
      expect(findings.length).toBe(hidden === written ? 1 : 0)
    }),
  )
})

const ones = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const unos = ['', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']
const dieces = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const inEnglish = (n: number): string => {
  if (n < 20) return ones[n] as string
  if (n < 100) return n % 10 === 0 ? (tens[n / 10] as string) : `${tens[Math.floor(n / 10)]}-${ones[n % 10]}`
  return `${ones[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${inEnglish(n % 100)}`}`
}
const inSpanish = (n: number) => `${dieces[Math.floor(n / 10)]}${n % 10 === 0 ? '' : ` y ${unos[n % 10]}`}`

test('every number to 999 in English words, and from 30 to 99 in Spanish, is understood', () => {
  for (let n = 1; n < 1000; n++)
    expect(
      spokenNumbers(`There were ${inEnglish(n)} people`).map(({ value }) => value),
      String(n),
    ).toEqual([n])
  for (let n = 30; n < 100; n++)
    expect(
      spokenNumbers(`Había ${inSpanish(n)} personas`).map(({ value }) => value),
      String(n),
    ).toEqual([n])
})
test.each([
  '1/6 of them',
  '1⁄6 of them',
  'a tenth of them',
  'two sixths',
  'three in ten people',
  'half the people',
  'una octava parte',
  'dos de cada diez',
  '⅚ of them',
])('the share "%s" needs a source', (share) => {
  expect(found(`It was ${share}.`, [])).toMatchObject([['share', expect.any(String)]])
})
