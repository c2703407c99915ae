import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { secondFactors, sessions } from '#db/schema/people'
import { castStore, now } from '#tests/support/store'
import { NotFound } from '~/domain/errors'
import { resetFromConsole } from '~/domain/people/sign-in/second-factor.server'

test('whoever runs the machine lets the only administrator in again, on record for all members', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.insert(secondFactors).values({ personId: 'ruth', secret: 'c2VjcmV0', createdAt: now, confirmedAt: now })
    const expiresAt = new Date(now.getTime() + 1e9)
    await tx.insert(sessions).values({ id: 'ruths', userId: 'ruth', createdAt: now, expiresAt })
  })
  const reset = (email: string) => store.write((tx) => resetFromConsole(tx, email, now))
  expect(await reset(' Ruth@Calder.example')).toBe('Ruth Lindqvist')
  expect(await store.db.select().from(secondFactors)).toEqual([])
  expect(await store.db.select().from(sessions).where(eq(sessions.userId, 'ruth'))).toEqual([])
  const recorded = await store.db.select().from(activity).where(eq(activity.verb, 'secondFactor.reset'))
  expect(recorded).toMatchObject([
    { actorKind: 'system', actorId: 'console', subjectId: 'ruth', visibility: 'members' },
  ])
  expect(await store.db.select().from(outbox)).toMatchObject([
    { to: 'ruth@calder.example', props: { event: 'second-factor-reset' } },
  ])
  await expect(reset('nobody@calder.example')).rejects.toThrow(NotFound)
})
