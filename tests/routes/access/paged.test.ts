import { expect, test } from 'vitest'
import { markEverything } from '#tests/support/marks/everything'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { pageSizes } from '~/domain/paging'
import { paged } from '~/http/paged'

test('a page beyond the last shows the rows of the last', async () => {
  const asked: number[] = []
  const list = async (page: number) => {
    asked.push(page)
    return { total: pageSizes.decisions + 1, rows: page === 2 ? ['the oldest'] : [] }
  }
  expect(await paged(new URL('http://a/?page=7'), 'decisions', list)).toMatchObject({
    rows: ['the oldest'],
    page: 2,
    pages: 2,
  })
  expect(asked).toEqual([7, 2])
})

// The list of people is for administrators alone, and is read by the same function.
test('every list shows its last page where a later one is asked for', async () => {
  const store = await castStore()
  await markEverything(store)
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  const lists = ['activity', 'overrides', 'actions', 'meetings', 'decisions', 'evidence', 'data-due', 'matters']
  const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]
  for (const list of [...lists, 'ledger/timeline', 'you-said-we-did']) {
    const first = (await (await ines.get(`/${list}`)).text()) ?? ''
    const numbers = [...(main(first) ?? '').matchAll(/[?;]page=(\d+)/g)].map(([, page]) => Number(page))
    const last = await ines.get(`/${list}?page=${Math.max(1, ...numbers)}`)
    const beyond = await ines.get(`/${list}?page=99`)
    expect(beyond.status, list).toBe(200)
    expect(main(await beyond.text()), list).toBe(main(await last.text()))
  }
})
