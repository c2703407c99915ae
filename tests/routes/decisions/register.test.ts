import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { allAgree, answered, closing, later, opened } from '../../domain/proposals/scene'

const decided = async (store: Store, changed = {}, words = 'We hand over within an hour.') => {
  const number = await opened(store, changed)
  await answered(store, number, allAgree)
  const grace = await actorNamed(store.db, 'grace')
  const input = { statement: words, effectiveOn: '2026-11-20', reviewOn: '2027-05-20' }
  return (await store.write((tx) => publishOutcome(tx, grace, number, input, closing))).number
}
const clock = { clock: () => later(200) }

test('the files hold exactly the decisions that the reader may see, under the page’s filters', async () => {
  const store = await castStore()
  await decided(store, { title: 'Open matter' })
  await decided(store, { title: 'Members matter', visibility: 'members', reasonCode: 'draft' }, 'A members statement')
  await decided(store, { title: 'Room matter', visibility: 'body', reasonCode: 'negotiation' }, 'A room statement')
  const { signedIn, visitor } = serverOver(store, clock)
  const expected: [CastName | null, string[]][] = [
    [null, ['D-2026-001']],
    ['mara', ['D-2026-001', 'D-2026-002']],
    ['tom', ['D-2026-001', 'D-2026-002', 'D-2026-003']],
  ]
  for (const [name, numbers] of expected) {
    const reader = name ? await signedIn(name) : visitor()
    const csv = await (await reader.get('/decisions.csv')).text()
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
    expect([name, rows.map((row) => row.number).sort()]).toEqual([name, numbers])
    const json = await (await reader.get('/decisions.json')).json()
    expect(json.decisions.map((one: { number: string }) => one.number).sort()).toEqual(numbers)
    expect(csv.includes('A room statement')).toBe(numbers.length === 3)
  }
  const narrowed = await (await visitor().get('/decisions.json?words=nothing')).json()
  expect(narrowed).toMatchObject({ format: 'accord-decisions/1', decisions: [] })
  const answer = await visitor().get('/decisions.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="decisions-2026-11-18\.csv"$/)
})

test('a decision is put in an earlier one’s place by who leads, through a form that says what is wrong', async () => {
  const store = await castStore()
  const first = await decided(store, { title: 'First words' })
  const second = await decided(store, { title: 'Second words' })
  const { signedIn, visitor } = serverOver(store, clock)
  const path = `/decisions/${second}/supersession`
  expect((await visitor().get(path)).status).toBe(302)
  const tom = await signedIn('tom')
  expect((await tom.get(path)).status).toBe(404)
  expect((await tom.post(path, { replaces: first })).status).toBe(403)
  const grace = await signedIn('grace')
  expect(await (await grace.get(path)).text()).toContain(`${first} First words`)
  const wrong = await grace.post(path, { replaces: '', note: 'Kept words' })
  expect([wrong.status, (await wrong.text()).includes('Kept words')]).toEqual([422, true])
  const none = await grace.post(path, { replaces: 'D-1999-001', note: '' })
  expect(await none.text()).toContain('Choose an earlier decision of the same body.')
  expect((await grace.post(path, { replaces: first, note: '' })).headers.get('location')).toBe(
    `/decisions/${second}?notice=decisionSuperseded`,
  )
  expect((await grace.post(path, { replaces: first, note: '' })).status).toBe(409)
  const old = await (await visitor().get(`/decisions/${first}`)).text()
  expect(old).toContain('This decision has been replaced:')
  expect(old).toContain(`/decisions/${second}`)
  const list = await (await visitor().get('/decisions?standing=replaced')).text()
  expect([list.includes('First words'), list.includes('Second words')]).toEqual([true, false])
  expect(await (await visitor().get('/decisions?standing=x&policy=y')).text()).toContain('2 decisions')
})
