// Outcomes and minutes are published texts: what they say in per cent cites the register.
import { expect, test } from 'vitest'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { agendaFor, meetingAt } from '#tests/support/meetings'
import { castStore, now, today } from '#tests/support/store'
import { Conflict } from '~/domain/errors'
import { addEvidence } from '~/domain/evidence/keeping.server'
import { findEvidence, listCiting } from '~/domain/evidence/register.server'
import { addErratum, approveMinutes, circulateMinutes, writeMinutes } from '~/domain/meetings/minutes/minutes.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { allAgree, answered, closing, opened } from '../proposals/scene'

const slug = 'seattle-pilot-odds'
const bare = 'Elsewhere the odds were 58 % lower.'
const cited = `Elsewhere the odds were 58 % lower [E:${slug}].`

async function withEntry(): Promise<Store> {
  const store = await castStore()
  const nora = await actorNamed(store.db, 'nora')
  const words = {
    ...{ place: 'Seattle', period: 'pilot', measure: 'odds', value: '58 % lower', definition: 'Odds of arrest.' },
    ...{ sampleSize: '318', designKind: 'comparison' as const, design: '', source: 'A paper', sourceAddress: '' },
    caveat: 'Odds are not rates.',
  }
  await store.write((tx) => addEvidence(tx, nora, words, now))
  return store
}
const citing = async (store: Store) =>
  (await listCiting(store.db, await findEvidence(store.db, slug))).map(({ kind, key }) => [kind, key])

test('the statement of an outcome is published with its sources alone, and its entry tells of it', async () => {
  const store = await withEntry()
  const grace = await actorNamed(store.db, 'grace')
  const number = await opened(store, {})
  await answered(store, number, allAgree)
  const publish = (statement: string) =>
    store.write((tx) =>
      publishOutcome(tx, grace, number, { statement, effectiveOn: '2026-11-20', reviewOn: null }, closing),
    )
  await expect(publish(bare)).rejects.toMatchObject({
    fields: { statement: { key: 'citations.missing', params: { sentence: bare, text: '58 %' } } },
  })
  const decision = await publish(cited)
  expect(await citing(store)).toEqual([['decision', decision.number]])
})

test('minutes are written as they are spoken, and circulated with their sources alone', async () => {
  const store = await withEntry()
  const ines = await actorNamed(store.db, 'ines')
  const id = await meetingAt(store, 'closed')
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id ?? ''
  const write = (text: string, version: number) =>
    store.write((tx) => writeMinutes(tx, ines, id, itemId, { text, version }, now))
  const circulate = () => store.write((tx) => circulateMinutes(tx, ines, id, today, now))
  await write(bare, 1)
  const refusal = await circulate().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Conflict)
  expect(refusal).toMatchObject({ reason: 'meetings.errors.uncited', params: { sentence: bare, text: '58 %' } })
  await write(cited, 2)
  await circulate()
  expect(await citing(store)).toEqual([])
})

test('approved minutes and their corrections tell their entry, and neither stands without its source', async () => {
  const store = await withEntry()
  const [ines, luis] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'luis')]
  const id = await meetingAt(store, 'circulated')
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id ?? ''
  const write = (text: string, version: number) =>
    store.write((tx) => writeMinutes(tx, ines, id, itemId, { text, version }, now))
  const approve = () => store.write((tx) => approveMinutes(tx, luis, id, 'By consent.', today, now))
  await write(bare, 1)
  await expect(approve()).rejects.toMatchObject({ form: { key: 'meetings.errors.uncited' } })
  await write(cited, 2)
  await approve()
  expect(await citing(store)).toEqual([['minutes', id]])
  await expect(store.write((tx) => addErratum(tx, ines, id, bare, now))).rejects.toMatchObject({
    fields: { text: { key: 'citations.missing' } },
  })
  await store.write((tx) => addErratum(tx, ines, id, cited, now))
  expect(await citing(store)).toEqual([['minutes', id]])
})
