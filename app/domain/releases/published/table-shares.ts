// Shares that a release's own tables show, so that its text may say them. Pure.

import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { combinations } from '../../disclosure/problem/cells'
import type { Share } from '../../firewall/percentages'
import { shownAt } from './shown-cells'

/** A share in words is met within so many hundredths: "a third" for 34 of 100. */
const spokenSlack = 2

/**
 * Whether a table shows a share: somewhere a part, its whole and all the other parts of that whole are shown, and the part
 * is that share of the whole as it is written. The share then says nothing that the shown counts do not say.
 */
export function showsShare(
  table: Disclosed<Table>,
  { percent, decimals }: Pick<Share, 'percent' | 'decimals'>,
): boolean {
  if (percent === null) return false
  const valueAt = (codes: readonly string[]): number | null =>
    shownAt(table, Object.fromEntries(table.dims.map(({ name }, axis) => [name, codes[axis] ?? ''])))
  const step = decimals === null ? spokenSlack : 0.5 * 10 ** -decimals
  const isIt = (part: number, whole: number): boolean =>
    whole > 0 && Math.abs((100 * part) / whole - percent) <= step + 1e-9
  return table.dims.some((dim, axis) => {
    const others = combinations(table.dims.map((one, at) => (at === axis ? [one.root] : [...one.codes, one.root])))
    return others.some((place) => {
      const whole = valueAt(place)
      if (whole === null) return false
      const parts = dim.codes.map((code) => valueAt(place.with(axis, code)))
      return parts.every((value): value is number => value !== null) && parts.some((part) => isIt(part, whole))
    })
  })
}
