import { expect, test } from 'vitest'
import { citationsOf, linkCitations, uncitedShares, unknownCitations, unpublishable } from '~/domain/firewall/citations'

const slugs = new Set(['seattle-x', 'honolulu-y'])
const missing = (text: string) => unpublishable(text, { slugs }).map(({ text: said, why }) => [said, why])

test.each([
  'Elsewhere arrests fell, with odds 58 % lower [E:seattle-x].',
  'Elsewhere it was 58 % in one place and 60 % in another [E:seattle-x].',
  'Elsewhere it was 58 %. [E:seattle-x] Nothing else is known.',
  'Elsewhere it was 58 %.[E:seattle-x]',
  'Elsewhere it was 58 % (e.g. arrests) [E:seattle-x].',
  'Elsewhere it was 58 % vs. 39 % before [E:seattle-x].',
  'Elsewhere it was 58 %,\nas one study says [E:seattle-x].',
  '- One thing.\n- 58 % lower [E:seattle-x]',
  '| what | lower |\n| --- | --- |\n| arrest | 58 % [E:seattle-x] |',
  'En otro lugar fue un 58 por ciento menor [E:seattle-x].',
  'No number at all.',
])('"%s" may be published', (text) => {
  expect(missing(text)).toEqual([])
})

test.each([
  ['It was 58 %.', '58 %', 'nothing'],
  ['As is known [E:seattle-x], it was 58 %.', '58 %', 'nothing'],
  ['It was 58 %. Elsewhere it is known [E:seattle-x].', '58 %', 'nothing'],
  ['It was 58 %! [Read](x) more [E:seattle-x].', '58 %', 'nothing'],
  ['It was 58 %; elsewhere it is known [E:seattle-x].', '58 %', 'nothing'],
  ['# 58 % lower\nElsewhere it is known [E:seattle-x].', '58 %', 'nothing'],
  ['- 58 % lower\n- known [E:seattle-x]', '58 %', 'nothing'],
  ['58 % lower\n\nknown [E:seattle-x]', '58 %', 'nothing'],
  ['| arrest | 58 % |\n| charge | known [E:seattle-x] |', '58 %', 'nothing'],
  ['It was 58 % [E:not-there].', '58 %', 'unknown'],
  ['It was 58 % [E:SEATTLE-X].', '58 %', 'nothing'],
  ['It was 58 % [T:1].', '58 %', 'not-shown'],
  ['Half of them came back.', 'Half', 'nothing'],
  ['Un tercio de las personas volvió.', 'Un tercio', 'nothing'],
])('"%s" may not: %s', (text, said, why) => {
  expect(missing(text)).toEqual([[said, why]])
})

test('the place is the sentence, shortened, and a sentence is named once', () => {
  const text = `First this. Then ${'it was '.repeat(40)}58 % and 39 %. Last that.`
  const [found, ...more] = unpublishable(text, { slugs })
  expect(more).toEqual([])
  expect(found?.sentence.length).toBe(160)
  expect(found?.sentence).toMatch(/^Then it was/)
})

test('a release may cite its own table where that shows the share', () => {
  const shows = (table: number, { percent }: { percent: number | null }) => table === 2 && percent === 40
  const told = (text: string) => uncitedShares(text, { slugs, shows }).map(({ why }) => why)
  expect(told('It was 40 % [T:2].')).toEqual([])
  expect(told('It was 41 % [T:2].')).toEqual(['not-shown'])
  expect(told('It was 40 % [T:1].')).toEqual(['not-shown'])
  expect(told('It was 41 % [T:2] [E:seattle-x].')).toEqual([])
})

test('citations are found, and those of entries that are not there', () => {
  expect(citationsOf('a [E:seattle-x] b [E:none] [T:1]')).toEqual(['seattle-x', 'none'])
  expect(unknownCitations('a [E:seattle-x] b [E:none]', slugs)).toEqual(['none'])
})

test('a citation leads to the page of its entry, with what changed since beside it', () => {
  const entries = new Map([
    ['seattle-x', { address: '/there/seattle-x', label: 'source', note: null }],
    ['honolulu-y', { address: '/there/honolulu-y', label: 'source', note: 'now: more' }],
  ])
  expect(linkCitations('So [E:seattle-x].', entries)).toBe('So ([source](/there/seattle-x)).')
  expect(linkCitations('So [E:honolulu-y].', entries)).toBe('So ([source](/there/honolulu-y)) *(now: more)*.')
  expect(linkCitations('So [E:none].', entries)).toBe('So [E:none].')
  expect(linkCitations('So [T:1] [T:9].', entries, new Map([[1, { address: '#table-a', label: 'table 1' }]]))).toBe(
    'So ([table 1](#table-a)) [T:9].',
  )
})
