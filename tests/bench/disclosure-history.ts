// What the gate costs after years of releases whose periods overlap, and whether anybody who subtracts finds a few people.
import { runGate } from '../../app/domain/disclosure/gate/gate'
import type { EarlierRelease } from '../../app/domain/disclosure/gate/published'
import type { RawTable } from '../../app/domain/disclosure/problem/raw-table'
import { questionsOf, rangesOf, type Seen } from '../domain/disclosure/attacker'
import { randomOf } from '../domain/disclosure/support'
import { note } from './figures'

/** Three years of monthly releases by area, each quarter once more as a whole: what the last of them costs to judge. */
export async function measureHistory(): Promise<void> {
  const random = randomOf(3)
  const areas = Array.from({ length: 10 }, (_, at) => `a${at}`)
  const counts = Array.from({ length: 36 }, () => areas.map(() => Math.floor(random() * 24)))
  const table = (period: string, from: number, to: number): RawTable => ({
    id: period,
    title: period,
    within: { '@measure': 'referrals', '@period': period },
    dims: [{ name: 'area', root: 'total', codes: areas }],
    cells: Object.fromEntries(
      areas.map((area, at) => [
        `area=${area}`,
        counts.slice(from, to + 1).reduce((sum, row) => sum + (row[at] ?? 0), 0),
      ]),
    ),
  })
  const earlier: EarlierRelease[] = []
  const seen: Seen[] = []
  const took: number[] = []
  let refused = 0
  for (let month = 0; month < 36; month++) {
    const year = 2024 + Math.floor(month / 12)
    const tables = [{ one: table(`${year}-${String((month % 12) + 1).padStart(2, '0')}`, month, month), from: month }]
    if (month % 3 === 2) {
      tables.push({ one: table(`${year}-Q${Math.floor((month % 12) / 3) + 1}`, month - 2, month), from: month - 2 })
    }
    if (month % 12 === 11) tables.push({ one: table(`${year}`, month - 11, month), from: month - 11 })
    for (const { one, from } of tables) {
      const started = performance.now()
      const policy = { threshold: 11, zeros: 'suppressible' } as const
      const result = await runGate({ tables: [one], policy, earlier, seconds: 30, redesign: false })
      took.push(performance.now() - started)
      if (!result.passed) {
        refused++
        continue
      }
      earlier.push({ release: one.id, tables: result.tables })
      for (const [cell, { value }] of Object.entries(result.tables[0]?.cells ?? {})) {
        seen.push({ from, to: month, parts: cell === 'ALL' ? areas : [cell.slice('area='.length)], value })
      }
    }
  }
  note('51 releases of three years: each, on average', took.reduce((sum, one) => sum + one, 0) / took.length, 'ms')
  note('51 releases of three years: the slowest', Math.max(...took) / 1000, 's', { most: 10 })
  note('51 releases of three years: refused', refused, '')
  const questions = questionsOf(seen).flatMap((question) => {
    const months = counts.slice(question.from, question.to + 1)
    const count = months.reduce(
      (sum, row) => sum + row.reduce((all, one, at) => all + (question.parts.includes(areas[at] ?? '') ? one : 0), 0),
      0,
    )
    return count >= 1 && count < 11 ? [question] : []
  })
  const ranges = await rangesOf(seen, questions)
  note('51 releases of three years: few people found', ranges.filter(([, high]) => high < 11).length, '', { most: 0 })
}
