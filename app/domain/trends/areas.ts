// What has been published of one neighbourhood or business area. Pure.
import type { SupplyFrequency } from '#db/schema/words'
import { unknownCode } from '../measures/taxonomy'
import { labelOfCode } from '../releases/published/cells'
import type { TableOfRelease } from '../releases/published/tables.server'
import { slugOf } from '../site/slug'
import { areaSide, type TrendSeries, trendOf } from './trend'

export type Area = { key: string; label: string }
export type AreaFigure = {
  measure: TableOfRelease['measure']
  version: number
  frequency: SupplyFrequency
  series: TrendSeries
}

/** An area as part of an address. Tables that were uploaded name it in words, taxonomies by a code. */
export const areaKey = (code: string): string => slugOf(code)

/** The areas of the taxonomy, then those that published tables name besides; never "unknown". */
export function areasOf(
  taxonomy: readonly { code: string; label: string }[],
  tables: readonly Pick<TableOfRelease, 'table'>[],
): Area[] {
  const named = tables.flatMap(({ table }) =>
    table.dims
      .filter(({ name }) => name === areaSide)
      .flatMap((dim) => dim.codes.map((code) => ({ code, label: labelOfCode(dim, code) }))),
  )
  const areas = new Map<string, string>()
  for (const { code, label } of [...taxonomy, ...named]) {
    const key = areaKey(code)
    if (code !== unknownCode && !areas.has(key)) areas.set(key, label)
  }
  return [...areas].map(([key, label]) => ({ key, label }))
}

/** Each measure of which something was published for the area, with the course of a year. */
export function figuresOf(key: string, tables: readonly TableOfRelease[]): AreaFigure[] {
  const slugs = [...new Set(tables.map(({ measure }) => measure.slug))]
  return slugs.flatMap((slug) => {
    const own = tables.filter(({ measure }) => measure.slug === slug)
    const trend = trendOf(own, 12, areaSide)
    const series = trend?.series.find(({ code }) => areaKey(code) === key)
    const last = own.at(-1)
    if (!trend || !series || !last) return []
    return { measure: last.measure, version: last.version, frequency: trend.frequency, series }
  })
}
