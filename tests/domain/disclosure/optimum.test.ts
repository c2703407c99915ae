import { expect, test } from 'vitest'
import { createProgramme } from '~/domain/disclosure/optimum/programme'
import { protect } from '~/domain/disclosure/optimum/protect'
import { buildModel, type Model } from '~/domain/disclosure/problem/model'
import type { ProtectProblem } from '~/domain/disclosure/problem/problem'
import { withSolver } from '~/domain/disclosure/solver'
import { gridProblem, must, protectProblem, randomOf } from './support'

/**
 * The optimum by one integer programme, with none of the engine's steps: which cells are hidden, and for each primary
 * cell a whole table of other counts that agrees with what is shown and has that cell at the threshold or above.
 */
async function compactOptimum(problem: ProtectProblem): Promise<number> {
  const model: Model = must(buildModel(problem, Object.keys(problem.cells)))
  const counts = model.ids.map((id) => problem.cells[id] ?? 0)
  const { threshold } = problem.policy
  const primary = [...counts.keys()].filter((cell) => (counts[cell] ?? 0) >= 1 && (counts[cell] ?? 0) < threshold)
  const size = counts.length
  const reach = 60
  const column = (copy: number, cell: number) => size * (copy + 1) + cell
  const cost = [...counts.map(() => 1), ...primary.flatMap(() => counts.map(() => 0))]
  const lower = [
    ...counts.map((_, cell) => (primary.includes(cell) ? 1 : 0)),
    ...primary.flatMap((target) => counts.map((_, cell) => (cell === target ? threshold : 0))),
  ]
  const upper = [...counts.map(() => 1), ...primary.flatMap(() => counts.map((count) => count + reach))]
  const rows = primary.flatMap((_, copy) => [
    ...model.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => column(copy, cell)) })),
    ...counts.flatMap((count, cell) => [
      { cells: [column(copy, cell), cell], coefficients: [1, -reach], lo: Number.NEGATIVE_INFINITY, hi: count },
      { cells: [column(copy, cell), cell], coefficients: [1, count], lo: count, hi: Number.POSITIVE_INFINITY },
    ]),
  ])
  return withSolver((highs) => {
    const programme = createProgramme(highs, cost, lower, upper)
    programme.addRows(rows)
    programme.setInteger(true)
    const outcome = programme.solve(60, true)
    programme.dispose()
    return outcome.kind === 'optimal' ? Math.round(outcome.objective) : Number.NaN
  })
}

const draw = (random: () => number) => (random() < 0.3 ? 1 + Math.floor(random() * 10) : 11 + Math.floor(random() * 30))

test('random tables of two dimensions have the optimum of the compact model', async () => {
  const random = randomOf(31)
  for (let round = 0; round < 3; round++) {
    const problem = gridProblem(Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => draw(random))))
    const answer = must(await protect(problem, { measure: false }))
    expect([answer.status, answer.cost, answer.bound]).toEqual(['optimal', await compactOptimum(problem), answer.cost])
  }
})

test('a table of three dimensions has it too', async () => {
  const random = randomOf(33)
  const dims = ['x', 'y', 'z']
  const dimensions = dims.map((name) => ({ name, root: 'Total', children: { Total: ['1', '2'] } }))
  for (let round = 0; round < 2; round++) {
    const cells: Record<string, number> = {}
    for (let at = 0; at < 8; at++) {
      const count = draw(random)
      for (let mask = 0; mask < 8; mask++) {
        const parts = dims.flatMap((name, axis) => ((mask >> axis) & 1 ? [] : [`${name}=${((at >> axis) & 1) + 1}`]))
        const id = parts.length === 0 ? 'ALL' : parts.join('|')
        cells[id] = (cells[id] ?? 0) + count
      }
    }
    const problem = protectProblem({ dimensions, tables: [{ name: 't', dims }], cells })
    const answer = must(await protect(problem, { measure: false }))
    expect([answer.status, answer.cost]).toEqual(['optimal', await compactOptimum(problem)])
  }
})

// Investments by activity and region: Fischetti and Salazar, Management Science 47 (2001), the example that opens the
// paper. Activity II in region C is sensitive; hiding the rectangle with activity III and region A leaves [5, 30].
const investments = [
  [20, 50, 10],
  [8, 19, 22],
  [17, 32, 12],
]

test('the example of Fischetti and Salazar has its cheapest rectangle and its interval', async () => {
  const sensitive = 'col=c3|row=r2'
  const policy = { require: { mode: 'cells', cells: { [sensitive]: [5, 5, 0] } } }
  const answer = must(await protect(gridProblem(investments, { cost: 'value', policy, primary: [sensitive] })))
  expect(answer.suppressed).toEqual(['col=c1|row=r2', 'col=c1|row=r3', 'col=c3|row=r2', 'col=c3|row=r3'])
  expect([answer.status, answer.cost]).toEqual(['optimal', 22 + 8 + 17 + 12])
  expect(answer.intervals[sensitive]).toEqual([5, 30])
  expect(answer.covers['col=c1|row=r2']).toEqual([sensitive])
})

test('the order of categories changes neither the cost nor the proof', async () => {
  const random = randomOf(7)
  const grid = Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => draw(random)))
  const turned = grid.map((row) => [...row].reverse()).reverse()
  const [one, other] = [must(await protect(gridProblem(grid))), must(await protect(gridProblem(turned)))]
  expect([one.status, other.status, other.cost]).toEqual(['optimal', 'optimal', one.cost])
})

test('a sparse table is offered the merges that hide the fewest people', async () => {
  const grid = [
    [5, 7, 30, 9],
    [6, 8, 40, 8],
  ]
  const answer = must(await protect(gridProblem(grid), { propose: true }))
  const [best] = answer.proposals ?? []
  expect(best?.merge.dimension).toBe('col')
  const hiddenPeople = answer.suppressed.reduce((sum, id) => sum + (gridProblem(grid).cells[id] ?? 0), 0)
  expect(best?.people).toBeLessThan(hiddenPeople)
  expect(answer.proposals?.map(({ people }) => people)).toEqual(
    answer.proposals?.map(({ people }) => people).sort((a, b) => a - b),
  )
})
