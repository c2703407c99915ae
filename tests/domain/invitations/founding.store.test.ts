import { expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { invitations } from '#db/schema/invitations'
import { people } from '#db/schema/people'
import { site } from '#db/schema/site'
import { emptyStore, now, today } from '#tests/support/store'
import { agendasIn, firstAnswers, measuresIn } from '~/across/founding-words'
import { visitor } from '~/domain/access/actor'
import { Conflict } from '~/domain/errors'
import { acceptInvitation } from '~/domain/invitations/acceptance.server'
import { foundSite, renewFounderInvitation } from '~/domain/invitations/founding.server'
import { findInvitation } from '~/domain/invitations/invitations.server'
import { findActor } from '~/domain/people/actor.server'
import { findCredentials } from '~/domain/people/sign-in/session.server'
import { setupOf } from '~/domain/site/establishment'
import { exampleFile, readSetupFile } from '~/domain/site/setup-file'
import { translator } from '~/i18n/translate'

const t = translator('en')
function establishment(passwordHash: string | null) {
  const read = readSetupFile(JSON.parse(JSON.stringify(exampleFile(firstAnswers(t)))), firstAnswers(t))
  if (!read.ok) throw new Error('the example is wrong')
  const { administrator, measures, ...rest } = setupOf(read.answers)
  return {
    ...rest,
    administrator: { ...administrator, passwordHash, locale: 'en' as const },
    agendas: agendasIn(t),
    measures: measuresIn(t, measures),
  }
}

test('an administrator without a password is nobody until they accept, and then keeps the site', async () => {
  const store = await emptyStore()
  const { personId, token } = await store.write((tx) => foundSite(tx, establishment(null), now))
  expect(await findActor(store.db, personId, today)).toBeNull()
  expect(await findCredentials(store.db, 'ada@riverbend.example')).toBeNull()
  const renewed = await store.write((tx) => renewFounderInvitation(tx, now))
  await expect(findInvitation(store.db, token as string, now)).rejects.toThrow()
  expect(await findInvitation(store.db, renewed, now)).toMatchObject({ hasAccount: false, siteRole: 'administrator' })
  const newcomer = { name: 'Ada Field', passwordHash: 'hash' }
  const accepted = await store.write((tx) => acceptInvitation(tx, visitor, renewed, newcomer, today, now))
  expect(accepted).toBe(personId)
  expect(await findActor(store.db, personId, today)).toMatchObject({ siteRoles: ['administrator'] })
  await expect(store.write((tx) => renewFounderInvitation(tx, now))).rejects.toThrow(Conflict)
})

test('a manager who cannot be invited leaves nothing behind', async () => {
  const store = await emptyStore()
  const wrong = { ...establishment('hash'), manager: { name: 'Ben', email: null as unknown as string } }
  await expect(store.write((tx) => foundSite(tx, wrong, now))).rejects.toThrow()
  for (const table of [site, people, bodies, invitations] as const)
    expect(await store.db.select().from(table)).toEqual([])
})
