import { childrenOf, type Dimension, keyOf } from './cells'
import { isPrimary } from './primary'
import type { Policy, Proposal, ProtectProblem } from './problem'

/** A problem in which two parts of one dimension are one, and what that is called. */
export type Merge = { dimension: string; codes: [string, string]; primary: number; problem: ProtectProblem }

/**
 * Every merge of two leaves with the same parent, those that leave the fewest small counts first. Where months stand in
 * order, only neighbours are merged: `ordered` names such dimensions.
 */
export function mergesOf(problem: ProtectProblem, ordered: ReadonlySet<string>): Merge[] {
  const merges: Merge[] = []
  for (const dimension of problem.dimensions) {
    for (const parts of Object.values(dimension.children)) {
      const leaves = parts.filter((code) => childrenOf(dimension, code).length === 0)
      for (const [at, one] of leaves.entries()) {
        const others = ordered.has(dimension.name) ? leaves.slice(at + 1, at + 2) : leaves.slice(at + 1)
        // A side of two parts merged is no side any more.
        if (parts.length < 3) continue
        for (const other of others) {
          const merged = mergedProblem(problem, dimension, one, other)
          const primary = Object.values(merged.cells).filter((count) => isPrimary(count, false, problem.policy)).length
          merges.push({ dimension: dimension.name, codes: [one, other], primary, problem: merged })
        }
      }
    }
  }
  return merges.sort((one, other) => one.primary - other.primary)
}

/** Whether so many of the counts are small that a coarser table says more. */
export function isSparse(cells: Record<string, number>, policy: Policy): boolean {
  const counts = Object.values(cells)
  return counts.filter((count) => isPrimary(count, false, policy)).length > 0.3 * counts.length
}

export function proposalOf(merge: Merge, suppressed: readonly string[]): Proposal {
  const { dimension, codes, primary, problem } = merge
  const people = suppressed.reduce((sum, id) => sum + (problem.cells[id] ?? 0), 0)
  return { merge: { dimension, codes }, primary, suppressed: suppressed.length, people }
}

function mergedProblem(problem: ProtectProblem, dimension: Dimension, one: string, other: string): ProtectProblem {
  const { name } = dimension
  const both = `${one} + ${other}`
  const rename = (id: string) =>
    id
      .split('|')
      .map((part) => (part === `${name}=${one}` || part === `${name}=${other}` ? `${name}=${both}` : part))
      .sort()
      .join('|')
  const cells: Record<string, number> = {}
  for (const [id, count] of Object.entries(problem.cells)) cells[rename(id)] = (cells[rename(id)] ?? 0) + count
  const ids = (list: readonly string[]) => [...new Set(list.map(rename))]
  const children: Dimension['children'] = {}
  for (const [code, parts] of Object.entries(dimension.children)) {
    children[code] = [...new Set(parts.map((part) => (part === one || part === other ? both : part)))]
  }
  const { primary: _, ...rest } = problem
  return {
    ...rest,
    dimensions: problem.dimensions.map((each) => (keyOf(each) === keyOf(dimension) ? { ...each, children } : each)),
    cells,
    forced: ids(problem.forced),
    hidden: ids(problem.hidden),
    already: ids(problem.already),
    // What was published of one part alone cannot be merged away; such merges are not offered.
    earlier: problem.earlier,
    cost: typeof problem.cost === 'object' ? 'count' : problem.cost,
  }
}
