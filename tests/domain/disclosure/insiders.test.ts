import { expect, test } from 'vitest'
import { type GateInput, runGate } from '~/domain/disclosure/gate/gate'
import type { Insider } from '~/domain/disclosure/gate/insiders'
import type { RawTable } from '~/domain/disclosure/problem/raw-table'

const policy = { threshold: 11, zeros: 'suppressible' } as const
/** Two small counts hide behind each other: 4 and 9 of 13. */
const table: RawTable = {
  id: 'doors',
  title: 'People by door',
  dims: [{ name: 'door', root: 'total', codes: ['a', 'b', 'c'] }],
  cells: { 'door=a': 4, 'door=b': 9, 'door=c': 40 },
}
const gate = (more: Partial<GateInput>) => runGate({ tables: [table], policy, earlier: [], seconds: 10, ...more })

test('an organisation that knows one of two hidden counts can work out the other, and the reviewer is told', async () => {
  const alone = await gate({})
  expect(alone.report.insiders).toEqual([])
  expect(alone.report.withheld.map(({ id }) => id)).toEqual(['door=a', 'door=b'])
  const insiders: Insider[] = [
    { organisation: 'Northside', cells: { 'door=b': 9 } },
    { organisation: 'Elsewhere', cells: { 'door=c': 3 } },
  ]
  const { passed, report } = await gate({ insiders })
  expect(passed).toBe(true)
  expect(report.insiders).toEqual([
    { organisation: 'Northside', checked: true, cells: [{ id: 'door=a', interval: [4, 4], of: 'cell' }] },
    { organisation: 'Elsewhere', checked: true, cells: [] },
  ])
})

test('the few people whom others brought to a shown count are told as well', async () => {
  const insiders = [{ organisation: 'Northside', cells: { 'door=c': 37 } }]
  expect((await gate({ insiders })).report.insiders).toEqual([
    { organisation: 'Northside', checked: true, cells: [{ id: 'door=c', interval: [3, 3], of: 'rest' }] },
  ])
})

test('an organisation that brought most of the hidden people knows that the others are few', async () => {
  const insiders = [{ organisation: 'Northside', cells: { 'door=a': 3, 'door=b': 8 } }]
  const [found] = (await gate({ insiders })).report.insiders ?? []
  expect(found?.cells).toEqual([
    { id: 'door=a', interval: [3, 5], of: 'cell' },
    { id: 'door=b', interval: [8, 10], of: 'cell' },
  ])
})

test('where the site says so, what an insider could work out stops the release', async () => {
  const insiders = [{ organisation: 'Northside', cells: { 'door=b': 9 } }]
  const result = await gate({ insiders, policy: { ...policy, insiders: 'block' } })
  expect(result.passed).toBe(false)
  expect(result.report.blocked).toEqual({ code: 'insiders' })
  expect((await gate({ policy: { ...policy, insiders: 'block' } })).passed).toBe(true)
})
