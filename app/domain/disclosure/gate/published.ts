import { audit, type BreachReason } from '../audit/audit'
import { linksOf } from '../problem/links'
import type { PublishedCell } from '../problem/percentages'
import { isSensitiveCount } from '../problem/primary'
import { type Answer, type AuditCell, type AuditProblem, FORMAT, type Policy } from '../problem/problem'
import { canonicalId, cellsOf, structureOf, type TableFrame } from '../problem/raw-table'
import { type Report, unheard } from '../progress'

/** A table as published. It holds nothing but what may be shown: a withheld cell has no value at all. */
export type Table = TableFrame & { cells: Record<string, PublishedCell> }

/** What one earlier release published, kept for ever: what was shown stays known, withdrawn or not. */
export type EarlierRelease = { release: string; tables: Table[] }

export type History = {
  /** By canonical cell id: what is known, and the release that said it first. */
  cells: Map<string, PublishedCell & { release: string }>
  /** Cells that two releases show with different values. */
  contradictions: { cell: string; releases: [string, string] }[]
}

/** Everything ever published, oldest first. A cell once shown is known whatever later releases did. */
export function historyOf(releases: readonly EarlierRelease[]): History {
  const history: History = { cells: new Map(), contradictions: [] }
  for (const { release, tables } of releases) {
    for (const table of tables) {
      for (const cell of cellsOf(table)) {
        const published = Object.hasOwn(table.cells, cell) ? table.cells[cell] : undefined
        if (published === undefined) continue
        const id = canonicalId(table, cell)
        const before = history.cells.get(id)
        if (before === undefined || (before.value === null && published.value !== null)) {
          history.cells.set(id, { ...published, release })
        } else if (before.value !== null && published.value !== null && before.value !== published.value) {
          history.contradictions.push({ cell: id, releases: [before.release, release] })
        }
      }
    }
  }
  return history
}

/** What readers hold once the tables are published, as the audit takes it. */
export function publicationOf(
  tables: readonly Table[],
  policy: Policy,
  earlier: readonly EarlierRelease[],
  seconds: number,
): AuditProblem & { inner: string[]; fresh: string[] } {
  const all = [...earlier.flatMap((release) => release.tables), ...tables]
  const history = historyOf([...earlier, { release: '', tables: [...tables] }])
  const cells: Record<string, AuditCell> = {}
  for (const [cell, published] of history.cells) cells[cell] = published.value
  const structure = structureOf(all)
  const links = linksOf(all)
  return {
    format: FORMAT,
    task: 'audit',
    seconds,
    ...structure,
    relations: [...structure.relations, ...links.relations],
    policy,
    cells,
    probes: [],
    inner: links.inner,
    fresh: tables.flatMap((table) => cellsOf(table).map((cell) => canonicalId(table, cell))),
  }
}

/**
 * The audit of what will be published: it sees the tables as readers will, and everything published before; nothing
 * else. `safe` only where it is proved for every withheld cell that the tables can tell something of.
 */
export async function auditPublished(
  tables: readonly Table[],
  policy: Policy,
  earlier: readonly EarlierRelease[],
  seconds: number,
  report: Report = unheard,
): Promise<Answer> {
  const { contradictions } = historyOf([...earlier, { release: '', tables: [...tables] }])
  const result = await audit(publicationOf(tables, policy, earlier, seconds), report)
  if (result.ok && contradictions.length === 0) return withShownSmall(result.value, tables, policy, earlier)
  return {
    status: 'inconsistent',
    suppressed: [],
    milliseconds: 0,
    intervals: {},
    reasons: {},
    covers: {},
    breaches: [],
    warnings: result.ok
      ? contradictions.map(({ cell }) => cell)
      : result.faults.map(({ place, message }) => `${place} ${message}`),
    timedOut: false,
  }
}

/** A small count in plain sight is a breach, unless readers know it already from an earlier release. */
function withShownSmall(
  answer: Answer,
  tables: readonly Table[],
  policy: Policy,
  earlier: readonly EarlierRelease[],
): Answer {
  const before = historyOf(earlier).cells
  const breaches = tables.flatMap((table) =>
    Object.entries(table.cells).flatMap(([cell, { value }]) => {
      const id = canonicalId(table, cell)
      if (value === null || !isSensitiveCount(value, policy) || before.get(id)?.value === value) return []
      return [{ id, interval: [value, value] as [number, number], why: 'shown' satisfies BreachReason }]
    }),
  )
  if (breaches.length === 0) return answer
  const status = answer.status === 'inconsistent' ? answer.status : 'unsafe'
  return { ...answer, status, breaches: [...answer.breaches, ...breaches] }
}
