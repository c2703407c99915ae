import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type FeedTemplate, headOf, rowsOf } from '~/domain/feeds/template'
import { readFeedFile } from '~/domain/feeds/upload'
import { mostWorkbookBytes } from '~/domain/uploads/workbook'
import { workbook } from '../uploads/workbooks'

const side = (dimension: 'area' | 'door' | 'gender', title: string, ...labels: string[]) => ({
  dimension,
  title,
  groups: labels.map((label) => ({ code: label.toLowerCase().replace(/ /g, '-'), label })),
})
const area = side('area', 'Area', 'North', 'South', 'Unknown')
const door = side('door', 'Door', 'Instead of arrest', 'Social contact')
const gender = side('gender', 'Gender', 'Women', 'Men')
const template = (...sides: FeedTemplate['sides']): FeedTemplate => ({ sides, unit: 'people', total: 'Total' })
const two = template(area, door)

const csv = (text: string) => new TextEncoder().encode(text)
const problemsOf = (bytes: Uint8Array, of = two) => {
  const read = readFeedFile(bytes, of)
  return read.ok ? [] : read.problems
}
const right = 'Area,Instead of arrest,Social contact,Total\nNorth,3,4,7\nSouth,0,12,12\nUnknown,1,0,1\nTotal,4,16,20\n'

test('a filled template gives every combination its count, and no total', () => {
  const read = readFeedFile(csv(right), two)
  expect(read).toEqual({
    ok: true,
    encoding: 'utf-8',
    counts: {
      dims: [
        expect.objectContaining({ name: 'area', title: 'Area', codes: ['north', 'south', 'unknown'] }),
        expect.objectContaining({ name: 'door', codes: ['instead-of-arrest', 'social-contact'] }),
      ],
      cells: {
        'area=north|door=instead-of-arrest': 3,
        'area=north|door=social-contact': 4,
        'area=south|door=instead-of-arrest': 0,
        'area=south|door=social-contact': 12,
        'area=unknown|door=instead-of-arrest': 1,
        'area=unknown|door=social-contact': 0,
      },
    },
  })
})

test.each([
  ['columns in another order', 'Area,Social contact,Instead of arrest\nSouth,12,0\nNorth,4,3\nUnknown,0,1\n'],
  ['semicolons and Windows line ends', right.replaceAll(',', ';').replaceAll('\n', '\r\n')],
  ['capital letters and blanks', right.replace('North', '  NORTH ').replace('Social contact', 'social   contact')],
  ['empty totals', right.replace('Total,4,16,20', 'Total,,,')],
  ['empty lines above', `\n\n${right}`],
])('%s read the same', (_, text) => {
  expect(readFeedFile(csv(text), two)).toMatchObject({
    ok: true,
    counts: { cells: { 'area=north|door=social-contact': 4, 'area=unknown|door=instead-of-arrest': 1 } },
  })
})

test('a template with three sides has one line for each combination of the first two', () => {
  const three = template(area, door, gender)
  expect(headOf(three)).toEqual(['Area', 'Door', 'Women', 'Men', 'Total'])
  const lines = rowsOf(three)
  expect(lines).toHaveLength(7)
  const text = [
    headOf(three),
    ...lines.map(({ codes, labels }) => (codes ? [...labels, 1, 2, 3] : [...labels, 6, 12, 18])),
  ]
  const read = readFeedFile(csv(text.map((row) => row.join(',')).join('\n')), three)
  expect(read.ok && Object.keys(read.counts.cells)).toHaveLength(12)
  expect(read.ok && read.counts.cells['area=north|door=social-contact|gender=men']).toBe(2)
})

test('a measure without groups has one cell', () => {
  expect(readFeedFile(csv(',people\nTotal,31\n'), template())).toMatchObject({
    ok: true,
    counts: { cells: { ALL: 31 } },
  })
})

test('a workbook reads like the CSV of it, its own sums included', () => {
  const bytes = workbook([
    ['Area', 'Instead of arrest', 'Social contact', 'Total'],
    ['North', 3, 4, { f: 'B2+C2', v: 7 }],
    ['South', 0, 12, { f: 'B3+C3', v: 12 }],
    ['Unknown', 1, 0, { f: 'B4+C4', v: 1 }],
    ['Total', { f: 'SUM(B2:B4)', v: 4 }, { f: 'SUM(C2:C4)', v: 16 }, 20],
  ])
  const fromCsv = readFeedFile(csv(right), two)
  expect(readFeedFile(bytes, two)).toEqual(fromCsv)
})

const rows = (...changed: [number, number, unknown][]) => {
  const cells: unknown[][] = [
    ['Area', 'Instead of arrest', 'Social contact'],
    ['North', 3, 4],
    ['South', 0, 12],
    ['Unknown', 1, 0],
  ]
  for (const [row, column, value] of changed) (cells[row - 1] as unknown[])[column - 1] = value
  return workbook(cells)
}
test.each([
  ['a formula where a count belongs', rows([2, 2, { f: '1+2', v: 3 }]), { code: 'formula', row: 2, column: 2 }],
  ['a date where a count belongs', rows([3, 3, new Date('2026-07-01')]), { code: 'date', row: 3, column: 3 }],
  ['a fraction', rows([2, 3, 4.5]), { code: 'fraction', row: 2, column: 3 }],
  ['a negative count', rows([4, 2, -1]), { code: 'negative', row: 4, column: 2 }],
  ['an empty cell', rows([4, 2, null]), { code: 'blank', row: 4, column: 2 }],
  ['an unknown group', rows([4, 1, 'East']), { code: 'unknown-group', row: 4, column: 1 }],
])('%s in a workbook is named by row and column', (_, bytes, problem) => {
  expect(problemsOf(bytes)).toContainEqual(problem)
})

test.each([
  ['an unknown column', right.replace('Social contact', 'By telephone'), { code: 'unknown-column', row: 1, column: 3 }],
  [
    'a missing column',
    'Area,Instead of arrest\nNorth,1\nSouth,1\nUnknown,0\n',
    { code: 'missing-column', label: 'Social contact' },
  ],
  ['a missing line', right.replace('South,0,12,12\n', ''), { code: 'missing-row', label: 'South' }],
  ['a line twice', right.replace('Unknown', 'North'), { code: 'same-row', row: 4, column: 1 }],
  ['a column twice', right.replace('Social contact', 'Instead of arrest'), { code: 'same-column', row: 1, column: 3 }],
  ['a row total', right.replace('3,4,7', '3,4,8'), { code: 'row-total', row: 2, column: 4, given: 8, sum: 7 }],
  [
    'a column total',
    right.replace('Total,4', 'Total,5'),
    { code: 'column-total', row: 5, column: 2, given: 5, sum: 4 },
  ],
  ['the grand total', right.replace('16,20', '16,21'), { code: 'column-total', row: 5, column: 4, given: 21, sum: 20 }],
  ['a masked count', right.replace('North,3', 'North,<5'), { code: 'masked', row: 2, column: 2 }],
  ['a formula in text', right.replace('North,3', 'North,=1+2'), { code: 'formula', row: 2, column: 2 }],
  ['two header rows', `Counts,Doors,Doors\n${right}`, { code: 'two-headers' }],
])('%s is named', (_, text, problem) => {
  expect(problemsOf(csv(text))).toContainEqual(problem)
})

test('problems never quote what stood in the file', () => {
  const secret = 'Quintessa Marlowe'
  for (const text of [
    right.replace('South', secret),
    right.replace('Social contact', secret),
    `Name,${secret}\n${secret},1\n`,
  ])
    expect(JSON.stringify(problemsOf(csv(text)))).not.toContain('Quintessa')
})

test.each([
  ['names and birth dates', 'First name,Date of birth\nAnn,1980-02-01\nBo,1990-03-02\nCy,1975-04-03\n'],
  [
    'case numbers below a right header',
    right.replace('North', '"Smith, John"').replace('South', '"Doe, Jane"').replace('Unknown', '"Roe, Rick"'),
  ],
])('a list with %s is refused as one', (_, text) => {
  expect(problemsOf(csv(text))).toEqual([expect.objectContaining({ code: 'row-level' })])
})

test('two sheets, an old or protected workbook, another zip and too much are refused in words of their own', () => {
  const sheet = [['Area'], ['North']]
  expect(problemsOf(workbook(sheet, sheet))).toEqual([{ code: 'many-sheets' }])
  expect(problemsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([{ code: 'old-workbook' }])
  expect(problemsOf(zipSync({ 'a.txt': csv('hello') }))).toEqual([{ code: 'not-a-workbook' }])
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(13_000_000) })
  expect(bomb.length).toBeLessThan(mostWorkbookBytes)
  expect(problemsOf(bomb)).toEqual([{ code: 'workbook-too-large' }])
  const filled = new Uint8Array(mostWorkbookBytes + 1)
  filled.set([0x50, 0x4b, 0x03, 0x04])
  expect(problemsOf(filled)).toEqual([{ code: 'workbook-too-large' }])
})
