// How a release's table is put together from the counts that organisations sent: months, breakdown, merged groups. Pure.
import { z } from 'zod'
import { type Dimension, dimensions, type SupplyFrequency, supplyFrequencies } from '#db/schema/words'
import { cellId, combinations } from '../../disclosure/problem/cells'
import type { TableDim } from '../../disclosure/problem/raw-table'
import { type FeedCounts, feedTotal } from '../../feeds/template'
import { choice, listOf, requiredText, tick } from '../../input'
import { frequencyOf, isInside, monthsOf, periodPattern, periodsInside } from '../../measures/periods'
import type { UploadedTable } from '../../uploads/table-upload'
import { chartKinds } from '../release'

/** Sides of a table, time included. */
export const mostSides = 3
export const timeSteps = ['none', ...supplyFrequencies] as const
export type TimeStep = (typeof timeSteps)[number]

export type Merge = { dimension: Dimension; codes: string[] }
export type Recipe = {
  from: string
  to: string
  step: TimeStep
  sides: Dimension[]
  merges: Merge[]
  /** Leaves out periods of which not all that was promised has come. */
  skip: boolean
}
/** The recipe of a table as it is kept, with the counts that went into it. */
export type KeptRecipe = Recipe & { used: { feedId: string; version: number }[] }

const period = () =>
  z
    .string({ error: 'releases.errors.period' })
    .transform((value) => value.trim().toUpperCase())
    .pipe(z.string().regex(periodPattern, 'releases.errors.period'))

export const RecipeInput = z
  .object({
    from: period(),
    to: period(),
    step: choice(timeSteps),
    sides: listOf(choice(dimensions)),
    skip: tick(),
    title: requiredText(160),
    chart: choice(chartKinds),
  })
  .refine(({ from, to }) => monthsOf(from)[0] <= monthsOf(to)[1], { path: ['to'], message: 'releases.build.order' })
  .refine(({ step, sides }) => sides.length + Number(step !== 'none') <= mostSides, {
    path: ['sides'],
    message: 'releases.build.manySides',
  })
  .refine(({ step, sides }) => sides.length + Number(step !== 'none') > 0, {
    path: ['sides'],
    message: 'releases.build.noSides',
  })
export type RecipeInput = z.output<typeof RecipeInput>

/** Groups of a form that carry the same letter, as merges: `area.north` = `A`. */
export function mergesOf(letters: Record<string, string>): Merge[] {
  const found = new Map<string, Merge>()
  for (const [place, letter] of Object.entries(letters)) {
    const dot = place.indexOf('.')
    const dimension = dimensions.find((one) => one === place.slice(0, dot))
    if (!dimension || !/^[A-F]$/.test(letter)) continue
    const key = `${dimension} ${letter}`
    const merge = found.get(key) ?? { dimension, codes: [] }
    merge.codes.push(place.slice(dot + 1))
    found.set(key, merge)
  }
  return [...found.values()].filter(({ codes }) => codes.length > 1)
}

/** The code of several groups as one. Parts are sorted, so that the same groups are the same cell in every release. */
export const mergedCode = (codes: readonly string[]): string => [...codes].sort().join('+')

export type Ingredient = {
  feedId: string
  organisationId: string
  period: string
  version: number
  measureVersion: number
  counts: FeedCounts
}
export type Promised = { id: string; period: string; organisation: string; supplied: boolean }

export type Assembled =
  | { ok: true; table: UploadedTable; measureVersion: number; used: KeptRecipe['used']; left: string[] }
  | { ok: false; code: 'nothing' | 'versions' | 'coarse' | 'large' | 'gap' }
  | { ok: false; code: 'missing'; missing: { organisation: string; period: string }[] }

type Words = { period(period: string): string; step(step: SupplyFrequency): string; list(labels: string[]): string }

const mostCells = 5000

/** Adds up the counts of all organisations. Nothing that has not come is taken for nobody. */
export function assemble(
  recipe: Recipe,
  ingredients: readonly Ingredient[],
  promised: readonly Promised[],
  words: Words,
): Assembled {
  const { from, to, step } = recipe
  const periods = step === 'none' ? [] : periodsInside(from, to, step)
  const whole = (one: string) => monthsOf(one)[0] >= monthsOf(from)[0] && monthsOf(one)[1] <= monthsOf(to)[1]
  const wanted = promised.filter(({ period: one }) => whole(one))
  const missing = wanted.filter(({ supplied }) => !supplied)
  const left = missing.length > 0 && recipe.skip ? leftOut(periods, missing) : []
  if (missing.length > 0 && (!recipe.skip || step === 'none'))
    return {
      ok: false,
      code: 'missing',
      missing: missing.map((one) => ({ organisation: one.organisation, period: one.period })),
    }
  const kept = periods.filter((one) => !left.includes(one))
  const used = ingredients.filter(
    ({ period: one }) => whole(one) && (step === 'none' || kept.some((period) => isInside(one, period))),
  )
  if (used.length === 0) return { ok: false, code: 'nothing' }
  if (step !== 'none' && ingredients.some((one) => whole(one.period) && !fits(one.period, step)))
    return { ok: false, code: 'coarse' }
  const [version, ...others] = [...new Set(used.map(({ measureVersion }) => measureVersion))]
  if (version === undefined || others.length > 0) return { ok: false, code: 'versions' }
  const covered = kept.filter((one) => used.some((ingredient) => isInside(ingredient.period, one)))
  // A table with a hole in its middle is the sum of no window of time, so that no other release could be compared with it.
  if (!isUnbroken(covered)) return { ok: false, code: 'gap' }
  const dims = [
    ...(step === 'none' ? [] : [timeDim(step, covered, words)]),
    ...recipe.sides.map((side) => sideDim(side, used, recipe.merges, words)),
  ]
  if (dims.some(({ codes }) => codes.length === 0)) return { ok: false, code: 'nothing' }
  if (dims.reduce((product, { codes }) => product * (codes.length + 1), 1) > mostCells)
    return { ok: false, code: 'large' }
  return {
    ok: true,
    table: { dims, cells: addUp(dims, used, recipe, covered) },
    measureVersion: version,
    used: used.map(({ feedId, version: own }) => ({ feedId, version: own })),
    left: [...left, ...kept.filter((one) => !covered.includes(one))],
  }
}

const isUnbroken = (periods: string[]): boolean =>
  periods.every((one, at) => at === 0 || monthsOf(one)[0] === monthsOf(periods[at - 1] ?? one)[1] + 1)

const fits = (period: string, step: SupplyFrequency): boolean =>
  supplyFrequencies.indexOf(frequencyOf(period)) <= supplyFrequencies.indexOf(step)

/** Periods of the table in which something promised has not come. */
const leftOut = (periods: string[], missing: readonly Promised[]): string[] =>
  periods.filter((whole) => missing.some(({ period: one }) => isInside(one, whole)))

const timeDim = (step: SupplyFrequency, periods: string[], words: Words): TableDim => ({
  name: step,
  title: words.step(step),
  root: feedTotal,
  codes: periods,
  labels: Object.fromEntries(periods.map((one) => [one, words.period(one)])),
})

function sideDim(side: Dimension, used: readonly Ingredient[], merges: readonly Merge[], words: Words): TableDim {
  const dims = used.flatMap(({ counts }) => counts.dims.filter(({ name }) => name === side))
  const labels = new Map(
    dims.flatMap(({ codes, labels: own }) => codes.map((code) => [code, own?.[code] ?? code] as const)),
  )
  // The latest template has the order of today; groups that ended come after it.
  const order = [...new Set([...(dims.at(-1)?.codes ?? []), ...labels.keys()])]
  const codes: string[] = []
  for (const code of order) {
    const merged = codeAfter(side, code, merges)
    if (!codes.includes(merged)) codes.push(merged)
  }
  const labelOf = (code: string) => words.list(code.split('+').map((part) => labels.get(part) ?? part))
  return {
    name: side,
    title: dims.at(-1)?.title,
    root: feedTotal,
    codes,
    labels: Object.fromEntries(codes.map((code) => [code, labels.get(code) ?? labelOf(code)])),
  }
}

function codeAfter(side: string, code: string, merges: readonly Merge[]): string {
  const merge = merges.find(({ dimension, codes }) => dimension === side && codes.includes(code))
  return merge ? mergedCode(merge.codes) : code
}

/** Every combination of codes with its count; one that no organisation counted anybody in is 0. */
export function addUp(
  dims: TableDim[],
  used: readonly Ingredient[],
  recipe: Recipe,
  periods: string[],
): Record<string, number> {
  const roots = new Map(dims.map(({ name, root }) => [name, root]))
  const id = (codes: readonly string[]) =>
    cellId(Object.fromEntries(dims.map(({ name }, at) => [name, codes[at] ?? ''])), roots)
  const cells: Record<string, number> = Object.fromEntries(
    combinations(dims.map(({ codes }) => codes)).map((codes) => [id(codes), 0]),
  )
  for (const { period: one, counts } of used) {
    const time = periods.find((whole) => isInside(one, whole)) ?? ''
    for (const [cell, count] of Object.entries(counts.cells)) {
      const codes = new Map(cell === 'ALL' ? [] : cell.split('|').map((part) => part.split('=') as [string, string]))
      const place = dims.map(({ name }) =>
        name === recipe.step ? time : codeAfter(name, codes.get(name) ?? '', recipe.merges),
      )
      const key = id(place)
      cells[key] = (cells[key] ?? 0) + count
    }
  }
  return cells
}
