// A withheld count must not stand in a picture either: no bar ends, no point lies and no line bends where it would.
import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { paths } from '~/paths'
import { aPublishedRelease, sampleCsv } from '../../domain/releases/a-release'

const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => Number(match[1]))

/** Every height that a picture with an upright axis shows, in the units of its axis. */
function valuesDrawn(svg: string): { values: number[]; step: number; top: number } {
  const ticks = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\)"? y="0\.32em">([\d,]+)<\/text>/g)].map(
    ([, y, text]) => [Number(y), Number((text ?? '').replace(/,/g, ''))] as const,
  )
  const low = ticks.find(([, value]) => value === 0)
  const high = ticks.filter(([y]) => y !== low?.[0]).sort(([a], [b]) => a - b)[0]
  if (!low || !high) throw new Error('A picture has an axis that begins at zero.')
  const step = high[1] / (low[0] - high[0])
  const lines = [...svg.matchAll(/<path d="(M[\d.,LMZ -]+)"(?! transform)/g)].flatMap(([, path]) =>
    numbers(path ?? '', /[ML][\d.]+,([\d.]+)/g),
  )
  const heights = [...numbers(svg, / cy="([\d.]+)"/g), ...numbers(svg, /<rect [^>]*\by="([\d.]+)"/g), ...lines]
  return { values: heights.map((y) => (low[0] - y) * step), step, top: high[1] }
}

test('no coordinate of a chart on any page tells a withheld count', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const [published] = (await findPublishedRelease(store.db, slug)).tables
  const cells = published?.table.cells ?? {}
  const shown = Object.values(cells).flatMap(({ value }) => (value === null ? [] : [value]))
  const hidden = numbers(sampleCsv, /(?:^|,)(\d+)/gm).filter((count) => !shown.includes(count))
  expect(hidden).toContain(7)
  expect(hidden.length).toBeGreaterThanOrEqual(4)
  const visitor = serverOver(store).visitor()
  let pictures = 0
  let points = 0
  for (const address of [
    paths.home(),
    paths.progress(),
    paths.release(slug),
    paths.releaseNumbers(slug, 1),
    paths.releaseEmbed(slug, 1, 'en'),
    paths.measure('referrals'),
    paths.measure('referrals', '36'),
    paths.area('north'),
    paths.area('south'),
    paths.area('west'),
  ]) {
    const html = await (await visitor.get(address)).text()
    for (const [svg] of html.matchAll(/<svg[^>]*class="ac-chart.*?<\/svg>/gs)) {
      const { values, step, top } = valuesDrawn(svg)
      pictures++
      // A tenth of a unit is what coordinates are rounded to.
      const near = (one: number, other: number) => Math.abs(one - other) <= step * 0.11
      for (const value of values) {
        if (near(value, 0) || near(value, top)) continue
        points++
        expect(
          shown.some((count) => near(value, count)),
          `${address} draws ${value}`,
        ).toBe(true)
        for (const count of hidden)
          if (!shown.some((one) => near(count, one))) expect(near(value, count), `${address} ${count}`).toBe(false)
      }
    }
  }
  expect(pictures).toBeGreaterThanOrEqual(18)
  expect(points).toBeGreaterThan(80)
})
