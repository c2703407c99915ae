import { expect, test } from 'vitest'
import { audit } from '../../../app/domain/disclosure/audit/audit'
import { protect } from '../../../app/domain/disclosure/optimum/protect'
import { withSolver } from '../../../app/domain/disclosure/solver'
import { auditProblem, createOutsider, gridCells, gridDimensions, must, protectProblem, randomOf } from './support'

const tables = [{ name: 't', dims: ['row', 'col'] }]

test('every interval is the one that brute force finds', async () => {
  const outsider = createOutsider(2, 2, 9)
  const random = randomOf(3)
  for (let round = 0; round < 25; round++) {
    const draw = () => Math.floor(random() * 5)
    const cells = gridCells([
      [draw(), draw()],
      [draw(), draw()],
    ])
    // The grand total stays shown, so that nothing exceeds what the outsider tries.
    const hidden = new Set(Object.keys(cells).filter((id) => id !== 'ALL' && random() < 0.6))
    if ((cells.ALL ?? 0) > 9) continue
    const published = Object.fromEntries(
      Object.entries(cells).map(([id, count]) => [id, hidden.has(id) ? null : count]),
    )
    const answer = must(await audit(auditProblem({ dimensions: gridDimensions(2, 2), tables, cells: published })))
    const ranges = outsider(cells, hidden)
    for (const id of hidden) expect([id, answer.intervals[id]]).toEqual([id, ranges.get(id)])
  }
})

test('whole numbers can tell what fractions cannot, and the optimiser reckons with it', async () => {
  // 2a = 3b, and a is within 2 of d: with d = 3 shown, a is 1 to 5 by fractions but only 3 in whole numbers.
  const relations = [
    { terms: { a: 2, b: -3 }, lo: 0, hi: 0 },
    { terms: { a: 1, d: -1 }, lo: -2, hi: 2 },
  ]
  const policy = { require: { mode: 'exact' } }
  const found = must(await audit(auditProblem({ relations, policy, cells: { a: null, b: null, d: 3 } })))
  expect(found.status).toBe('unsafe')
  expect(found.intervals).toEqual({ a: [3, 3], b: [2, 2] })
  const cells = { a: 3, b: 2, d: 3 }
  const answer = must(await protect(protectProblem({ relations, policy, cells, primary: ['a', 'b'] })))
  expect(answer.status).toBe('optimal')
  expect(answer.suppressed).toEqual(['a', 'b', 'd'])
  const forced = must(await protect(protectProblem({ relations, policy, cells, primary: ['a', 'b'], forced: ['d'] })))
  expect(forced.status).toBe('infeasible')
  expect(forced.breaches.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('numbers that contradict each other are inconsistent', async () => {
  const relations = [['ALL', ['a', 'b']]]
  expect(must(await audit(auditProblem({ relations, cells: { ALL: 30, a: 10, b: 21 } }))).status).toBe('inconsistent')
  expect(must(await audit(auditProblem({ relations, cells: { ALL: 30, a: null, b: 31 } }))).status).toBe('inconsistent')
})

test('a cell that is never shown must be protected as well', async () => {
  const relations = [['ALL', ['a', 'b', 'c']]]
  const cells = { ALL: 60, a: 30, b: 26, c: { v: null, hidden: true } }
  const answer = must(await audit(auditProblem({ relations, cells })))
  expect(answer.breaches).toEqual([{ id: 'c', interval: [4, 4], why: 'determined' }])
})

test('a different mark for small cells gives the range away', async () => {
  const relations = [['ALL', ['a', 'b']]]
  const single = must(await audit(auditProblem({ relations, cells: { ALL: 40, a: null, b: null } })))
  expect(single.status).toBe('safe')
  const cells = { ALL: 40, a: { v: null, mark: 'p' }, b: { v: null, mark: 's' } }
  const distinct = must(await audit(auditProblem({ relations, cells, policy: { marks: 'distinct' } })))
  expect(distinct.status).toBe('unsafe')
  expect(distinct.intervals).toEqual({ a: [1, 10], b: [30, 39] })
})

test('probes examine combinations', async () => {
  const relations = [['ALL', ['a', 'b', 'c']]]
  const cells = { ALL: 60, a: 30, b: null, c: null }
  const probes = [
    { name: 'rest', terms: { ALL: 1, a: -1 } },
    { name: 'b and c', terms: { b: 1, c: 1 } },
  ]
  const answer = must(await audit(auditProblem({ relations, cells, probes })))
  expect(answer.intervals.rest).toEqual([30, 30])
  expect(answer.status).toBe('safe')
  const near = must(
    await audit(auditProblem({ cells: { y1: 40, y2: 43 }, probes: [{ name: 'growth', terms: { y2: 1, y1: -1 } }] })),
  )
  expect(near.breaches).toEqual([{ id: 'growth', interval: [3, 3], why: 'determined' }])
})

test('cover that anybody can compute is a warning, not a breach', async () => {
  const answer = must(
    await audit(auditProblem({ relations: [['ALL', ['a', 'b']]], cells: { ALL: 60, a: null, b: 20 } })),
  )
  expect(answer.status).toBe('safe')
  expect(answer.warnings).toEqual(['a'])
})

test('after a failure the next user gets a working solver', async () => {
  await expect(
    withSolver(() => {
      throw new WebAssembly.RuntimeError('unreachable')
    }),
  ).rejects.toThrow('unreachable')
  expect(must(await protect(protectProblem({ cells: { a: 4 } }))).status).toBe('optimal')
})
