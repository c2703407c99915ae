import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDisclosed } from '~/domain/disclosure/gate/gate'
import type { PublishedHistory } from '~/domain/trends/observations'
import { latestOf, trendOf } from '~/domain/trends/trend'

type Cells = Record<string, number | null>
type Side = { name: string; codes: string[]; labels?: Record<string, string> }

/** A published table; a count of null is withheld. */
const published = (
  period: string,
  sides: Side[],
  cells: Cells,
  more: { slug?: string; revises?: string; version?: number } = {},
): PublishedHistory => ({
  version: more.version ?? 1,
  release: {
    id: more.slug ?? period,
    slug: more.slug ?? period,
    title: `Release of ${period}`,
    revises: more.revises ?? null,
  },
  table: readDisclosed({
    id: `t-${more.slug ?? period}`,
    title: 'People',
    within: { '@measure': 'people', '@period': period },
    dims: sides.map((side) => ({ root: 'total', ...side })),
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, value]) => [
        id,
        value === null ? { status: 'withheld', value } : { status: 'shown', value },
      ]),
    ),
  }),
})
const monthly = (period: string, value: number | null, more = {}) =>
  published(period, [{ name: 'door', codes: ['a', 'b'] }], { ALL: value, 'door=a': null, 'door=b': null }, more)
const quarter = published(
  '2026-Q3',
  [
    { name: 'month', codes: ['july', 'august', 'september'] },
    { name: 'area', codes: ['north', 'south'], labels: { north: 'North', south: 'South' } },
  ],
  {
    ALL: 90,
    'month=july': 30,
    'month=august': null,
    'month=september': null,
    'area=north': 50,
    'area=south': 40,
    'area=north|month=july': 20,
    'area=south|month=july': null,
    'area=north|month=august': 15,
    'area=south|month=august': 11,
    'area=north|month=september': 15,
    'area=south|month=september': null,
  },
)
const values = (points: { state: string }[] = []) =>
  points.map((point) => ('value' in point && point.state === 'shown' ? point.value : point.state))

test('a table that covers other months than its release says tells of its own months, and its window of none', () => {
  const years = published('2026', [{ name: 'month', codes: ['2025-11', '2025-12', '2026-01'] }], {
    ALL: 60,
    'month=2025-11': 20,
    'month=2025-12': null,
    'month=2026-01': 22,
  })
  const trend = trendOf([years], 12)
  expect(trend?.frequency).toBe('month')
  expect(values(trend?.series[0]?.points).slice(-3)).toEqual([20, 'withheld', 22])
  expect(trend?.series[0]?.points.at(-1)?.period).toBe('2026-01')
  const halves = published(
    '2026',
    [
      { name: 'half', codes: ['2025-H1', '2025-H2'] },
      { name: 'area', codes: ['north'] },
    ],
    {
      ALL: 90,
      'half=2025-H1': 40,
      'half=2025-H2': 50,
      'area=north': 90,
      'area=north|half=2025-H1': 40,
      'area=north|half=2025-H2': null,
    },
  )
  expect(trendOf([halves], 12, 'area')).toMatchObject({ frequency: 'half', series: [{ label: 'north' }] })
  expect(values(trendOf([halves], 12, 'area')?.series[0]?.points)).toEqual([40, 'withheld'])
  // July and September alone: the total is not the quarter's, and nobody says what it is.
  const gap = published('2026-Q3', [{ name: 'month', codes: ['july', 'september'] }], {
    ALL: 50,
    'month=july': 20,
    'month=september': 30,
  })
  expect(trendOf([gap], 12)).toBeNull()
})

test('a trend has a point a month: shown, withheld or missing, and never one between', () => {
  const trend = trendOf([monthly('2026-04', 22), monthly('2026-06', 25), quarter], 12)
  expect(trend?.frequency).toBe('month')
  const [series] = trend?.series ?? []
  expect(series?.points.map(({ period }) => period)).toEqual([
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
  ])
  expect(values(series?.points)).toEqual([
    'missing',
    'missing',
    'missing',
    'missing',
    'missing',
    'missing',
    22,
    'missing',
    25,
    30,
    'withheld',
    'withheld',
  ])
  expect(trendOf([], 12)).toBeNull()
  for (const length of [24, 36] as const) expect(trendOf([quarter], length)?.series[0]?.points).toHaveLength(length)
})

test('small multiples have one series a group, all with the same periods', () => {
  const trend = trendOf([quarter], 12, 'area')
  expect(trend?.series.map(({ label }) => label)).toEqual(['North', 'South'])
  expect(values(trend?.series[0]?.points).slice(-3)).toEqual([20, 15, 15])
  expect(values(trend?.series[1]?.points).slice(-3)).toEqual(['withheld', 11, 'withheld'])
  expect(trendOf([quarter], 12, 'need')).toBeNull()
})

test('without months a trend goes by the periods that there are', () => {
  const trend = trendOf([monthly('2025-Q4', 80), monthly('2026-Q2', null), monthly('2026-Q3', 90)], 12)
  expect(trend?.frequency).toBe('quarter')
  expect(values(trend?.series[0]?.points)).toEqual([80, 'missing', 'withheld', 90])
})

test('months that are all withheld give way to quarters that are not', () => {
  const sparse = (period: string, months: string[], all: number | null) =>
    published(period, [{ name: 'month', codes: months }], {
      ALL: all,
      ...Object.fromEntries(months.map((month) => [`month=${month}`, null])),
    })
  const second = ['april', 'may', 'june']
  const third = ['july', 'august', 'september']
  const shown = trendOf([sparse('2026-Q2', second, 14), sparse('2026-Q3', third, 21)], 12)
  expect(shown?.frequency).toBe('quarter')
  expect(values(shown?.series[0]?.points)).toEqual(['missing', 'missing', 14, 21])
  expect(trendOf([sparse('2026-Q3', third, null)], 12)?.frequency).toBe('month')
})

test('the latest word holds, a correction keeps the old number, and a number once shown is not hidden by another table', () => {
  const first = monthly('2026-07', 30)
  const corrected = monthly('2026-07', 32, { slug: 'second', revises: '2026-07' })
  const point = (history: PublishedHistory[]) => trendOf(history, 12)?.series[0]?.points.at(-1)
  expect(point([first, corrected])).toMatchObject({ value: 32, before: 30, release: { slug: 'second' } })
  expect(point([first, monthly('2026-07', null, { slug: 'other' })])).toMatchObject({
    state: 'shown',
    value: 30,
    before: null,
  })
  expect(point([first, monthly('2026-07', null, { slug: 'second', revises: '2026-07' })])).toMatchObject({
    state: 'withheld',
    before: 30,
  })
  expect(point([monthly('2026-07', null), monthly('2026-07', 30, { slug: 'later' })])).toMatchObject({
    value: 30,
    before: null,
  })
  expect(point([monthly('2026-07', 30, { version: 2 })])).toMatchObject({ version: 2 })
})

test('the change since the period before is known only where both are', () => {
  const of = (...history: PublishedHistory[]) => {
    const series = trendOf(history, 12)?.series[0]
    return series ? latestOf(series) : null
  }
  expect(of(monthly('2026-06', 25), monthly('2026-07', 30))).toMatchObject({
    latest: { value: 30 },
    former: { value: 25 },
  })
  expect(of(monthly('2026-05', 25), monthly('2026-07', 30))?.former).toEqual({ period: '2026-06', state: 'missing' })
})

test('a trend shows no number that no table shows for that very month', () => {
  const count = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), count), { maxLength: 20 }), (facts) => {
      const history = facts.map(([month, value], at) =>
        monthly(`2026-${String(month).padStart(2, '0')}`, value, { slug: `r${at}` }),
      )
      for (const point of trendOf(history, 36)?.series[0]?.points ?? []) {
        const own = facts
          .filter(([month]) => point.period === `2026-${String(month).padStart(2, '0')}`)
          .map(([, value]) => value)
        if (point.state === 'missing') expect(own).toEqual([])
        else if (point.state === 'withheld') expect(own.every((value) => value === null)).toBe(true)
        else expect(own).toContain(point.value)
      }
    }),
  )
})
