import { type Model, rowsByCell } from '../problem/model'

/** The unknown cells that cells published now stand in a row with, directly or through other unknown ones. */
export function reachOf(model: Model, known: readonly (number | null)[], fresh: readonly string[]): Set<number> {
  const rowsOf = rowsByCell(model)
  const starts = fresh.flatMap((id) => model.index.get(id) ?? [])
  const reached = new Set<number>(starts.filter((cell) => known[cell] === null))
  const rows = new Set(starts.flatMap((cell) => rowsOf[cell] ?? []))
  for (const row of rows) {
    for (const cell of model.rows[row]?.cells ?? []) {
      if (known[cell] !== null || reached.has(cell)) continue
      reached.add(cell)
      for (const next of rowsOf[cell] ?? []) rows.add(next)
    }
    for (const cell of model.rows[row]?.cells ?? []) {
      if (known[cell] === null) for (const next of rowsOf[cell] ?? []) rows.add(next)
    }
  }
  return reached
}
