import { type AuditProblem, type ProtectProblem, parseProblem } from '../../../app/domain/disclosure/problem/problem'

/** A row-by-column table of inner counts; totals are added. Codes are r1, r2, … and c1, c2, … */
export function gridCells(grid: readonly (readonly number[])[]): Record<string, number> {
  const cells: Record<string, number> = { ALL: 0 }
  for (const [r, row] of grid.entries()) {
    for (const [c, count] of row.entries()) {
      cells[`col=c${c + 1}|row=r${r + 1}`] = count
      cells[`row=r${r + 1}`] = (cells[`row=r${r + 1}`] ?? 0) + count
      cells[`col=c${c + 1}`] = (cells[`col=c${c + 1}`] ?? 0) + count
      cells.ALL = (cells.ALL ?? 0) + count
    }
  }
  return cells
}

export function gridDimensions(rows: number, columns: number) {
  const codes = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
  return [
    { name: 'row', root: 'Total', children: { Total: codes('r', rows) } },
    { name: 'col', root: 'Total', children: { Total: codes('c', columns) } },
  ]
}

export function gridProblem(grid: readonly (readonly number[])[], more: object = {}): ProtectProblem {
  return protectProblem({
    dimensions: gridDimensions(grid.length, grid[0]?.length ?? 0),
    tables: [{ name: 't', dims: ['row', 'col'] }],
    cells: gridCells(grid),
    ...more,
  })
}

export function protectProblem(body: object): ProtectProblem {
  const parsed = parseProblem({ format: 'accord-disclosure/1', task: 'protect', ...body })
  if (!parsed.ok || parsed.value.task !== 'protect') throw new Error(JSON.stringify(parsed))
  return parsed.value
}

export function auditProblem(body: object): AuditProblem {
  const parsed = parseProblem({ format: 'accord-disclosure/1', task: 'audit', ...body })
  if (!parsed.ok || parsed.value.task !== 'audit') throw new Error(JSON.stringify(parsed))
  return parsed.value
}

export function must<Value>(checked: { ok: true; value: Value } | { ok: false; faults: unknown }): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.value
}

/** A small generator with a seed, so that a failing table can be made again. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * An outsider by brute force: every inner table of counts up to `most`, kept if it agrees with what is shown. Nothing
 * but arithmetic, so that it can judge the engine.
 */
export function createOutsider(rows: number, columns: number, most: number) {
  const worlds: { id: string; count: number }[][] = []
  const grid = Array.from({ length: rows }, () => new Array<number>(columns).fill(0))
  const fill = (at: number): void => {
    if (at === rows * columns) {
      worlds.push(Object.entries(gridCells(grid)).map(([id, count]) => ({ id, count })))
      return
    }
    for (let count = 0; count <= most; count++) {
      const row = grid[Math.floor(at / columns)]
      if (row !== undefined) row[at % columns] = count
      fill(at + 1)
    }
  }
  fill(0)
  return (cells: Record<string, number>, hidden: ReadonlySet<string>): Map<string, [number, number]> => {
    const ranges = new Map<string, [number, number]>()
    for (const world of worlds) {
      if (world.some(({ id, count }) => !hidden.has(id) && cells[id] !== count)) continue
      for (const { id, count } of world) {
        const [low, high] = ranges.get(id) ?? [count, count]
        ranges.set(id, [Math.min(low, count), Math.max(high, count)])
      }
    }
    return ranges
  }
}
