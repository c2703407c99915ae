import { expect, test } from 'vitest'
import { runGate } from '~/domain/disclosure/gate/gate'
import { type EarlierRelease, historyOf } from '~/domain/disclosure/gate/published'
import { readPeriod } from '~/domain/disclosure/problem/periods'
import { canonicalId, type RawTable } from '~/domain/disclosure/problem/raw-table'
import { monthCode, monthNumber, questionsOf, rangesOf, type Seen } from './attacker'
import { randomOf } from './support'

const policy = { threshold: 11, zeros: 'suppressible' } as const
const areas = ['N', 'S', 'W']

/** People by month and area: a programme of 20 to 60 people a quarter. */
type People = (month: number, area: string) => number

function peopleOf(seed: number, most = 9): People {
  const random = randomOf(seed)
  const known = new Map<string, number>()
  return (month, area) => {
    const key = `${month} ${area}`
    if (!known.has(key)) known.set(key, Math.floor(random() * most))
    return known.get(key) ?? 0
  }
}

const sumOf = (people: People, from: number, to: number, parts: readonly string[]) => {
  let sum = 0
  for (let month = from; month <= to; month++) for (const part of parts) sum += people(month, part)
  return sum
}

/** A release of a period by area, or by area and the given periods within it. */
function tableOf(
  people: People,
  period: string,
  within: readonly string[] = [],
  labels?: Record<string, string>,
): RawTable {
  const cells: Record<string, number> = {}
  const span = readPeriod(period, null) ?? { from: 0, to: 0 }
  for (const area of areas) {
    if (within.length === 0) cells[`area=${area}`] = sumOf(people, span.from, span.to, [area])
    for (const code of within) {
      const inner = readPeriod(code, null) ?? { from: 0, to: 0 }
      cells[`area=${area}|month=${code}`] = sumOf(people, inner.from, inner.to, [area])
    }
  }
  const time = { name: 'month', root: 'total', codes: [...within], ...(labels ? { labels } : {}) }
  return {
    id: `by area ${period} ${within.length}`,
    title: period,
    within: { '@measure': 'referrals', '@period': period },
    dims: [...(within.length === 0 ? [] : [time]), { name: 'area', root: 'total', codes: areas }],
    cells,
  }
}

type Outcome = { earlier: EarlierRelease[]; seen: Seen[]; refused: string[] }

/** Publishes one release after another, as far as the gate lets them through. */
async function publishAll(tables: readonly RawTable[]): Promise<Outcome> {
  const outcome: Outcome = { earlier: [], seen: [], refused: [] }
  for (const table of tables) {
    const result = await runGate({ tables: [table], policy, earlier: outcome.earlier, seconds: 20, redesign: false })
    if (!result.passed) {
      outcome.refused.push(`${table.id}: ${result.report.blocked?.code}`)
      continue
    }
    outcome.earlier.push({ release: table.id, tables: result.tables })
    for (const one of result.tables) {
      for (const [cell, { value }] of Object.entries(one.cells)) {
        const codes = Object.fromEntries(cell.split('|').map((part) => part.split('=')))
        const months = one.dims.find(({ name }) => name === 'month')?.codes ?? []
        const named = codes.month === undefined ? months : [codes.month]
        const spans = (named.length > 0 ? named : [one.within?.['@period'] ?? '']).flatMap(
          (code) => readPeriod(code, null) ?? [],
        )
        outcome.seen.push({
          from: Math.min(...spans.map(({ from }) => from)),
          to: Math.max(...spans.map(({ to }) => to)),
          parts: codes.area === undefined ? areas : [codes.area],
          value,
        })
      }
    }
  }
  return outcome
}

/** Stretches of time in which an area had a few people, and the attacker can prove that they were few. */
async function findingsOf(seen: readonly Seen[], people: People): Promise<string[]> {
  const questions = questionsOf(seen).filter(({ from, to, parts }) => {
    const count = sumOf(people, from, to, parts)
    return count >= 1 && count < policy.threshold
  })
  const ranges = await rangesOf(seen, questions)
  return questions.flatMap(({ from, to, parts }, at) => {
    const [low, high] = ranges[at] ?? [0, 0]
    return high < policy.threshold || low === high
      ? [`${monthCode(from)}..${monthCode(to)} ${parts.join('+')}: ${low} to ${high}`]
      : []
  })
}

const july = monthNumber('2026-07')
const monthsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => monthCode(first + at))

const histories: [string, (people: People) => RawTable[]][] = [
  [
    'months, then their quarter, then the half year',
    (people) => [
      ...monthsFrom(july, 3).map((month) => tableOf(people, month)),
      tableOf(people, '2026-Q3'),
      tableOf(people, '2026-H2'),
    ],
  ],
  [
    'a quarter by month, its half year, one of its months again',
    (people) => [
      tableOf(people, '2026-Q3', monthsFrom(july, 3)),
      tableOf(people, '2026-H2'),
      tableOf(people, '2026-08'),
      tableOf(people, '2026-Q4'),
    ],
  ],
  [
    'the year to date, month after month',
    (people) => [3, 4, 5, 6].map((count) => tableOf(people, '2026', monthsFrom(monthNumber('2026-01'), count))),
  ],
  [
    'rolling windows',
    (people) =>
      [0, 1, 2].map((shift) => {
        const first = monthNumber('2026-01') + shift
        return tableOf(people, `${monthCode(first)}..${monthCode(first + 11)}`)
      }),
  ],
  [
    'a year of quarters, two of which were published before',
    (people) => [
      tableOf(people, '2026-Q1'),
      tableOf(people, '2026-Q2'),
      tableOf(people, '2026', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']),
      tableOf(people, '2026-H1'),
    ],
  ],
]

test.each(histories)(
  '%s: nobody who subtracts finds a few people',
  async (_, make) => {
    let published = 0
    for (const seed of [1, 2]) {
      const people = peopleOf(seed, seed === 1 ? 9 : 25)
      const { seen, earlier } = await publishAll(make(people))
      published += earlier.length
      for (const one of seen) if (one.value !== null) expect(one.value).toBe(sumOf(people, one.from, one.to, one.parts))
      expect(await findingsOf(seen, people)).toEqual([])
    }
    expect(published).toBeGreaterThan(4)
  },
  60_000,
)

test('the same releases judged one by one give people away: the attacker is no straw man', async () => {
  const people = peopleOf(1)
  const seen: Seen[] = []
  for (const table of histories[0]?.[1](people) ?? []) seen.push(...(await publishAll([table])).seen)
  expect((await findingsOf(seen, people)).length).toBeGreaterThan(0)
})

test('a cell is one cell in whichever release it stands', () => {
  const people = peopleOf(3)
  const { cells: _, ...named } = tableOf(people, '2026-Q3', ['july', 'august', 'september'])
  const ids = [
    canonicalId(tableOf(people, '2026-07'), 'area=N'),
    canonicalId(tableOf(people, '2026-Q3', monthsFrom(july, 3)), 'area=N|month=2026-07'),
    canonicalId(named, 'area=N|month=july'),
  ]
  expect(new Set(ids)).toEqual(new Set(['@measure=referrals|@period=2026-07|area=N']))
  expect(canonicalId(tableOf(people, '2026-Q3', monthsFrom(july, 3)), 'ALL')).toBe('@measure=referrals|@period=2026-Q3')
})

test('a count that does not add up with earlier months is for a person to decide', async () => {
  const people = peopleOf(4, 60)
  const { earlier, refused } = await publishAll(monthsFrom(july, 3).map((month) => tableOf(people, month)))
  expect(refused).toEqual([])
  const quarter = tableOf((month, area) => people(month, area) + 20, '2026-Q3')
  const known = historyOf(earlier).cells
  const added = await runGate({ tables: [quarter], policy, earlier, seconds: 10 })
  const shown = areas.filter((area) =>
    monthsFrom(july, 3).every(
      (month) => (known.get(`@measure=referrals|@period=${month}|area=${area}`)?.value ?? null) !== null,
    ),
  )
  expect(shown.length).toBeGreaterThan(0)
  expect(added.report.blocked).toMatchObject({ code: 'differs-from-earlier' })
  // People who count once in each period may be fewer in a quarter than in its months together.
  const once = {
    ...tableOf((month, area) => Math.ceil(people(month, area) * 0.8), '2026-Q3'),
    counting: 'overlapping' as const,
  }
  expect((await runGate({ tables: [once], policy, earlier, seconds: 10 })).report.blocked?.code).not.toBe(
    'differs-from-earlier',
  )
})

test('bands of age cut anew are the same people', async () => {
  const ages = (id: string, counts: Record<string, number>): RawTable => ({
    id,
    title: id,
    within: { '@measure': 'people', '@period': '2026-Q3' },
    dims: [{ name: 'age', root: 'total', codes: Object.keys(counts) }],
    cells: Object.fromEntries(Object.entries(counts).map(([band, count]) => [`age=${band}`, count])),
  })
  const first = ages('first', { '18-24': 20, '25-34': 30, '35-64': 40, '65+': 15 })
  const second = ages('second', { '18-29': 24, '30-64': 66, '65+': 15 })
  const before = await runGate({ tables: [first], policy, earlier: [], seconds: 10 })
  if (!before.passed) throw new Error(JSON.stringify(before.report))
  // 24 − 20 leaves four people of 25 to 29.
  const after = await runGate({
    tables: [second],
    policy,
    earlier: [{ release: 'first', tables: before.tables }],
    seconds: 10,
  })
  if (!after.passed) throw new Error(JSON.stringify(after.report))
  expect(after.tables[0]?.cells['age=18-29']?.value).toBeNull()
  expect(after.report.withheld.map(({ reason }) => reason)).toContain('held-back')
  expect((await runGate({ tables: [second], policy, earlier: [], seconds: 10 })).report.withheld).toEqual([])
})

test('three years of months and quarters are judged in seconds', async () => {
  const people = peopleOf(6, 12)
  const first = monthNumber('2024-01')
  const earlier: EarlierRelease[] = []
  const started = performance.now()
  for (let month = 0; month < 36; month++) {
    const tables = [tableOf(people, monthCode(first + month))]
    if (month % 3 === 2)
      tables.push(tableOf(people, `${2024 + Math.floor(month / 12)}-Q${Math.floor((month % 12) / 3) + 1}`))
    for (const table of tables) {
      const result = await runGate({ tables: [table], policy, earlier, seconds: 20, redesign: false })
      if (result.passed) earlier.push({ release: table.id, tables: result.tables })
    }
  }
  const each = (performance.now() - started) / 48
  expect(earlier.length).toBeGreaterThan(40)
  expect(each).toBeLessThan(4000)
}, 120_000)
