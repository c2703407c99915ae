import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { invitations } from '#db/schema/invitations'
import { outbox } from '#db/schema/outbox'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { Invalid, NotFound } from '~/domain/errors'
import { findInvitation, revokeInvitation, sendInvitation } from '~/domain/invitations/invitations.server'
import { readList } from '~/domain/invitations/list'
import { listExpired, planList, resendExpired, sendList } from '~/domain/invitations/lists.server'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'
import { isOneAddress } from '~/platform/mail-address'
import { listWords } from '~/ui/invitations/words'

const reading = { words: listWords, isOneAddress }
const rowsOf = (...lines: string[]) => {
  const read = readList(['name,email,organisation,body,seatRole,siteRole,language', ...lines].join('\n'), listWords)
  if (!read.ok) throw new Error(read.code)
  return read.rows
}
const good = ['Lena,lena@x.example,Calder Police Department,PCG,Alternate,,', 'Otto,otto@x.example,,,,Evaluator,es']
const siteOf = async (store: Store) => (await findSite(store.db)) as Site
const rowsIn = async (store: Store) => [
  ...(await store.db.select().from(invitations)),
  ...(await store.db.select().from(outbox)),
  ...(await store.db.select().from(activity)),
]

test('a list is sent whole: each row an invitation, a letter and a record', async () => {
  const store = await castStore()
  const [ines, site] = [await actorNamed(store.db, 'ines'), await siteOf(store)]
  const sent = await store.write((tx) => sendList(tx, ines, site, rowsOf(...good), false, reading, now))
  expect(sent).toBe(2)
  expect((await store.db.select().from(invitations)).map((row) => row.email).sort()).toEqual([
    'lena@x.example',
    'otto@x.example',
  ])
  expect((await store.db.select().from(outbox)).map((row) => row.locale).sort()).toEqual(['en', 'es'])
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, 'lena@x.example'))
  expect(letter?.props).toMatchObject({
    organisation: 'Calder Police Department',
    body: 'Policy Coordinating Group',
    invitedBy: 'Ines Aguilar',
    expiresOn: '2026-12-02',
  })
  expect(await findInvitation(store.db, letter?.props.token as string, now)).toMatchObject({ email: 'lena@x.example' })
  expect((await store.db.select().from(activity)).map((row) => row.verb)).toEqual([
    'invitation.sent',
    'invitation.sent',
  ])
  const again = await planList(store.db, ines, site, rowsOf(...good), reading, now)
  expect(again.map((row) => row.problems[0]?.code)).toEqual(['already-invited', 'already-invited'])
})

test('one bad row holds the whole list back, unless it is left out on purpose', async () => {
  const store = await castStore()
  const [ines, site] = [await actorNamed(store.db, 'ines'), await siteOf(store)]
  const rows = rowsOf(...good, 'Mara,mara@calder.example,Calder Police Department,PCG,Delegate,,')
  const send = (goodOnly: boolean, of = rows) =>
    store.write((tx) => sendList(tx, ines, site, of, goodOnly, reading, now))
  await expect(send(false)).rejects.toThrow(Invalid)
  await expect(send(true, rows.slice(2))).rejects.toThrow(Invalid)
  expect(await rowsIn(store)).toEqual([])
  expect(await send(true)).toBe(2)
})

test('a seat whose delegate is invited is taken', async () => {
  const store = await castStore()
  const [ines, site] = [await actorNamed(store.db, 'ines'), await siteOf(store)]
  await store.write((tx) =>
    sendInvitation(
      tx,
      ines,
      site,
      {
        name: 'Lena',
        email: 'lena@x.example',
        locale: 'en',
        seatId: 'clt-riverside',
        seatRole: 'delegate',
        organisationId: null,
        siteRole: null,
      },
      now,
    ),
  )
  const [row] = await planList(
    store.db,
    ines,
    site,
    rowsOf('Otto,otto@x.example,Riverside Neighbors Association,CLT,Delegate,,'),
    reading,
    now,
  )
  expect(row?.problems[0]?.code).toBe('seat-taken')
})

test('nobody but those who keep the site plans a list, and a project manager makes nobody administrator', async () => {
  const store = await castStore()
  const site = await siteOf(store)
  const rows = rowsOf('Otto,otto@x.example,,,,Administrator,')
  for (const name of ['mara', 'luis', 'nora'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(planList(store.db, actor, site, rows, reading, now), name).rejects.toThrow(NotFound)
  }
  const codes = async (name: 'ines' | 'ruth') =>
    (await planList(store.db, await actorNamed(store.db, name), site, rows, reading, now))[0]?.problems.map(
      (one) => one.code,
    )
  expect(await codes('ines')).toEqual(['not-allowed'])
  expect(await codes('ruth')).toEqual([])
})

test('expired invitations are sent again at once, without those that lead nowhere', async () => {
  const store = await castStore()
  const [ines, site] = [await actorNamed(store.db, 'ines'), await siteOf(store)]
  await store.write((tx) => sendList(tx, ines, site, rowsOf(...good), false, reading, now))
  const [first] = await store.db.select().from(invitations)
  await store.write((tx) => revokeInvitation(tx, ines, first?.id as string, now))
  const later = new Date(now.getTime() + 15 * 86_400_000)
  expect(await listExpired(store.db, ines, site, now)).toEqual([])
  expect(await store.write((tx) => resendExpired(tx, ines, site, later))).toBe(1)
  expect(await store.write((tx) => resendExpired(tx, ines, site, later))).toBe(0)
  const much = new Date(later.getTime() + 15 * 86_400_000)
  await expect(store.write(async (tx) => resendExpired(tx, await actorNamed(tx, 'mara'), site, much))).rejects.toThrow(
    NotFound,
  )
})
