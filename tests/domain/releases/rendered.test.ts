import { expect, test } from 'vitest'
import { readDisclosed } from '~/domain/disclosure/gate/gate'
import { differencesAsRendered } from '~/domain/releases/gate/rendered'
import { csvOf, jsonOf } from '~/domain/releases/published/table-files'

const table = readDisclosed({
  id: 't',
  title: 'People',
  dims: [
    { name: 'area', root: 'total', codes: ['n', 's'], labels: { n: '=North', s: 'South' } },
    { name: 'door', root: 'total', codes: ['a', 'b'] },
  ],
  cells: {
    'area=n|door=a': { value: null, status: 'withheld' },
    'area=n|door=b': { value: null, status: 'withheld' },
    'area=n': { value: 40, status: 'shown' },
    'area=s|door=a': { value: null, status: 'withheld' },
    'area=s|door=b': { value: null, status: 'withheld' },
    'area=s': { value: 50, status: 'shown' },
    'door=a': { value: 30, status: 'shown' },
    'door=b': { value: 60, status: 'shown' },
    ALL: { value: 90, status: 'shown' },
  },
})
const facts = {
  release: { slug: 's', title: 'T', period: '2026-Q3', publishedAt: null, revisedBy: null },
  measure: { slug: 'm', name: 'M', definition: 'D', unit: 'people', caveat: '' },
  threshold: 11,
  zeros: 'suppressible',
}
const rendered = { csv: csvOf(table), json: jsonOf(table, facts), points: [40, 50, null] }

test('what readers get is cell by cell what was audited', () => {
  expect(differencesAsRendered(table, rendered, 'Total')).toEqual([])
})

test.each<[string, Partial<typeof rendered>, string[]]>([
  ['a withheld count stands in the CSV', { csv: rendered.csv.replace(',a,,c', ',a,4,c') }, ['area=n|door=a']],
  ['a status gives another reason', { csv: rendered.csv.replace(',a,,c', ',a,,A') }, ['area=n|door=a']],
  ['a count is wrong', { csv: rendered.csv.replace('90', '91') }, ['ALL']],
  ['a line is missing', { csv: rendered.csv.replace(/.*90,A\r\n/, '') }, ['csv']],
  ['a count is a formula', { csv: rendered.csv.replace('90', '=90') }, ['csv']],
  ['JSON says more of a cell', { json: rendered.json.replace('"row":', '"count": 4, "row":') }, ['json']],
  ['JSON has a withheld count', { json: rendered.json.replace('"value": null', '"value": 4') }, ['area=n|door=a']],
  ['JSON cannot be read', { json: '{' }, ['json']],
  ['a chart draws what is nowhere shown', { points: [40, 4] }, ['chart']],
])('it is told where %s', (_, change, expected) => {
  expect(differencesAsRendered(table, { ...rendered, ...change }, 'Total')).toEqual(expected)
})
