import { expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { charters, standingItems } from '#db/schema/charters'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { people, siteRoleGrants } from '#db/schema/people'
import { site } from '#db/schema/site'
import { emptyStore, now, today } from '#tests/support/store'
import { agendasIn, measuresIn } from '~/across/founding-words'
import { NotFound } from '~/domain/errors'
import { findActor } from '~/domain/people/actor.server'
import { findCharterInForce } from '~/domain/seats/delegates.server'
import { type Establishment, establishSite } from '~/domain/site/establishment.server'
import { findSite } from '~/domain/site/settings.server'
import { translator } from '~/i18n/translate'

const body = (kind: 'pcg' | 'owg' | 'clt', name: string): Establishment['bodies'][number] => ({
  kind,
  name,
  purpose: 'To decide',
  visibility: 'public',
  decisionRule: 'consent',
  quorumShare: 2 / 3,
  requiredSectors: ['community'],
  cadence: 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0',
  noticeDays: 7,
  amendmentDays: 7,
})
const establishment: Establishment = {
  site: {
    name: 'Riverbend Accord',
    programmeName: 'Riverbend Diversion',
    coalitionName: 'Riverbend PCG',
    place: 'Riverbend',
    timeZone: 'America/Los_Angeles',
    locales: ['en', 'es'],
    terminology: 'en-US',
    threshold: 10,
    zeros: 'suppressible',
    acknowledgeWorkingDays: 3,
    answerWorkingDays: 10,
    holidays: ['2026-12-25'],
    contactEmail: 'office@riverbend.example',
    contactPhone: '',
  },
  administrator: {
    name: 'Ada Field',
    email: 'ada@riverbend.example',
    passwordHash: 'hash',
    runsProject: true,
    locale: 'en',
  },
  bodies: [body('pcg', 'Coalition'), body('owg', 'Workgroup'), body('clt', 'Coalition')],
  organisations: [
    { name: 'Police', sector: 'law-enforcement' },
    { name: 'Police', sector: 'community' },
  ],
  agendas: agendasIn(translator('en')),
  measures: measuresIn(translator('en'), ['referrals', 'naloxone']),
}

test('a site is made whole: settings, administrator, bodies, charters, agendas, organisations', async () => {
  const store = await emptyStore()
  const personId = await store.write((tx) => establishSite(tx, establishment, now))
  expect(await findActor(store.db, personId, today)).toMatchObject({
    email: 'ada@riverbend.example',
    isMember: true,
    siteRoles: expect.arrayContaining(['administrator', 'project-manager']),
  })
  const made = await store.db.select().from(bodies).orderBy(bodies.position)
  expect(made.map((row) => [row.kind, row.slug])).toEqual([
    ['pcg', 'coalition'],
    ['owg', 'workgroup'],
    ['clt', 'coalition-2'],
  ])
  expect(await findCharterInForce(store.db, made[0]?.id as string, today)).toMatchObject({
    version: 1,
    quorumShare: 2 / 3,
    adoptedOn: today,
    requiredSectors: ['community'],
  })
  const items = await store.db.select().from(standingItems)
  expect(items.filter((item) => item.bodyId === made[0]?.id)).toHaveLength(10)
  const slugs = (await store.db.select().from(organisations)).map((row) => [row.slug, row.independentOfPolice])
  expect(slugs.sort()).toEqual([
    ['police', false],
    ['police-2', true],
  ])
  expect(await store.db.select().from(charters)).toHaveLength(3)
  expect((await store.db.select().from(measures)).map((one) => one.slug).sort()).toEqual([
    'naloxone-kits-handed-out',
    'people-referred-by-door',
  ])
  expect(await findSite(store.db)).toMatchObject({ holidays: ['2026-12-25'], answerWorkingDays: 10 })
})

test('set-up happens once, also when two press at once', async () => {
  const store = await emptyStore()
  const attempt = (name: string) =>
    store.write((tx) =>
      establishSite(
        tx,
        { ...establishment, administrator: { ...establishment.administrator, email: `${name}@riverbend.example` } },
        now,
      ),
    )
  const results = await Promise.allSettled([attempt('ada'), attempt('ben')])
  expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.db.select().from(site)).toHaveLength(1)
  expect(await store.db.select().from(people)).toHaveLength(1)
  await expect(attempt('cleo')).rejects.toThrow(NotFound)
})

test('an administrator who does not run the project holds one role', async () => {
  const store = await emptyStore()
  await store.write((tx) =>
    establishSite(tx, { ...establishment, administrator: { ...establishment.administrator, runsProject: false } }, now),
  )
  expect((await store.db.select().from(siteRoleGrants)).map((row) => row.role)).toEqual(['administrator'])
})
