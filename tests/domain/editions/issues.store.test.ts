import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bodyOffices } from '#db/schema/bodies'
import { editionCopies, subscriptions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { siteRoleGrants } from '#db/schema/people'
import { seatHolders } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { answered, decided, hours, opened, planned, promised, published, verified } from '#tests/support/happenings'
import { castStore, now, today } from '#tests/support/store'
import { compileDue, compileIssue, previewIssue } from '~/across/editions.server'
import { systemActor, visitor } from '~/domain/access/actor'
import { type EditionDocument, sections } from '~/domain/editions/edition'
import { findIssue, findNextSpan, listIssues, listReferences } from '~/domain/editions/issues.server'
import { holdIssue, listRecipients, releaseIssue } from '~/domain/editions/release.server'
import { askForSubscription, confirmSubscription } from '~/domain/editions/subscriptions.server'
import { Conflict, Forbidden, NotFound } from '~/domain/errors'

const week = { frequency: 'weekly' as const, from: hours(-168), to: now }
const compile = (store: Store, audience: 'members' | 'residents' | 'business' = 'members', at = now) =>
  store.write((tx) => compileIssue(tx, systemActor('test'), { ...week, audience, to: at }, at))
const titles = (document: EditionDocument) =>
  document.sections.flatMap((part) =>
    part.entries.map((entry) => {
      if (entry.kind === 'need') return String(entry.need.title.params?.title)
      return 'title' in entry ? entry.title : 'name' in entry ? entry.name : ''
    }),
  )
async function preview(store: Store, issueId: string, as: string, at = now) {
  return titles((await previewIssue(store.db, await actorNamed(store.db, 'ines'), issueId, as, today, at)).document)
}
async function subscribe(store: Store, email: string, audience: 'residents' | 'business' = 'residents') {
  await store.write((tx) =>
    askForSubscription(tx, visitor, { email, audience, frequency: 'weekly', locale: 'en' }, hours(-30)),
  )
  const letters = await store.db.select().from(outbox).where(eq(outbox.to, email))
  await store.write((tx) =>
    confirmSubscription(
      tx,
      visitor,
      letters.at(-1)?.props.token as string,
      { frequency: 'weekly', locale: 'en' },
      hours(-29),
    ),
  )
}

test('each copy holds what its reader may see, and no more', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  await decided(store, { title: 'Members decision', visibility: 'members' })
  await decided(store, { title: 'Workgroup decision', visibility: 'body' })
  await decided(store, { title: 'Closed decision', visibility: 'closed' })
  await planned(store, { title: 'Public meeting' })
  await planned(store, { title: 'Workgroup meeting', visibility: 'body', bodyId: 'owg' })
  await answered(store, { title: 'Lamp mended' })
  await verified(store, { title: 'Drop-in' })
  const issue = await compile(store)
  expect(await preview(store, issue.id, 'visitor')).toEqual([
    'Public decision',
    'Public meeting',
    'Lamp mended',
    'Drop-in',
  ])
  // Tom sits on the workgroup, Mara does not.
  expect(await preview(store, issue.id, 'tom')).toEqual([
    'Public decision',
    'Members decision',
    'Workgroup decision',
    'Public meeting',
    'Workgroup meeting',
    'Lamp mended',
    'Drop-in',
  ])
  expect(await preview(store, issue.id, 'mara')).toEqual([
    'Public decision',
    'Members decision',
    'Public meeting',
    'Lamp mended',
    'Drop-in',
  ])
})

test('an edition tells of every part of the work, in the fixed order', async () => {
  const store = await castStore()
  await answered(store, { title: 'Lamp mended' })
  await verified(store, { title: 'Drop-in' })
  await published(store, { title: 'Third quarter' })
  await planned(store, { title: 'Meeting' })
  await decided(store, { title: 'Decision' })
  await opened(store, { title: 'Evening handover' })
  const issue = await compile(store)
  const { document } = await previewIssue(store.db, await actorNamed(store.db, 'ines'), issue.id, 'tom', today, now)
  expect(document.sections.map((part) => part.section)).toEqual([...sections])
  expect(document.sections.find((part) => part.section === 'data-gaps')?.entries).toMatchObject([
    { organisation: 'Calder Police Department', measure: 'Eligible contacts', dueOn: '2026-10-31' },
  ])
})

test('what waits for a member is made for that member alone, and stands in the members’ edition only', async () => {
  const store = await castStore()
  await opened(store, { title: 'Evening handover' })
  await promised(store, { title: 'Send the shift plan' })
  const [members, residents] = [await compile(store), await compile(store, 'residents')]
  const sectionsFor = async (id: string, as: string) =>
    (await previewIssue(store.db, await actorNamed(store.db, 'ines'), id, as, today, now)).document.sections.map(
      (part) => part.section,
    )
  expect(await preview(store, members.id, 'tom')).toEqual([
    'Evening handover',
    'Send the shift plan',
    'Evening handover',
  ])
  expect(await sectionsFor(members.id, 'tom')).toEqual(['needs-you', 'coming-up'])
  expect(await sectionsFor(members.id, 'mara')).toEqual(['needs-you', 'coming-up'])
  expect(await preview(store, members.id, 'jack')).toEqual(['Evening handover'])
  // An open edition does not even refer to what its readers cannot see.
  expect(await preview(store, residents.id, 'tom')).toEqual([])
  expect(await listReferences(store.db, residents.id)).toEqual([])
  expect(await preview(store, members.id, 'visitor')).toEqual([])
})

test('a member who loses the seat sees no more than anybody from then on', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  await decided(store, { title: 'Workgroup decision', visibility: 'body' })
  const issue = await compile(store)
  expect(await preview(store, issue.id, 'tom')).toEqual(['Public decision', 'Workgroup decision'])
  await store.write((tx) => tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.personId, 'tom')))
  expect(await preview(store, issue.id, 'tom')).toEqual(['Public decision'])
})

test('nothing that was told is told again to the same readers, and everything that was not is', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await planned(store, { title: 'Meeting told once' })
  await decided(store, { title: 'First' })
  const first = await compile(store)
  await store.write((tx) => releaseIssue(tx, ines, first.id, today, now))
  await decided(store, { title: 'Second', at: hours(2) })
  const at = hours(24)
  const span = await findNextSpan(store.db, 'members', 'weekly', at)
  expect(span).toEqual({ from: first.coversTo, to: at })
  const second = await store.write((tx) =>
    compileIssue(tx, ines, { audience: 'members', frequency: 'weekly', ...span }, at),
  )
  expect(await preview(store, second.id, 'mara', at)).toEqual(['Second'])
  expect(second.number).toBe(2)
  // Residents have not been told of the first yet.
  const residents = await compile(store, 'residents', at)
  expect(await preview(store, residents.id, 'visitor', at)).toEqual(['First', 'Second', 'Meeting told once'])
})

test('an issue that was not released is replaced by the next, which covers its time too', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await decided(store, { title: 'First' })
  const first = await compile(store)
  const at = hours(24 * 7)
  await decided(store, { title: 'Second', at: hours(30) })
  const span = await findNextSpan(store.db, 'members', 'weekly', at)
  expect(span.from).toEqual(first.coversFrom)
  const second = await store.write((tx) =>
    compileIssue(tx, ines, { audience: 'members', frequency: 'weekly', ...span }, at),
  )
  expect(await preview(store, second.id, 'mara', at)).toEqual(['First', 'Second'])
  expect((await findIssue(store.db, ines, first.id)).state).toBe('replaced')
  await expect(store.write((tx) => releaseIssue(tx, ines, first.id, today, at))).rejects.toThrow(Conflict)
})

test('compiling twice in one period makes one issue while it has not gone out, and another number afterwards', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await decided(store, { title: 'First' })
  const first = await compile(store)
  await decided(store, { title: 'Late news', at: hours(-1) })
  const again = await compile(store)
  expect(again.id).toBe(first.id)
  expect(await listReferences(store.db, again.id)).toHaveLength(2)
  await store.write((tx) => releaseIssue(tx, ines, first.id, today, now))
  const extra = await compile(store, 'members', hours(1))
  expect([extra.period, extra.number]).toEqual(['2026-W47.2', 2])
})

test('the clock compiles a period once, holds it, and says nothing where there is nothing to tell', async () => {
  const store = await castStore()
  const due = () =>
    store.write((tx) => compileDue(tx, systemActor('clock'), { audience: 'members', frequency: 'weekly' }, now))
  expect(await due()).toBeNull()
  await decided(store, { title: 'First' })
  const issue = await due()
  expect(issue?.heldAt).toEqual(now)
  expect(await due()).toBeNull()
  const daily = await store.write((tx) =>
    compileDue(tx, systemActor('clock'), { audience: 'residents', frequency: 'daily' }, now),
  )
  expect(daily).toBeNull()
  const issues = await listIssues(store.db, await actorNamed(store.db, 'ines'))
  expect(issues.map((one) => [one.state, one.items])).toEqual([['waiting', 1]])
})

test('a release writes one letter for each recipient and nobody else', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await subscribe(store, 'neighbor@home.example')
  await subscribe(store, 'shop@main.example', 'business')
  await decided(store, { title: 'First' })
  const issue = await compile(store, 'residents')
  const before = await listRecipients(store.db, await findIssue(store.db, ines, issue.id), today)
  expect(before).toEqual({ total: 1, members: [] })
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'edition'))
  expect(letters.map((row) => [row.to, row.personId])).toEqual([['neighbor@home.example', null]])
  const copies = await store.db.select().from(editionCopies)
  expect(copies).toHaveLength(1)
  expect(JSON.stringify(copies)).not.toContain(letters[0]?.props.token as string)
  await expect(store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))).rejects.toThrow(Conflict)
})

test('members receive their edition by what they hold, at the address of their account', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await decided(store, { title: 'First' })
  const issue = await compile(store)
  const { members, total } = await listRecipients(store.db, await findIssue(store.db, ines, issue.id), today)
  expect(members.map((one) => one.personId)).not.toContain('vera')
  expect(total).toBe(members.length)
  await store.write((tx) =>
    tx.update(siteRoleGrants).set({ endsOn: '2026-11-01' }).where(eq(siteRoleGrants.personId, 'ruth')),
  )
  await store.write((tx) =>
    tx.update(bodyOffices).set({ endsOn: '2026-11-01' }).where(eq(bodyOffices.personId, 'ruth')),
  )
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'edition'))
  expect(letters.map((row) => row.personId).sort()).toEqual(
    members
      .map((one) => one.personId)
      .filter((id) => id !== 'ruth')
      .sort(),
  )
  expect(letters.find((row) => row.personId === 'mara')?.to).toBe('mara@calder.example')
  const rows = await store.db.select({ email: subscriptions.email }).from(subscriptions)
  expect(rows.every((row) => !row.email.includes('@'))).toBe(true)
})

test('only the project manager sees, compiles, releases and pauses issues', async () => {
  const store = await castStore()
  await decided(store, { title: 'First' })
  const issue = await compile(store)
  for (const name of ['mara', 'daniel', 'ruth', 'nora', 'luis'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(listIssues(store.db, actor)).rejects.toThrow(NotFound)
    await expect(previewIssue(store.db, actor, issue.id, 'tom', today, now)).rejects.toThrow(NotFound)
    await expect(store.write((tx) => compileIssue(tx, actor, { ...week, audience: 'members' }, now))).rejects.toThrow(
      Forbidden,
    )
    await expect(store.write((tx) => releaseIssue(tx, actor, issue.id, today, now))).rejects.toThrow(NotFound)
    await expect(store.write((tx) => holdIssue(tx, actor, issue.id, now))).rejects.toThrow(NotFound)
  }
  const ines = await actorNamed(store.db, 'ines')
  await expect(store.write((tx) => holdIssue(tx, ines, issue.id, now))).rejects.toThrow(Conflict)
})
