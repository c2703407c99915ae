import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { releases } from '#db/schema/releases'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { receiveSubmission } from '~/domain/community/intake.server'
import type { SubmissionInput } from '~/domain/community/submission'
import { Invalid, NotFound } from '~/domain/errors'
import { type SettingGroup, SettingInputs } from '~/domain/site/settings'
import { changeSettings, findSettings, findSite } from '~/domain/site/settings.server'
import { addWorkingDays } from '~/domain/time'

type Given = Record<string, string | string[]>
async function scene() {
  const store = await castStore()
  const change = async (group: SettingGroup, given: Given, as: Parameters<typeof actorNamed>[1] = 'ines') => {
    const actor = await actorNamed(store.db, as)
    return store.write((tx) => changeSettings(tx, actor, group, SettingInputs[group].parse(given), now))
  }
  return { store, change, log: () => store.db.select().from(activity).where(eq(activity.verb, 'settings.changed')) }
}

test('a change is on record with old and new, where members read it', async () => {
  const { change, log, store } = await scene()
  const names = {
    name: 'Calder Accord',
    programmeName: 'Calder Diversion',
    coalitionName: 'Calder PCG',
    place: 'Calder',
  }
  expect(await change('names', names, 'ruth')).toBe(2)
  expect(await log()).toMatchObject([
    {
      actorId: 'ruth',
      visibility: 'members',
      facts: {
        group: 'names',
        changed: 'coalitionName place',
        'place.from': 'Calder County',
        'place.to': 'Calder',
        'coalitionName.to': 'Calder PCG',
      },
    },
  ])
  expect(await change('names', names, 'ruth')).toBe(0)
  expect(await log()).toHaveLength(1)
  expect(await findSite(store.db)).toMatchObject({ place: 'Calder' })
})

test('that the contact changed is on record, and no address is', async () => {
  const { change, log } = await scene()
  await change('contact', { contactEmail: 'New@Calder.example', contactPhone: '555-0199' })
  const [event] = await log()
  expect(event?.facts).toEqual({ group: 'contact', changed: 'contactEmail contactPhone' })
})

test('threshold and time zone change only where their meaning was read', async () => {
  const { change, store } = await scene()
  await expect(change('disclosure', { threshold: '5', zeros: 'suppressible' })).rejects.toThrow(Invalid)
  await expect(change('time-zone', { timeZone: 'Europe/Madrid' })).rejects.toThrow(Invalid)
  expect(await findSite(store.db)).toMatchObject({ threshold: 11, timeZone: 'America/Los_Angeles' })
  // Nothing changes, so nothing has to be read.
  expect(await change('disclosure', { threshold: '11', zeros: 'suppressible' })).toBe(0)
  expect(await change('disclosure', { threshold: '5', zeros: 'publish', understood: 'yes' })).toBe(2)
  expect(await change('time-zone', { timeZone: 'Europe/Madrid', understood: 'yes' })).toBe(1)
})

test('a site may refuse what a supplying organisation could work out; it warns unless it says so', async () => {
  const { change, store } = await scene()
  expect(await findSite(store.db)).toMatchObject({ insiders: 'warn' })
  const form = { threshold: '11', zeros: 'suppressible', understood: 'yes' }
  expect(await change('disclosure', { ...form, insiders: 'block' })).toBe(1)
  expect(await findSite(store.db)).toMatchObject({ insiders: 'block' })
  await expect(change('disclosure', { ...form, insiders: 'maybe' })).rejects.toThrow('errors.choose')
})

test('a release that was published keeps the rule that it was published under', async () => {
  const { change, store } = await scene()
  const release = { slug: '2026-q3', title: 'Third quarter', period: '2026-Q3', draftedAt: now, draftedBy: 'ines' }
  await store.write((tx) =>
    tx.insert(releases).values({ ...release, threshold: 11, zeros: 'suppressible', publishedAt: now }),
  )
  await change('disclosure', { threshold: '5', zeros: 'publish', understood: 'yes' })
  const [kept] = await store.db.select().from(releases)
  expect([kept?.threshold, kept?.zeros]).toEqual([11, 'suppressible'])
})

test('answers are due after the holidays of the site', async () => {
  const { change, store } = await scene()
  const send = async () => {
    const input: SubmissionInput = {
      kind: 'concern',
      text: 'The lamp at the river path has been dark for weeks.',
      area: '',
      timeBand: 'any-time',
      email: null,
      formKey: '',
    }
    return store.write((tx) => receiveSubmission(tx, input, 'en', now))
  }
  const before = await send()
  const holidays = [addWorkingDays(today, 1), addWorkingDays(today, 3)]
  await change('clocks', {
    acknowledgeWorkingDays: '2',
    answerWorkingDays: '15',
    holidays: holidays.join('\n'),
  })
  const after = await send()
  expect(before.readBy).toBe(addWorkingDays(today, 2))
  expect([after.readBy, after.answerBy]).toEqual([addWorkingDays(today, 4), addWorkingDays(today, 17)])
})

test('languages are kept as the locales of the site', async () => {
  const { change, store } = await scene()
  await change('languages', { languages: ['es'], terminology: 'en-GB' })
  expect(await findSite(store.db)).toMatchObject({ locales: ['es'], terminology: 'en-GB' })
})

test('settings do not exist for anybody else', async () => {
  const { change, store } = await scene()
  for (const name of ['mara', 'luis', 'daniel', 'nora'] as const) {
    await expect(findSettings(store.db, await actorNamed(store.db, name)), name).rejects.toThrow(NotFound)
    await expect(change('contact', { contactEmail: 'eve@x.example' }, name), name).rejects.toThrow(NotFound)
  }
  await expect(findSettings(store.db, visitor)).rejects.toThrow(NotFound)
})
