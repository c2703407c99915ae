import { expect, test } from 'vitest'
import { draftedItems, linesOf, markdownText, type StandingItem, unplaced } from '~/domain/meetings/agenda/ready'
import { renderMarkdown } from '~/platform/markdown'

const standing = (source: StandingItem['source'], changes: Partial<StandingItem> = {}): StandingItem => ({
  title: 'Decisions',
  type: 'decision',
  minutes: 20,
  source,
  ...changes,
})
const open = { visibility: 'public', reasonCode: null } as const

test('standing items keep their order, and one without anything ready stays as it is', () => {
  const items = draftedItems(
    [standing('none', { title: 'Welcome' }), standing('open-actions', { title: 'Actions' })],
    linesOf({}),
    open,
  )
  expect(items.map((item) => [item.title, item.paper])).toEqual([
    ['Welcome', ''],
    ['Actions', ''],
  ])
})

test('proposals become one item each and share the time', () => {
  const lines = [
    { title: 'Divertible offences', proposalId: 'a' },
    { title: 'Referral by telephone', note: 'P-2026-002', proposalId: 'b', matterId: 'm' },
    { title: 'Training', proposalId: 'c' },
  ]
  const items = draftedItems([standing('proposals')], linesOf({ proposals: lines }), open)
  expect(items.map((item) => [item.title, item.minutes, item.proposalId])).toEqual([
    ['Decisions: Divertible offences', 7, 'a'],
    ['Decisions: Referral by telephone', 7, 'b'],
    ['Decisions: Training', 7, 'c'],
  ])
  expect(items[1]?.matterId).toBe('m')
})

test('everything else becomes a list in the paper, and says exactly what was said', () => {
  const lines = [{ title: '1. *Loud* <b>nights</b>', note: 'M-2026-001' }, { title: '[link](elsewhere)' }]
  const [item] = draftedItems([standing('community')], linesOf({ community: lines }), open)
  const html = renderMarkdown(item?.paper ?? '')
  expect(html).toContain('<strong>1. *Loud* &lt;b&gt;nights&lt;/b&gt;</strong>')
  expect(html).toContain('[link](elsewhere)')
  expect(html).not.toContain('<a')
})

test('a line that may not be read as widely as the item becomes an item of its own', () => {
  const lines = [
    { title: 'Seen by all', visibility: 'public' as const },
    { title: 'Seen by the body', visibility: 'body' as const, reasonCode: 'safety' as const, matterId: 'm' },
    { title: 'Never', visibility: 'closed' as const },
  ]
  const items = draftedItems([standing('community')], linesOf({ community: lines }), open)
  expect(items.map((item) => [item.visibility, item.reasonCode, item.paper, item.matterId])).toEqual([
    ['public', null, '- Seen by all', null],
    ['body', 'safety', '- Seen by the body', 'm'],
  ])
  expect(JSON.stringify(items)).not.toContain('Never')
})

test('in a members’ meeting nothing is wider than the meeting', () => {
  const host = { visibility: 'members', reasonCode: 'safety' } as const
  const items = draftedItems(
    [standing('proposals')],
    linesOf({ proposals: [{ title: 'A', visibility: 'public' }] }),
    host,
  )
  expect(items.map((item) => [item.visibility, item.reasonCode])).toEqual([['members', 'safety']])
})

test('a closed standing item says nothing', () => {
  const [item] = draftedItems(
    [standing('community', { type: 'closed', title: 'About somebody' })],
    linesOf({ community: [{ title: 'x' }] }),
    open,
  )
  expect([item?.title, item?.paper, item?.visibility, item?.reasonCode]).toEqual(['', '', 'closed', 'personnel'])
})

test('markdown signs in words stay words', () => {
  for (const words of ['a_b_c', '# heading', '- item', '+ item', '3) item', '`code`', '~~gone~~', 'a | b', '> quote'])
    expect(renderMarkdown(markdownText(words)).trim(), words).toBe(`<p>${words.replace('>', '&gt;')}</p>`)
})

test('what is overdue stands on an agenda that has no item for it; the rest of its source does not', () => {
  const community = [
    { title: 'Long overdue', ownItem: 'Overdue matters', matterId: 'a' },
    { title: 'Quite new', matterId: 'b' },
    {
      title: 'Kept to the room',
      ownItem: 'Overdue matters',
      visibility: 'body' as const,
      reasonCode: 'safety' as const,
    },
  ]
  const welcome = standing('none', { title: 'Welcome' })
  const items = draftedItems([welcome], linesOf({ community }), open)
  expect(items.map((item) => [item.title, item.visibility, item.paper])).toEqual([
    ['Welcome', 'public', ''],
    ['Overdue matters', 'public', '- Long overdue'],
    ['Overdue matters', 'body', '- Kept to the room'],
  ])
  expect(items[1]).toMatchObject({ matterId: 'a', type: 'discussion' })
  const planned = draftedItems(
    [welcome, standing('community', { title: 'From residents' })],
    linesOf({ community }),
    open,
  )
  expect(planned.map((item) => item.title)).toEqual(['Welcome', 'From residents', 'From residents'])
  expect(draftedItems([welcome], linesOf({ community: [{ title: 'Quite new' }] }), open)).toHaveLength(1)
})

test('only what may not be left out and stands nowhere on the agenda is still to be placed', () => {
  const own = (title: string, matterId?: string) => ({
    title,
    ownItem: 'Overdue matters',
    ...(matterId ? { matterId } : {}),
  })
  const ready = linesOf({
    community: [
      own('By its item', 'a'),
      own('In a *list*', 'b'),
      own('Nowhere', 'c'),
      { title: 'Not overdue', matterId: 'd' },
    ],
    proposals: [own('Reviewed'), own('Forgotten')],
  })
  const items = [
    { title: 'From residents', paper: '', matterId: 'a' },
    { title: 'More', paper: `- **${markdownText('In a *list*')}** – M-2026-001`, matterId: null },
    { title: 'Decisions: Reviewed', paper: '', matterId: null },
  ]
  expect(unplaced(ready, items)).toEqual(linesOf({ community: [own('Nowhere', 'c')], proposals: [own('Forgotten')] }))
  expect(draftedItems([], unplaced(ready, items), open).map((item) => item.title)).toEqual([
    'Overdue matters',
    'Overdue matters: Forgotten',
  ])
})
