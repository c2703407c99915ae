import { expect, test } from 'vitest'
import { type Disclosed, readDisclosed } from '~/domain/disclosure/gate/gate'
import type { Table } from '~/domain/disclosure/gate/published'
import { differencesOnPage } from '~/domain/releases/gate/rendered-page'
import type { ChartKind } from '~/domain/releases/release'
import { renderAsPublished } from '~/ui/releases/as-published.server'

const shown = (value: number) => ({ value, status: 'shown' })
const withheld = { value: null, status: 'withheld' }
const table = readDisclosed({
  id: 't',
  title: 'People in 2026',
  dims: [
    { name: 'month', root: 'total', codes: ['july', 'august', 'september'] },
    { name: 'area', root: 'total', codes: ['n', 's'], labels: { n: 'Area 1', s: 'Area 2' } },
  ],
  cells: {
    'area=n|month=july': shown(1240),
    'area=s|month=july': withheld,
    'area=n|month=august': withheld,
    'area=s|month=august': withheld,
    'area=n|month=september': withheld,
    'area=s|month=september': shown(34),
    'month=july': withheld,
    'month=august': shown(57),
    'month=september': shown(61),
    'area=n': shown(1300),
    'area=s': shown(90),
    ALL: shown(1390),
  },
})
const facts = (chart: ChartKind, locale: 'en' | 'es' = 'en') => ({ chart, locale, unit: 'people', timeZone: 'UTC' })
const pageOf = (of: Disclosed<Table>, chart: ChartKind, locale: 'en' | 'es' = 'en') =>
  renderAsPublished(of, facts(chart, locale))

test.each<[ChartKind, 'en' | 'es']>([
  ['none', 'en'],
  ['bars', 'en'],
  ['lines', 'en'],
  ['bars', 'es'],
])('a page with %s in %s says what was audited', async (chart, locale) => {
  const page = await pageOf(table, chart, locale)
  expect(page.picture === null).toBe(chart === 'none')
  expect(differencesOnPage(table, page)).toEqual([])
})

test('one bar for each label is read as well', async () => {
  const flat = readDisclosed({
    id: 'f',
    title: 'People by door',
    dims: [{ name: 'door', root: 'total', codes: ['a', 'b', 'c'] }],
    cells: { 'door=a': shown(41), 'door=b': withheld, 'door=c': withheld, ALL: shown(80) },
  })
  const page = await pageOf(flat, 'bars')
  expect(differencesOnPage(flat, page)).toEqual([])
  const longer = page.picture?.replace(
    /(<rect height="25" y="[\d.]+" width=")[\d.]+(" x="[\d.]+"\/?>|" x="[\d.]+" \/>|" x="[\d.]+"><\/rect>)/,
    '$1177$2',
  )
  expect(longer).not.toBe(page.picture)
  expect(differencesOnPage(flat, { ...page, picture: longer ?? '' })).not.toEqual([])
})

test('a table of three sides has a page for each code of the third, and every one is read', async () => {
  const cells: Record<string, unknown> = {}
  for (const [month, m] of [
    ['', 3],
    ['month=j', 1],
    ['month=a', 2],
  ] as const)
    for (const [area, a] of [
      ['', 3],
      ['area=n', 1],
      ['area=s', 2],
    ] as const)
      for (const [door, d] of [
        ['', 3],
        ['door=x', 1],
        ['door=y', 2],
      ] as const)
        cells[[area, door, month].filter(Boolean).join('|') || 'ALL'] = shown(20 * m * a * d)
  const cube = readDisclosed({
    id: 'c',
    title: 'People',
    dims: [
      { name: 'month', root: 'total', codes: ['j', 'a'] },
      { name: 'area', root: 'total', codes: ['n', 's'] },
      { name: 'door', root: 'total', codes: ['x', 'y'] },
    ],
    cells,
  })
  const page = await pageOf(cube, 'bars')
  expect(page.tables).toHaveLength(3)
  expect(differencesOnPage(cube, page)).toEqual([])
  expect(differencesOnPage(cube, { ...page, tables: page.tables.slice(0, 2) })).toEqual(['page'])
  expect(differencesOnPage(cube, { ...page, tables: [...page.tables].reverse() })).not.toEqual([])
})

test.each<[string, (html: string) => string]>([
  ['a withheld cell that says its count', (html) => html.replace(/<span class="ac-withheld">[^<]*<\/span>/, '7')],
  ['a withheld cell with another mark', (html) => html.replace(/<span class="ac-withheld">[^<]*<\/span>/, 'under 11')],
  ['a shown cell with another count', (html) => html.replace('>57<', '>58<')],
  ['a count in an attribute', (html) => html.replace('<table', '<table aria-label="7 people are withheld"')],
  ['a count in data for a script', (html) => html.replace('<table', '<table data-count="7"')],
  [
    'a row too many',
    (html) => html.replace('</tbody>', '<tr><th>x</th><td>57</td><td>57</td><td>57</td></tr></tbody>'),
  ],
  ['a count beside the table', (html) => `${html}<p>8 people</p>`],
])('%s is found', async (_, spoil) => {
  const page = await pageOf(table, 'none')
  const tables = page.tables.map(spoil)
  expect(tables).not.toEqual(page.tables)
  expect(differencesOnPage(table, { ...page, tables })).not.toEqual([])
})

test.each<[string, (svg: string) => string]>([
  ['a bar of a withheld count', (svg) => svg.replace(/fill="url\([^"]*\)"/, 'fill="#0f6460"')],
  ['a hatched bar as long as its count', (svg) => svg.replace(/(fill="url\([^>]*>\s*<rect height=")[\d.]+/, '$112')],
  ['a number at a bar', (svg) => svg.replace('</svg>', '<text>7</text></svg>')],
  ['a number in the description', (svg) => svg.replace('</desc>', ' 7 people</desc>')],
  ['no picture at all', () => '<p></p>'],
])('%s is found in the picture', async (_, spoil) => {
  const page = await pageOf(table, 'bars')
  const picture = spoil(page.picture ?? '')
  expect(picture).not.toBe(page.picture)
  expect(differencesOnPage(table, { ...page, picture })).not.toEqual([])
})

test('a point at the height of a withheld count is found', async () => {
  const page = await pageOf(table, 'lines')
  const picture = (page.picture ?? '').replace(/cy="[\d.]+"/, 'cy="200"')
  expect(differencesOnPage(table, { ...page, picture })).toContain('picture')
})
