// The cells of a disclosed table by their place, whatever number of sides it has. Pure.
import { EVERYONE } from '../../disclosure/problem/cells'
import type { TableDim } from '../../disclosure/problem/raw-table'

/** The code on each side that a cell's id names; sides at their total are left out. */
export function placeOf(cell: string): ReadonlyMap<string, string> {
  if (cell === EVERYONE) return new Map()
  return new Map(
    cell.split('|').map((part): [string, string] => {
      const at = part.indexOf('=')
      return [part.slice(0, at), part.slice(at + 1)]
    }),
  )
}

/** A code in words: its label, else the code itself. */
export const labelOfCode = ({ labels }: Pick<TableDim, 'labels'>, code: string): string =>
  (labels && Object.hasOwn(labels, code) ? labels[code] : '') || code
