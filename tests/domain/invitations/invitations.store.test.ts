import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { invitations } from '#db/schema/invitations'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { seatHolders } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { type Actor, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { acceptInvitation } from '~/domain/invitations/acceptance.server'
import { type InvitationInput, invitationDays } from '~/domain/invitations/invitation'
import {
  findInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  sendInvitation,
} from '~/domain/invitations/invitations.server'
import { findActor } from '~/domain/people/actor.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { findSite } from '~/domain/site/settings.server'

const lena: InvitationInput = {
  email: 'lena@calder.example',
  name: 'Lena Ortiz',
  locale: 'es',
  seatId: 'pcg-police',
  seatRole: 'alternate',
  organisationId: null,
  siteRole: null,
}
const newcomer = { name: 'Lena Ortiz', passwordHash: 'hash' }

async function invite(
  store: Store,
  input: Partial<InvitationInput> = {},
  as: Parameters<typeof actorNamed>[1] = 'ines',
) {
  const actor = await actorNamed(store.db, as)
  const site = await findSite(store.db)
  if (!site) throw new Error('no site')
  return store.write((tx) => sendInvitation(tx, actor, site, { ...lena, ...input }, now))
}
/** Tokens of the letters to an address, the newest last. */
async function tokensOf(store: Store, email = lena.email): Promise<string[]> {
  const letters = await store.db.select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.createdAt)
  return letters.map((letter) => letter.props.token as string)
}
const accept = (
  store: Store,
  token: string,
  actor: Actor = visitor,
  who: typeof newcomer | null = newcomer,
  at = now,
) => store.write((tx) => acceptInvitation(tx, actor, token, who, today, at))

test('an invited person becomes a member with the seat, once', async () => {
  const store = await castStore()
  await invite(store)
  const [letter] = await store.db.select().from(outbox)
  expect(letter).toMatchObject({ to: lena.email, locale: 'es', template: 'invitation' })
  expect(letter?.props).toMatchObject({
    organisation: 'Calder Police Department',
    body: 'Policy Coordinating Group',
    invitedBy: 'Ines Aguilar',
    expiresOn: '2026-12-02',
  })
  const [token] = (await tokensOf(store)) as [string]
  const personId = (await accept(store, token)) as string
  const actor = await findActor(store.db, personId, today)
  expect(actor).toMatchObject({
    email: lena.email,
    organisationIds: ['police'],
    isMember: true,
    seats: [{ bodyId: 'pcg', organisationId: 'police', role: 'alternate' }],
  })
  await expect(accept(store, token)).rejects.toThrow(Conflict)
  expect((await store.db.select().from(people).where(eq(people.email, lena.email))).length).toBe(1)
  const verbs = (await store.db.select().from(activity)).map((row) => row.verb)
  expect(verbs).toEqual(
    expect.arrayContaining(['invitation.sent', 'invitation.accepted', 'seatHolder.appointed', 'session.started']),
  )
})

test('the database keeps no token, and the list gives none away', async () => {
  const store = await castStore()
  const made = await invite(store)
  const [token] = (await tokensOf(store)) as [string]
  expect(made.tokenHash).not.toContain(token)
  const list = await listInvitations(store.db, await actorNamed(store.db, 'ruth'), now)
  expect(JSON.stringify(list)).not.toContain(made.tokenHash)
  expect(list).toMatchObject([{ state: 'open', invitedByName: 'Ines Aguilar', bodyName: 'Policy Coordinating Group' }])
  for (const name of ['mara', 'luis', 'daniel'] as const) {
    await expect(listInvitations(store.db, await actorNamed(store.db, name), now)).rejects.toThrow(NotFound)
  }
})

test('twenty acceptances at once make one person', async () => {
  const store = await castStore()
  await invite(store, { seatRole: 'delegate' })
  const [token] = (await tokensOf(store)) as [string]
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => accept(store, token)))
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const held = await store.db.select().from(seatHolders).where(eq(seatHolders.seatId, 'pcg-police'))
  expect(held.filter((one) => one.endsOn === null && one.role === 'delegate')).toHaveLength(1)
})

test('a link dies by age, by revocation and by a newer one', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const site = await findSite(store.db)
  const made = await invite(store)
  const later = new Date(now.getTime() + invitationDays * 86_400_000)
  const [first] = (await tokensOf(store)) as [string]
  await expect(accept(store, first, visitor, newcomer, later)).rejects.toThrow('invitations.one.expired')
  await store.write((tx) => resendInvitation(tx, ines, site as never, made.id, new Date(now.getTime() + 1)))
  const second = (await tokensOf(store)).find((one) => one !== first) as string
  await expect(accept(store, first)).rejects.toThrow(NotFound)
  expect((await findInvitation(store.db, second, later)).state).toBe('open')
  await store.write((tx) => revokeInvitation(tx, ines, made.id, now))
  await expect(accept(store, second)).rejects.toThrow('invitations.one.revoked')
  await expect(store.write((tx) => revokeInvitation(tx, ines, made.id, now))).rejects.toThrow(Conflict)
  await expect(store.write((tx) => resendInvitation(tx, ines, site as never, made.id, now))).rejects.toThrow(Conflict)
  const [row] = await store.db.select().from(invitations)
  expect(row?.acceptedAt).toBeNull()
})

test('somebody who has an account accepts signed in, and nobody in their place', async () => {
  const store = await castStore()
  await invite(store, {
    email: 'nora@calder.example',
    name: 'Nora Quist',
    seatId: null,
    seatRole: null,
    siteRole: 'screener',
  })
  const [token] = (await tokensOf(store, 'nora@calder.example')) as [string]
  await expect(accept(store, token)).rejects.toThrow('invitations.one.signInFirst')
  await expect(accept(store, token, await actorNamed(store.db, 'mara'), null)).rejects.toThrow(Forbidden)
  expect((await findInvitation(store.db, token, now)).state).toBe('open')
  expect(await accept(store, token, await actorNamed(store.db, 'nora'), null)).toBeNull()
  expect((await findActor(store.db, 'nora', today))?.siteRoles.sort()).toEqual(['evaluator', 'screener'])
})

test('somebody who left comes back by invitation with what it gives, and nothing of before', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => recordDeparture(tx, ines, 'mara', today, now))
  await invite(store, { email: 'mara@calder.example', seatId: null, seatRole: null, organisationId: 'riverside' })
  const [token] = (await tokensOf(store, 'mara@calder.example')) as [string]
  expect(await accept(store, token)).toBe('mara')
  expect(await findActor(store.db, 'mara', today)).toMatchObject({
    organisationIds: ['riverside'],
    seats: [],
    siteRoles: [],
    isMember: false,
  })
})

test('an invitation is to something that exists, and the same one is not sent twice', async () => {
  const store = await castStore()
  await expect(invite(store, { seatId: 'no-seat' })).rejects.toThrow(Invalid)
  await expect(invite(store, { seatId: 'pcg-court', seatRole: 'delegate' })).rejects.toThrow(Invalid)
  await expect(invite(store, { organisationId: 'court' })).rejects.toThrow(Invalid)
  await expect(invite(store, { seatId: null, seatRole: null, organisationId: 'nobody' })).rejects.toThrow(Invalid)
  await invite(store)
  await expect(invite(store)).rejects.toThrow(Invalid)
  await invite(store, { seatId: 'owg-police' })
})

test('a project manager makes nobody administrator, and a chair invites nobody', async () => {
  const store = await castStore()
  const asAdministrator = { seatId: null, seatRole: null, siteRole: 'administrator' as const }
  await expect(invite(store, asAdministrator)).rejects.toThrow(Forbidden)
  await expect(invite(store, {}, 'luis')).rejects.toThrow(Forbidden)
  await invite(store, asAdministrator, 'ruth')
})

test('a delegate who comes by invitation takes over from the former one', async () => {
  const store = await castStore()
  await invite(store, { seatRole: 'delegate' })
  const [token] = (await tokensOf(store)) as [string]
  await accept(store, token)
  const [former] = await store.db
    .select()
    .from(seatHolders)
    .where(and(eq(seatHolders.seatId, 'pcg-police'), eq(seatHolders.personId, 'mara')))
  expect(former?.endsOn).toBe('2026-11-17')
})
