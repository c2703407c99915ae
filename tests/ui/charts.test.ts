import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartInput } from '~/ui/charts/chart'
import { drawChart } from '~/ui/charts/draw.server'

const input = (kind: ChartInput['kind'], ...series: (number | null)[][]): ChartInput => ({
  id: 'c',
  kind,
  title: 'Referrals',
  description: 'How many people were referred.',
  unit: 'people',
  withheld: 'Withheld',
  labelHeader: 'Month',
  series: series.map((values, i) => ({
    name: `Series ${i + 1}`,
    points: values.map((value, at) => ({ label: `M${at + 1}`, value })),
  })),
})

const kinds = ['trend', 'bars', 'grouped'] as const

test.each(kinds)('a %s chart has a name and a description and no inline style', (kind) => {
  const { svg } = drawChart(input(kind, [4, 8, 15]))
  for (const picture of [svg.wide, svg.narrow]) {
    expect(picture).toMatch(/<svg[^>]* role="img"/)
    expect(picture).toMatch(/<title id="c-(wide|narrow)-title">Referrals<\/title><desc /)
    expect(picture).not.toMatch(/style|<script/)
  }
  expect(svg.wide).not.toBe(svg.narrow)
})

test.each(kinds)('a withheld point of a %s chart is hatched, and said in the table', (kind) => {
  const whole = drawChart(input(kind, [4, 8, 15]))
  const gapped = drawChart(input(kind, [4, null, 15]))
  expect(whole.svg.wide).not.toContain('fill="url(#c-wide-hatch)"')
  expect(gapped.svg.wide).toContain('fill="url(#c-wide-hatch)"')
  expect(gapped.rows.map(({ cells }) => cells)).toEqual([['4'], [null], ['15']])
  expect([whole.anyWithheld, gapped.anyWithheld]).toEqual([false, true])
})

test('a trend is broken at a withheld point and never bridged', () => {
  const parts = (values: (number | null)[]) => {
    const line = /<path[^>]* stroke="#0f6460"[^>]*>|<g[^>]* stroke="#0f6460"[^>]*>\s*<path[^>]*>/.exec(
      drawChart(input('trend', values)).svg.wide,
    )
    return line?.[0].match(/M\d/g)?.length
  }
  expect(parts([4, 8, 15, 16])).toBe(1)
  expect(parts([4, 8, null, 16, 23])).toBe(2)
})

test('the picture depends on what is shown alone: the axis says nothing about a withheld point', () => {
  const shown = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(shown, (values) => {
      const top = (text: string) => Math.max(...[...text.matchAll(/>(\d+)<\/text>/g)].map(([, n]) => Number(n)))
      const gapped = drawChart(input('grouped', [...values, null])).svg.wide
      expect(top(gapped)).toBeLessThanOrEqual(Math.max(1, ...values) * 1.5)
    }),
    { numRuns: 15 },
  )
})

test('text from outside is escaped', () => {
  const hostile = { ...input('trend', [1, 2]), title: '<script>alert(1)</script>', description: '"><img src=x>' }
  expect(drawChart(hostile).svg.wide).not.toMatch(/<script|<img/)
})

test('a chart refuses what it cannot show truthfully', () => {
  expect(() => drawChart(input('trend', [1], [1], [1], [1], [1]))).toThrow(RangeError)
  expect(() => drawChart(input('trend', [1, 2], [1]))).toThrow(RangeError)
  const twice = input('bars', [1, 2])
  twice.series[0]!.points[1]!.label = 'M1'
  expect(() => drawChart(twice)).toThrow(RangeError)
})

test('a chart without any point is drawn empty', () => {
  expect(drawChart(input('trend', [])).rows).toEqual([])
  expect(drawChart(input('bars', [null])).anyWithheld).toBe(true)
})

test('the same input gives the same text', () => {
  expect(drawChart(input('trend', [3, null, 9]))).toEqual(drawChart(input('trend', [3, null, 9])))
})
