// What readers see at a place of a disclosed table. Pure.

import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { cellId, rootsOf } from '../../disclosure/problem/cells'

/** The shown count at a place, sides that it does not name at their total; null where it is withheld or not there. */
export function shownAt(table: Disclosed<Table>, place: Record<string, string>): number | null {
  const full = Object.fromEntries(table.dims.map(({ name, root }) => [name, place[name] ?? root]))
  const id = cellId(full, rootsOf(table.dims))
  return Object.hasOwn(table.cells, id) ? (table.cells[id]?.value ?? null) : null
}
