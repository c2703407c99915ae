import { startDeadline } from '../deadline'
import { protect } from '../optimum/protect'
import type { Policy } from '../problem/problem'
import { completeTables } from '../problem/raw-table'
import { changedCells, type GateInput, linksOfInput, problemOf } from './problem'
import type { History } from './published'

/** A table that waits until its differences from what was published are large enough. */
export type HoldBack = { table: string; title: string; people: number }

const TRIES = 12
const TRY_SECONDS = 2

/** The tables without which the rest of a release can be protected, those that hold fewest people first. */
export async function proposeHoldBacks(
  input: GateInput,
  policy: Policy,
  history: History,
  seconds: number,
): Promise<HoldBack[]> {
  const deadline = startDeadline(seconds)
  const found: HoldBack[] = []
  for (const { id, title, cells } of input.tables.slice(0, TRIES)) {
    const tables = input.tables.filter((table) => table.id !== id)
    if (tables.length === 0 || deadline.passed()) continue
    const rest = { ...input, tables, seconds: Math.min(TRY_SECONDS, deadline.left()) }
    const { counts } = completeTables(tables)
    const links = linksOfInput(rest)
    if (changedCells(counts, history, links).length > 0) continue
    const problem = problemOf(rest, policy, counts, history, links)
    const result = await protect(problem, {
      fresh: [...counts.keys()],
      guardCovers: true,
      acceptPublic: true,
      measure: false,
    })
    if (!result.ok || result.value.status === 'infeasible') continue
    found.push({ table: id, title, people: Math.max(0, ...Object.values(cells)) })
  }
  return found.sort((one, other) => one.people - other.people)
}
