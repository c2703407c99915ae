import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from '../../../app/domain/disclosure/audit/audit'
import { protect } from '../../../app/domain/disclosure/optimum/protect'
import {
  auditProblem,
  createOutsider,
  gridCells,
  gridDimensions,
  gridProblem,
  must,
  protectProblem,
  randomOf,
} from './support'

test('the Baltimore referrals: two fives need the fifteen as cover', async () => {
  const problem = protectProblem({
    dimensions: [{ name: 'way', root: 'Total', children: { Total: ['arrest', 'social', 'rest'] } }],
    tables: [{ name: 't', dims: ['way'] }],
    cells: { ALL: 25, 'way=arrest': 5, 'way=social': 15, 'way=rest': 5 },
    cost: { ALL: 3, 'way=arrest': 1, 'way=social': 1, 'way=rest': 1 },
  })
  const answer = must(await protect(problem))
  expect(answer.status).toBe('optimal')
  expect(answer.suppressed).toEqual(['way=arrest', 'way=rest', 'way=social'])
  expect(answer.reasons['way=social']).toBe('complementary')
  expect(answer.intervals['way=arrest']).toEqual([0, 25])
})

test('one small cell in a 3 × 3 table needs three more, and the cheapest three', async () => {
  const grid = [
    [3, 20, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  const answer = must(await protect(gridProblem(grid, { cost: 'value' })))
  // By hand: a rectangle with r1c1 needs U ≥ 11, so each cell that gives way holds at least 8. The rectangles cost
  // 20+20+40, 20+30+15, 30+20+12 and 30+30+50 besides the 3.
  expect(answer.status).toBe('optimal')
  expect(answer.cost).toBe(3 + 62)
  expect(answer.suppressed).toEqual(['col=c1|row=r1', 'col=c1|row=r2', 'col=c3|row=r1', 'col=c3|row=r2'])
})

test('a cover that cannot give way enough is not enough', async () => {
  // In the first row the 9 could hide the 3 from `exact`, but leaves U = 12 only with the column’s help.
  const grid = [
    [3, 4, 30],
    [4, 3, 40],
  ]
  const answer = must(await protect(gridProblem(grid, { policy: { threshold: 11 } })))
  for (const id of ['col=c1|row=r1', 'col=c2|row=r1', 'col=c1|row=r2', 'col=c2|row=r2']) {
    expect(answer.intervals[id]?.[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(11)
  }
  expect(answer.suppressed.length).toBeGreaterThan(4)
})

test('totals are primary too, and a lone cell in no relation needs no cover', async () => {
  const answer = must(await protect(protectProblem({ cells: { a: 4, b: 40 } })))
  expect(answer.suppressed).toEqual(['a'])
  expect(answer.intervals.a).toEqual([0, null])
})

test('where zeros are published none is hidden, and a hidden cell is at least 1', async () => {
  const grid = [
    [3, 0, 30],
    [0, 25, 12],
    [30, 15, 50],
  ]
  const answer = must(await protect(gridProblem(grid, { policy: { zeros: 'publish' } })))
  expect(answer.status).toBe('optimal')
  expect(answer.suppressed.filter((id) => id === 'col=c2|row=r1' || id === 'col=c1|row=r2')).toEqual([])
  expect(answer.intervals['col=c1|row=r1']?.[0]).toBe(1)
})

test('where zeros are sensitive they are primary', async () => {
  const grid = [
    [0, 20, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  expect(must(await protect(gridProblem(grid))).suppressed).toEqual([])
  expect(must(await protect(gridProblem(grid, { policy: { zeros: 'sensitive' } }))).suppressed).toContain(
    'col=c1|row=r1',
  )
})

test.each([
  [{ mode: 'exact' }, 1],
  [{ mode: 'width', width: 7 }, 7],
  [{ mode: 'cells', cells: { 'col=c1|row=r1': [2, 4, 9] } }, 9],
])('requirement %j leaves that much room', async (require, room) => {
  const grid = [
    [3, 20, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  const answer = must(await protect(gridProblem(grid, { policy: { require }, primary: ['col=c1|row=r1'] })))
  const [low, high] = answer.intervals['col=c1|row=r1'] ?? [0, 0]
  expect((high ?? Number.POSITIVE_INFINITY) - low).toBeGreaterThanOrEqual(room)
})

test('full keeps the whole range from the lower bound to the threshold open', async () => {
  const grid = [
    [8, 20, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  const answer = must(await protect(gridProblem(grid, { policy: { require: { mode: 'full' } } })))
  const [low, high] = answer.intervals['col=c1|row=r1'] ?? [9, 0]
  expect(low).toBe(0)
  expect(high ?? 99).toBeGreaterThanOrEqual(11)
})

test('tables that share cells are protected together', async () => {
  const problem = protectProblem({
    dimensions: [
      { name: 'area', root: 'Total', children: { Total: ['N', 'S', 'E'] } },
      { name: 'door', root: 'Total', children: { Total: ['a', 'b'] } },
      { name: 'need', root: 'Total', children: { Total: ['x', 'y'] } },
    ],
    tables: [
      { name: 'one', dims: ['area', 'door'] },
      { name: 'two', dims: ['area', 'need'] },
    ],
    cells: {
      ALL: 96,
      'area=N': 6,
      'area=S': 40,
      'area=E': 50,
      'door=a': 56,
      'door=b': 40,
      'need=x': 46,
      'need=y': 50,
      'area=N|door=a': 4,
      'area=N|door=b': 2,
      'area=S|door=a': 22,
      'area=S|door=b': 18,
      'area=E|door=a': 30,
      'area=E|door=b': 20,
      'area=N|need=x': 6,
      'area=N|need=y': 0,
      'area=S|need=x': 20,
      'area=S|need=y': 20,
      'area=E|need=x': 20,
      'area=E|need=y': 30,
    },
  })
  const answer = must(await protect(problem))
  expect(answer.status).toBe('optimal')
  expect(answer.suppressed).toContain('area=N|need=x')
  for (const id of ['area=N', 'area=N|door=a', 'area=N|door=b', 'area=N|need=x']) {
    expect(answer.intervals[id]?.[1] ?? 99).toBeGreaterThanOrEqual(11)
  }
})

test('a hierarchy is protected on all its levels', async () => {
  const problem = protectProblem({
    dimensions: [
      { name: 'area', root: 'Total', children: { Total: ['N', 'S'], N: ['N1', 'N2', 'N3'], S: ['S1', 'S2', 'S3'] } },
    ],
    tables: [{ name: 't', dims: ['area'] }],
    cells: {
      ALL: 103,
      'area=N': 53,
      'area=S': 50,
      'area=N1': 3,
      'area=N2': 20,
      'area=N3': 30,
      'area=S1': 12,
      'area=S2': 18,
      'area=S3': 20,
    },
  })
  const answer = must(await protect(problem))
  expect(answer.cost).toBe(2)
  expect(answer.suppressed).toContain('area=N1')
})

test('a total that is not shown is a hidden cell all the same', async () => {
  // ALL = 40 and women = 33 are shown, men (7) are left out: anybody can subtract.
  const problem = protectProblem({ relations: [['ALL', ['women', 'men']]], cells: { ALL: 40, women: 33 } })
  const answer = must(await protect(problem))
  expect(answer.suppressed).toHaveLength(1)
  expect(answer.intervals.men?.[1] ?? 99).toBeGreaterThanOrEqual(11)
})

test('a rounded percentage gives a count away, and is reckoned with', async () => {
  const relations = [['ALL', ['a', 'b', 'c']]]
  const cells = { ALL: 60, a: 5, b: 25, c: 30 }
  const rate = { rate: { num: 'a', den: 'ALL', v: 8.3, decimals: 1, scale: 100 } }
  expect(must(await protect(protectProblem({ relations, cells, forced: ['ALL'] }))).status).toBe('optimal')
  const leaky = must(await protect(protectProblem({ relations: [...relations, rate], cells, forced: ['ALL'] })))
  expect(leaky.status).toBe('infeasible')
  expect(leaky.breaches.map(({ id }) => id)).toEqual(['a'])
})

test('what must be shown and must be hidden is infeasible, by name', async () => {
  const conflict = must(await protect(protectProblem({ cells: { a: 3 }, forced: ['a'] })))
  expect(conflict.status).toBe('infeasible')
  expect(conflict.breaches).toEqual([{ id: 'a', interval: null, why: 'must be shown' }])
  const blocked = must(
    await protect(
      protectProblem({
        relations: [['ALL', ['a', 'b']]],
        cells: { ALL: 30, a: 3, b: 27 },
        forced: ['ALL', 'b'],
      }),
    ),
  )
  expect(blocked.status).toBe('infeasible')
  expect(blocked.suppressed).toEqual([])
  expect(blocked.breaches.map(({ id }) => id)).toEqual(['a'])
})

test('cells hidden before cost nothing and stay protected; cells shown before stay known', async () => {
  const grid = [
    [3, 20, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  const before = ['col=c1|row=r1', 'col=c1|row=r3', 'col=c3|row=r1', 'col=c3|row=r3']
  const again = must(await protect(gridProblem(grid, { earlier: { suppressed: before } })))
  expect(again.suppressed).toEqual(before)
  expect(again.cost).toBe(0)
  const known = must(await protect(gridProblem(grid, { earlier: { published: ['col=c3|row=r1'] } })))
  expect(known.suppressed).not.toContain('col=c3|row=r1')
  expect(known.status).toBe('optimal')
})

test('the same problem gives the same answer, also when written in another order', async () => {
  const grid = [
    [3, 20, 30, 4],
    [20, 40, 12, 9],
    [30, 15, 50, 2],
    [1, 8, 22, 31],
  ]
  const problem = gridProblem(grid)
  const turned = gridProblem(grid, { cells: Object.fromEntries(Object.entries(gridCells(grid)).reverse()) })
  const [one, two, three] = [must(await protect(problem)), must(await protect(problem)), must(await protect(turned))]
  for (const other of [two, three]) {
    expect(other.suppressed).toEqual(one?.suppressed)
    expect(other.intervals).toEqual(one?.intervals)
  }
})

test.each([0.0001, 0.001, 0.005, 0.02, 0.1])('with %d seconds there is a safe answer or none', async (seconds) => {
  const random = randomOf(8)
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 7 }, () => Math.floor(random() ** 2 * 60) + 3))
  const answer = must(await protect(gridProblem(grid, { seconds })))
  if (answer.suppressed.length === 0) {
    expect([answer.status, answer.timedOut]).toEqual(['infeasible', true])
    return
  }
  expect(answer.timedOut).toBe(answer.status === 'feasible')
  const hidden = new Set(answer.suppressed)
  const counts = gridCells(grid)
  const cells = Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, hidden.has(id) ? null : count]))
  const tables = [{ name: 't', dims: ['row', 'col'] }]
  const primary = Object.keys(counts).filter((id) => (counts[id] ?? 0) >= 1 && (counts[id] ?? 0) < 11)
  expect(primary.every((id) => hidden.has(id))).toBe(true)
  const checked = must(await audit(auditProblem({ dimensions: gridDimensions(7, 7), tables, cells, primary })))
  expect(checked.status).toBe('safe')
})

test('naive row-by-row suppression is open where the engine is safe', async () => {
  const grid = [
    [3, 4, 30],
    [20, 40, 12],
    [30, 15, 50],
  ]
  const naive = new Set(['col=c1|row=r1', 'col=c2|row=r1', 'col=c1|row=r3', 'col=c2|row=r3'])
  const judge = async (hidden: ReadonlySet<string>) => {
    const cells = Object.fromEntries(
      Object.entries(gridCells(grid)).map(([id, count]) => [id, hidden.has(id) ? null : count]),
    )
    const tables = [{ name: 't', dims: ['row', 'col'] }]
    return must(await audit(auditProblem({ dimensions: gridDimensions(3, 3), tables, cells }))).status
  }
  expect(await judge(naive)).toBe('unsafe')
  expect(await judge(new Set(must(await protect(gridProblem(grid))).suppressed))).toBe('safe')
})

test('on tiny tables the answer is the optimum of an exhaustive search, judged by brute force', async () => {
  const outsider = createOutsider(2, 2, 8)
  const ids = Object.keys(
    gridCells([
      [0, 0],
      [0, 0],
    ]),
  )
  const subsets = Array.from({ length: 1 << ids.length }, (_, bits) => new Set(ids.filter((_, at) => (bits >> at) & 1)))
  subsets.sort((one, other) => one.size - other.size)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
      async ([a = 0, b = 0, c = 0, d = 0]) => {
        const grid = [
          [a, b],
          [c, d],
        ]
        const cells = gridCells(grid)
        const threshold = 3
        const primary = ids.filter((id) => (cells[id] ?? 0) >= 1 && (cells[id] ?? 0) < threshold)
        const safe = (hidden: ReadonlySet<string>) => {
          const ranges = outsider(cells, hidden)
          return primary.every((id) => hidden.has(id) && (ranges.get(id)?.[1] ?? 0) >= threshold)
        }
        const best = subsets.find(safe)
        const answer = must(await protect(gridProblem(grid, { policy: { threshold } })))
        expect(answer.status).toBe('optimal')
        expect(safe(new Set(answer.suppressed))).toBe(true)
        expect(answer.cost).toBe(best?.size)
      },
    ),
    { seed: 20, numRuns: 8 },
  )
}, 90_000)

test('zeros that are published: the optimum by exhaustive search', async () => {
  const outsider = createOutsider(2, 2, 9)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
      async ([a = 0, b = 0, c = 0, d = 0]) => {
        const grid = [
          [a, b],
          [c, d],
        ]
        const cells = gridCells(grid)
        const answer = must(await protect(gridProblem(grid, { policy: { threshold: 3, zeros: 'publish' } })))
        if (answer.status === 'infeasible') return
        const hidden = new Set(answer.suppressed)
        expect([...hidden].filter((id) => cells[id] === 0)).toEqual([])
        const ranges = outsider(cells, hidden)
        for (const id of hidden) if ((cells[id] ?? 0) < 3) expect(ranges.get(id)?.[1]).toBeGreaterThanOrEqual(3)
      },
    ),
    { seed: 21, numRuns: 12 },
  )
}, 90_000)
