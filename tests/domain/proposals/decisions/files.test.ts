import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type DecisionRecord, decisionsCsv, decisionsJson } from '~/domain/proposals/decisions/files'

const record = (changed: Partial<DecisionRecord> = {}): DecisionRecord => ({
  ...{ number: 'D-2026-001', title: 'One hour', body: 'Workgroup', proposal: 'P-2026-001' },
  ...{ visibility: 'public', reasonCode: null, decidedOn: '2026-11-18', outcome: 'adopted', rule: 'consensus' },
  ...{ explanation: 'Adopted.', statement: 'It is.', text: 'An hour.', policyText: null, places: ['City', 'Coast'] },
  ...{ effectiveOn: '2026-11-20', reviewOn: null, isReplaced: true, replaces: ['D-2025-004'] },
  policy: { slug: 'handover', title: 'Handover', version: 2 },
  positions: [
    { organisation: 'Police', stance: 'agree', reason: 'Yes', channel: 'portal' },
    { organisation: 'Court', stance: null, reason: '', channel: null },
  ],
  actions: [{ title: 'Train', organisation: 'Police', dueOn: '2026-12-01', state: 'open', doneOn: null }],
  reviews: [],
  ...changed,
})
const addressOf = (number: string) => `https://example.org/decisions/${number}`
const rowsOf = (records: DecisionRecord[]): Record<string, string>[] =>
  parse(decisionsCsv(records, addressOf), { bom: true, columns: true })

test('a line a decision, with lists in one cell and its permanent address', () => {
  expect(rowsOf([record()])).toMatchObject([
    {
      number: 'D-2026-001',
      decided_on: '2026-11-18',
      places: 'City; Coast',
      replaced: 'yes',
      replaces: 'D-2025-004',
      policy: 'handover',
      policy_version: '2',
      positions: 'Police: agree: Yes; Court: no-answer',
      actions: 'Police: Train: open 2026-12-01',
      address: 'https://example.org/decisions/D-2026-001',
    },
  ])
  expect(rowsOf([])).toEqual([])
  expect(decisionsCsv([], addressOf)).toContain('number,title,body')
})

test('nothing that people wrote can run as a formula in a spreadsheet', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x']
  for (const text of evil) {
    const spoken = [{ organisation: text, stance: null, reason: text, channel: null }]
    const made = record({ title: text, body: text, statement: text, text, explanation: text, positions: spoken })
    const [row] = parse(decisionsCsv([made], addressOf), { bom: true }).slice(1) as string[][]
    for (const cell of row ?? []) expect(cell, JSON.stringify(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(row?.[1]).toBe(`'${text}`)
  }
})

test('commas, quotes and lines survive, and JSON says its format', () => {
  const text = 'One, "two"\nthree'
  expect(rowsOf([record({ statement: text })])[0]?.statement).toBe(text)
  const json = JSON.parse(decisionsJson([record({ statement: text })], { zone: 'UTC', language: 'en', addressOf }))
  expect(json).toMatchObject({
    format: 'accord-decisions/1',
    timeZone: 'UTC',
    decisions: [{ statement: text, address: 'https://example.org/decisions/D-2026-001' }],
  })
  expect(json.decisions[0].positions).toHaveLength(2)
})
