import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedPage, type PagedList, pageSizes, pagingOf } from '~/domain/paging'

test('an address asks for a page from 1 to 100,000; anything else asks for the first', () => {
  expect(['2', '100000'].map(askedPage)).toEqual([2, 100_000])
  for (const strange of [null, undefined, '', '0', '-1', '1e9', 'x', ' 2', '2.5', '01', '100001', '9'.repeat(40)])
    expect(askedPage(strange), String(strange)).toBe(1)
})

test('the page that is shown is one of the list, holds a row where there is any, and is the asked one while that exists', () => {
  const lists = Object.keys(pageSizes) as PagedList[]
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.nat(5000), fc.integer({ min: 1, max: 100_000 }), (list, total, asked) => {
      const { page, pages } = pagingOf(list, total, asked)
      expect(page).toBeLessThanOrEqual(pages)
      expect(page === asked || (asked > pages && page === pages)).toBe(true)
      expect(pages * pageSizes[list]).toBeGreaterThanOrEqual(total)
      expect((pages - 1) * pageSizes[list] < total || pages === 1).toBe(true)
    }),
  )
})
