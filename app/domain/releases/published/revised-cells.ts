// What a correction changed in a table: the old number stays beside the new one. Pure.
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { labelOfCode, placeOf } from './cells'

export type CellChange = { label: string; before: number | null; after: number | null }

/** The table of another release that says the same as this one: of the same measure, with the same sides. */
export function counterpartOf<T extends { title: string; measure: { slug: string }; table: Disclosed<Table> }>(
  own: T,
  others: readonly T[],
): T | null {
  const sides = ({ table }: T) => table.dims.map(({ name }) => name).join('|')
  const same = others.filter((one) => one.measure.slug === own.measure.slug && sides(one) === sides(own))
  return same.find(({ title }) => title === own.title) ?? same[0] ?? null
}

/** Cells that both tables have and that say something else in each. Null where a count is withheld. */
export function changesOf(before: Disclosed<Table>, after: Disclosed<Table>, total: string): CellChange[] {
  return Object.entries(after.cells).flatMap(([id, { value }]) => {
    const former = Object.hasOwn(before.cells, id) ? before.cells[id] : undefined
    if (former === undefined || former.value === value) return []
    return { label: labelOfCell(after, id, total), before: former.value, after: value }
  })
}

/** A cell in words: "August, South"; the word for all where it is the total of everything. */
function labelOfCell(table: Disclosed<Table>, id: string, total: string): string {
  const place = placeOf(id)
  const parts = table.dims.flatMap((dim) => {
    const code = place.get(dim.name)
    return code === undefined ? [] : labelOfCode(dim, code)
  })
  return parts.length === 0 ? total : parts.join(', ')
}
