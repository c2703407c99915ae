import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Disclosed } from '~/domain/disclosure/gate/gate'
import type { Table } from '~/domain/disclosure/gate/published'
import { showsShare } from '~/domain/releases/published/table-shares'

const table = (cells: Record<string, number | null>): Disclosed<Table> =>
  ({
    id: 't',
    title: 'By door',
    dims: [{ name: 'door', root: 'Total', codes: ['arrest', 'social'] }],
    cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, { value }])),
  }) as unknown as Disclosed<Table>
const whole = table({ 'door=arrest': 20, 'door=social': 30, ALL: 50 })

test.each([
  [40, 0, true],
  [60, 0, true],
  [40.1, 1, false],
  [40, 1, true],
  [41, 0, false],
  [50, 0, false],
  [100, 0, false],
])('%d with %d decimals is shown: %s', (percent, decimals, shown) => {
  expect(showsShare(whole, { percent, decimals })).toBe(shown)
})

test('a share in words is met within two hundredths', () => {
  const thirds = table({ 'door=arrest': 34, 'door=social': 66, ALL: 100 })
  expect(showsShare(thirds, { percent: 100 / 3, decimals: null })).toBe(true)
  expect(showsShare(thirds, { percent: 25, decimals: null })).toBe(false)
  expect(showsShare(whole, { percent: null, decimals: null })).toBe(false)
})

test('no share is shown where the part, the whole or the rest is withheld', () => {
  for (const hidden of ['door=arrest', 'door=social', 'ALL']) {
    const cells: Record<string, number | null> = { 'door=arrest': 20, 'door=social': 30, ALL: 50, [hidden]: null }
    for (const percent of [40, 60]) expect(showsShare(table(cells), { percent, decimals: 0 })).toBe(false)
  }
})

test('what a table shows does not depend on what it withholds', () => {
  const two = (a: number | null, b: number | null, c: number) =>
    ({
      ...whole,
      dims: [
        { name: 'door', root: 'Total', codes: ['arrest', 'social'] },
        { name: 'month', root: 'Total', codes: ['may'], partial: true },
      ],
      cells: {
        'door=arrest|month=may': { value: a },
        'door=social|month=may': { value: b },
        'month=may': { value: c },
      },
    }) as unknown as Disclosed<Table>
  fc.assert(fc.property(fc.nat(100), (percent) => !showsShare(two(null, null, 50), { percent, decimals: 0 })))
  expect(showsShare(two(20, 30, 50), { percent: 40, decimals: 0 })).toBe(true)
})
