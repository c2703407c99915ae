// The figures of the disclosure engine on tables as large as a programme's year: 12 months × 8 sources × 10 areas with
// all totals. Costs are compared with a heuristic in the same run, so that they hold on any machine.
import { audit } from '../../app/domain/disclosure/audit/audit'
import { choicesOf } from '../../app/domain/disclosure/optimum/moves/choices'
import { createMoves } from '../../app/domain/disclosure/optimum/moves/moves'
import { protect } from '../../app/domain/disclosure/optimum/protect'
import { regionsOf } from '../../app/domain/disclosure/optimum/region'
import { readTask } from '../../app/domain/disclosure/optimum/task'
import { type Answer, type ProtectProblem, parseProblem } from '../../app/domain/disclosure/problem/problem'
import type { Progress } from '../../app/domain/disclosure/progress'
import { randomOf } from '../domain/disclosure/support'
import { measureHistory } from './disclosure-history'
import { note } from './figures'

type Size = { months: number; sources: number; areas: number }
const year: Size = { months: 12, sources: 8, areas: 10 }
const page: Size = { months: 12, sources: 10, areas: 1 }

/** Random inner counts, of which a share is small; totals are added. */
function tableOf({ months, sources, areas }: Size, share: number, seed: number, seconds: number): ProtectProblem {
  const random = randomOf(seed)
  const sizes = { month: months, source: sources, area: areas }
  const dims = Object.entries(sizes).filter(([, size]) => size > 1)
  const dimensions = dims.map(([name, size]) => ({
    name,
    root: 'Total',
    children: { Total: Array.from({ length: size }, (_, at) => `${name[0]}${String(at + 1).padStart(2, '0')}`) },
  }))
  const cells: Record<string, number> = {}
  const fill = (at: number, ids: string[][]): void => {
    const dimension = dimensions[at]
    if (dimension === undefined) {
      const count = random() < share ? 1 + Math.floor(random() * 10) : 11 + Math.floor(random() ** 2 * 60)
      for (const parts of ids) {
        const id = parts.length === 0 ? 'ALL' : [...parts].sort().join('|')
        cells[id] = (cells[id] ?? 0) + count
      }
      return
    }
    for (const code of dimension.children.Total) {
      fill(
        at + 1,
        ids.flatMap((parts) => [parts, [...parts, `${dimension.name}=${code}`]]),
      )
    }
  }
  fill(0, [[]])
  const tables = [{ name: 't', dims: dims.map(([name]) => name) }]
  const parsed = parseProblem({ format: 'accord-disclosure/1', task: 'protect', seconds, dimensions, tables, cells })
  if (!parsed.ok || parsed.value.task !== 'protect') throw new Error(JSON.stringify(parsed))
  return parsed.value
}

/** A programme's year: so many people, each of one month, source and area, and all totals. */
function sparseTable(people: number, seed: number, seconds: number): ProtectProblem {
  const problem = tableOf(year, 0.1, seed, seconds)
  const random = randomOf(seed)
  const cells: Record<string, number> = Object.fromEntries(Object.keys(problem.cells).map((id) => [id, 0]))
  const place = (name: string, size: number) =>
    `${name}=${name[0]}${String(Math.floor(random() * size) + 1).padStart(2, '0')}`
  for (let person = 0; person < people; person++) {
    const parts = [place('area', year.areas), place('month', year.months), place('source', year.sources)]
    for (let choice = 0; choice < 8; choice++) {
      const id = parts.filter((_, at) => (choice >> at) & 1).join('|') || 'ALL'
      cells[id] = (cells[id] ?? 0) + 1
    }
  }
  return { ...problem, cells }
}

/** What a table maker without a solver does: for each small count the cheapest hypercube, one after another. */
function greedyCost(problem: ProtectProblem): number {
  const task = readTask(problem)
  if (!task.ok) throw new Error(JSON.stringify(task.faults))
  let cost = 0
  for (const region of regionsOf(task.value)) {
    const hidden = new Set([...region.cells.keys()].filter((cell) => region.fixed[cell]))
    for (const choices of choicesOf(region, createMoves(problem, task.value.model, region))) {
      const priced = choices.map(({ cost: cells }) => [...cells].filter((cell) => !hidden.has(cell)))
      const least = priced.reduce<number[] | null>(
        (best, one) => (best && best.length <= one.length ? best : one),
        null,
      )
      for (const cell of least ?? []) hidden.add(cell)
    }
    cost += hidden.size
  }
  return cost
}

async function breachesOf(problem: ProtectProblem, answer: Answer, seconds: number): Promise<number> {
  const hidden = new Set(answer.suppressed)
  const cells = Object.fromEntries(Object.entries(problem.cells).map(([id, v]) => [id, hidden.has(id) ? null : v]))
  const primary = answer.suppressed.filter((id) => answer.reasons[id] === 'primary')
  const { format, dimensions, tables, relations, policy } = problem
  const checked = await audit({
    format,
    task: 'audit',
    seconds,
    dimensions,
    tables,
    relations,
    policy,
    cells,
    primary,
    probes: [],
  })
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.value.breaches.length
}

/** The seconds that this process has worked: on a busy machine the clock says more about the others. */
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** `cpu` is the work in seconds, `safe` that until the first safe pattern. */
async function solve(problem: ProtectProblem): Promise<{ answer: Answer; seconds: number; cpu: number; safe: number }> {
  const started = performance.now()
  const before = worked()
  let safe = Number.NaN
  const report = ({ phase }: Progress) => {
    if (Number.isNaN(safe) && (phase === 'improving' || phase === 'measuring')) safe = worked() - before
  }
  const result = await protect(problem, { measure: false, report })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return { answer: result.value, seconds: (performance.now() - started) / 1000, cpu: worked() - before, safe }
}

const peopleOf = (problem: ProtectProblem, answer: Answer) =>
  answer.suppressed
    .filter((id) => answer.reasons[id] === 'complementary')
    .reduce((sum, id) => sum + (problem.cells[id] ?? 0), 0)

/** `limit` seconds for each large table. */
export async function measureDisclosure(limit: number): Promise<void> {
  let findings = 0
  for (const seed of [1, 2]) {
    const problem = sparseTable(300, seed, limit)
    const { answer, seconds, cpu, safe } = await solve(problem)
    const name = `300 people in 12 × 8 × 10 (${seed})`
    note(`${name}: safe answer`, safe, 'CPU s', { most: 5 })
    note(`${name}: proved optimum`, answer.status === 'optimal' ? cpu : Number.POSITIVE_INFINITY, 'CPU s', { most: 10 })
    note(`${name}: time`, seconds, 's')
    const before = worked()
    findings += await breachesOf(problem, answer, 120)
    note(`${name}: whole-number audit`, worked() - before, 'CPU s', { most: 30 })
  }
  await measureHistory()
  for (const share of [0.1, 0.3]) {
    const name = `12 × 8 × 10, ${100 * share} % small`
    const problem = tableOf(year, share, 1, limit)
    const { answer, seconds, cpu, safe } = await solve(problem)
    const cost = answer.cost ?? Number.NaN
    const primary = Object.values(answer.reasons).filter((reason) => reason === 'primary').length
    note(`${name}: time`, seconds, 's')
    note(`${name}: work`, cpu, 'CPU s')
    note(`${name}: safe answer`, safe, 'CPU s')
    note(`${name}: gap`, (100 * (cost - (answer.bound ?? 0))) / cost, '%')
    note(`${name}: small counts`, primary, 'cells')
    note(`${name}: complementary`, answer.suppressed.length - primary, 'cells')
    note(`${name}: value of these`, peopleOf(problem, answer), 'people')
    note(`${name}: complementary against greedy`, (cost - primary) / (greedyCost(problem) - primary), '×', { most: 1 })
    findings += await breachesOf(problem, answer, 60)
  }
  let proved = 0
  const tables = 10
  for (let seed = 0; seed < tables; seed++) {
    const problem = tableOf(page, seed % 2 === 0 ? 0.1 : 0.3, seed + 10, 5)
    const { answer } = await solve(problem)
    if (answer.status === 'optimal') proved++
    findings += await breachesOf(problem, answer, 20)
  }
  note('12 × 10 tables proved optimal in 5 s', (100 * proved) / tables, '%', { least: 90 })
  const edited = tableOf(page, 0.2, 5, 5)
  await solve(edited)
  const inner = Object.keys(edited.cells).find((id) => id.split('|').length === 2) ?? ''
  const cells = { ...edited.cells }
  for (const id of [inner, ...inner.split('|'), 'ALL']) cells[id] = (cells[id] ?? 0) + 1
  note('preview after one edit', 1000 * (await solve({ ...edited, cells })).seconds, 'ms', { most: 1000 })
  note('attacker’s findings', findings, '', { most: 0 })
  note('memory of the process', process.memoryUsage.rss() / 1e6, 'MB', { most: 400 })
}
