import { expect, test } from 'vitest'
import { solveProblem } from '~/domain/disclosure/job'
import { parseProblem } from '~/domain/disclosure/problem/problem'
import { unheard } from '~/domain/disclosure/progress'
import { gridCells, gridDimensions, must, randomOf } from './support'

const solve = async (body: object) => {
  const parsed = parseProblem({ format: 'accord-disclosure/1', ...body })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return must(await solveProblem(parsed.value, unheard))
}
const tables = [{ name: 't', dims: ['row', 'col'] }]

test('controlled rounding is the nearest table that adds up, by exhaustive search', async () => {
  const random = randomOf(4)
  for (let round = 0; round < 6; round++) {
    const cells = gridCells([0, 1].map(() => [0, 1].map(() => Math.floor(random() * 23))))
    const answer = await solve({ task: 'round', base: 5, dimensions: gridDimensions(2, 2), tables, cells })
    const ids = Object.keys(cells)
    const inner = ids.filter((id) => id.includes('|'))
    const choices = (count: number) => (count % 5 === 0 ? [count] : [count - (count % 5), count - (count % 5) + 5])
    let best = Number.POSITIVE_INFINITY
    for (let bits = 0; bits < 16; bits++) {
      const [a = 0, b = 0, c = 0, d = 0] = inner.map(
        (id, at) => choices(cells[id] ?? 0)[(bits >> at) & 1] ?? Number.NaN,
      )
      const rounded = gridCells([
        [a, b],
        [c, d],
      ])
      if (!ids.every((id) => choices(cells[id] ?? 0).includes(rounded[id] ?? -1))) continue
      best = Math.min(
        best,
        ids.reduce((sum, id) => sum + Math.abs((rounded[id] ?? 0) - (cells[id] ?? 0)), 0),
      )
    }
    expect([answer.status, answer.cost, answer.bound]).toEqual(['optimal', best, best])
    const rounded = answer.rounded ?? {}
    expect(rounded.ALL).toBe((rounded['row=r1'] ?? 0) + (rounded['row=r2'] ?? 0))
    expect(rounded['row=r1']).toBe((rounded['col=c1|row=r1'] ?? 0) + (rounded['col=c2|row=r1'] ?? 0))
  }
})

const days = (first: number, second: number) => ({
  task: 'audit',
  releases: [
    {
      id: 'one',
      asOf: '2026-03',
      dimensions: [{ name: 'area', root: 'Total', children: { Total: ['N', 'S'] } }],
      tables: [
        {
          dims: ['area'],
          cells: [
            { at: {}, v: 60 },
            { at: { area: 'N' }, v: first },
            { at: { area: 'S' }, v: 60 - first },
          ],
        },
      ],
    },
    {
      id: 'two',
      asOf: '2026-04',
      dimensions: [{ name: 'area', root: 'Total', children: { Total: ['N', 'S'] } }],
      tables: [
        {
          dims: ['area'],
          cells: [
            { at: {}, v: 80 },
            { at: { area: 'N' }, v: second },
            { at: { area: 'S' }, v: 80 - second },
          ],
        },
      ],
    },
  ],
})

test('who came between two cumulative releases is a group of its own', async () => {
  const small = await solve(days(30, 34))
  expect(small.breaches).toEqual([
    { id: 'area=N|asOf=2026-04 − area=N|asOf=2026-03', interval: [4, 4], why: 'determined' },
  ])
  // All of them came in the north: nobody in the south is a group of nobody.
  expect((await solve(days(30, 50))).status).toBe('safe')
  expect((await solve(days(30, 29))).status).toBe('inconsistent')
})

test('releases of one period are one publication: two patterns for one table open it', async () => {
  const dimensions = [{ name: 'area', root: 'Total', children: { Total: ['N', 'S', 'E', 'W'] } }]
  const release = (id: string, hidden: string[]) => ({
    id,
    dimensions,
    tables: [
      {
        dims: ['area'],
        cells: Object.entries({ N: 4, S: 20, E: 30, W: 46 })
          .map(([area, v]) => ({ at: { area }, v: hidden.includes(area) ? null : v }))
          .concat([{ at: {} as { area: string }, v: 100 }]),
      },
    ],
  })
  expect((await solve({ task: 'audit', releases: [release('one', ['N', 'S'])] })).status).toBe('safe')
  const both = await solve({ task: 'audit', releases: [release('one', ['N', 'S']), release('two', ['N', 'E'])] })
  expect(both.breaches).toEqual([{ id: 'area=N', interval: [4, 4], why: 'determined' }])
  const other = { ...release('two', ['N', 'S']), tables: [{ dims: ['area'], cells: [{ at: {}, v: 99 }] }] }
  expect((await solve({ task: 'audit', releases: [release('one', ['N', 'S']), other] })).status).toBe('inconsistent')
})

test('two trees over one list of leaves: what one banding hides the other must not give away', async () => {
  const dimensions = [
    { name: 'area', root: 'Total', children: { Total: ['Z1', 'Z2'], Z1: ['a', 'b'], Z2: ['c', 'd'] } },
    { name: 'area', root: 'Total', children: { Total: ['P1', 'P2'], P1: ['a', 'c'], P2: ['b', 'd'] } },
  ]
  const cells = {
    ALL: 110,
    'area=Z1': 34,
    'area=Z2': 76,
    'area=P1': 44,
    'area=P2': 66,
    'area=a': 4,
    'area=b': 30,
    'area=c': 40,
    'area=d': 36,
  }
  const body = { dimensions, tables: [{ name: 't', dims: ['area'] }] }
  const answer = await solve({ ...body, task: 'protect', cells })
  // In one tree alone two leaves of Z1 would do; the other tree gives both away by P1 and P2.
  expect([answer.status, answer.cost]).toEqual(['optimal', 4])
  const hidden = new Set(answer.suppressed)
  const published = Object.fromEntries(Object.entries(cells).map(([id, count]) => [id, hidden.has(id) ? null : count]))
  expect((await solve({ ...body, task: 'audit', cells: published })).status).toBe('safe')
  const one = await solve({ ...body, task: 'audit', cells: { ...cells, 'area=a': null, 'area=b': null } })
  expect(one.breaches.map(({ id }) => id)).toContain('area=a')
})

test.each([
  [{ task: 'round', cells: { a: 3 }, base: 1 }, 'base'],
  [{ task: 'audit', releases: [] }, 'releases'],
  [{ task: 'protect', cells: { a: 1.5 } }, 'cells.a'],
  [{ task: 'guess', cells: {} }, 'task'],
])('the fault of %j is told of its own task', (body, place) => {
  const parsed = parseProblem({ format: 'accord-disclosure/1', ...body })
  expect(!parsed.ok && parsed.faults.map((fault) => fault.place)).toEqual(expect.arrayContaining([place]))
})

test('a release names a code that its table does not have', async () => {
  const body = days(30, 50)
  const cells = [{ at: { area: 'X' }, v: 3 }]
  const parsed = parseProblem({
    format: 'accord-disclosure/1',
    task: 'audit',
    releases: [{ ...body.releases[0], tables: [{ dims: ['area'], cells }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  expect(await solveProblem(parsed.value, unheard)).toEqual({
    ok: false,
    faults: [{ place: 'releases[0].tables[0].cells[0].at', message: 'area has no code X' }],
  })
})
