// The clauses of the store and the policies that they are the other half of, asked of everybody about everything.
import { expect, test } from 'vitest'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { releases, releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import { person, withRole } from '#tests/support/everybody'
import { castStore, now } from '#tests/support/store'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import { maySupplyFeed } from '~/domain/feeds/policy'
import { visibleTo as feedsOf } from '~/domain/feeds/submissions.server'
import { visibleTo as draftsOf } from '~/domain/releases/drafts/drafts.server'
import { listReleaseNeeds } from '~/domain/releases/needs.server'
import { mayReviewRelease, maySeeDraft } from '~/domain/releases/policy'

/** Releases that wait for the actor as their second reader. */
const listReleasesToReview = async (db: Reader, actor: Actor) =>
  (await listReleaseNeeds(db, actor)).flatMap((need) => (need.kind === 'releaseReview' ? [need.place] : []))

const seated: Partial<Person> = { isMember: true }
const everybody: Record<string, Actor> = {
  visitor,
  system: systemActor('job'),
  leaver: person({ personId: 'mara' }),
  member: person({ personId: 'mara', ...seated }),
  steward: person({ personId: 'grace', ...seated, organisationIds: ['police'], stewardOf: ['police'] }),
  'steward of two': person({ personId: 'tom', ...seated, stewardOf: ['court', 'northside'] }),
  'former steward': person({ personId: 'grace', ...seated, organisationIds: ['police'] }),
  liaison: withRole('community-liaison', { personId: 'daniel' }),
  screener: withRole('screener', { personId: 'mara' }),
  manager: withRole('project-manager', { personId: 'ines' }),
  'manager who is a steward': withRole('project-manager', { personId: 'grace', stewardOf: ['police'] }),
  evaluator: withRole('evaluator', { personId: 'nora' }),
  administrator: withRole('administrator', { personId: 'ruth' }),
}

async function measured(tx: Writer): Promise<string> {
  const plain = { slug: 'stops', name: 'Stops', definition: 'Each stop.', unit: 'stops', createdAt: now }
  const [measure] = await tx.insert(measures).values(plain).returning()
  return measure?.id ?? ''
}

/** A release of every state, of two drafters, with a table of another person and without one. */
async function releasesOfAllKinds() {
  const store = await castStore()
  await store.write(async (tx) => {
    const measureId = await measured(tx)
    const stamps = { gatedAt: null, reviewedAt: null, publishedAt: null }
    const states = {
      draft: stamps,
      gated: { ...stamps, gatedAt: now },
      reviewed: { ...stamps, gatedAt: now, reviewedAt: now },
      published: { gatedAt: now, reviewedAt: now, publishedAt: now },
    }
    for (const [state, moments] of Object.entries(states))
      for (const draftedBy of ['grace', 'ines', 'tom'])
        for (const uploadedBy of [null, 'nora', 'ruth']) {
          const slug = `${state}-${draftedBy}-${uploadedBy ?? 'none'}`
          const common = { slug, title: slug, period: '2026-Q3', draftedAt: now, draftedBy }
          const [release] = await tx
            .insert(releases)
            .values({ ...common, ...moments })
            .returning()
          if (!uploadedBy || !release) continue
          const table = { releaseId: release.id, measureId, measureVersion: 1, title: slug }
          await tx.insert(releaseTables).values({ ...table, position: 1, uploadedAt: now, uploadedBy })
        }
  })
  const tables = await store.db.select().from(releaseTables)
  const all = (await store.db.select().from(releases)).map((release) => ({
    ...release,
    uploaders: tables.filter(({ releaseId }) => releaseId === release.id).map(({ uploadedBy }) => uploadedBy),
  }))
  return { store, all }
}
const slugsOf = (rows: { slug: string }[]) => rows.map(({ slug }) => slug).sort()

test('the drafts that the store gives are those that the policy shows', async () => {
  const { store, all } = await releasesOfAllKinds()
  for (const [name, actor] of Object.entries(everybody)) {
    const given = await store.db.select().from(releases).where(draftsOf(actor))
    expect(slugsOf(given), name).toEqual(slugsOf(all.filter((release) => maySeeDraft(actor, release))))
  }
})

test('the releases that wait for somebody’s review are those that they may review', async () => {
  const { store, all } = await releasesOfAllKinds()
  for (const [name, actor] of Object.entries(everybody)) {
    const waiting = await listReleasesToReview(store.db, actor)
    expect(slugsOf(waiting), name).toEqual(slugsOf(all.filter((release) => mayReviewRelease(actor, release))))
  }
  expect(slugsOf(await listReleasesToReview(store.db, everybody.evaluator as Actor))).toContain('gated-grace-ruth')
})

test('the feeds whose counts the store gives are those that the actor may supply', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    const due = { measureId: await measured(tx), period: '2026-11', dueOn: '2026-12-10' }
    for (const organisationId of ['police', 'court', 'northside', 'tidewater'])
      await tx.insert(feeds).values({ ...due, organisationId })
  })
  const all = await store.db.select().from(feeds)
  for (const [name, actor] of Object.entries(everybody)) {
    const given = await store.db.select().from(feeds).where(feedsOf(actor))
    const expected = all.filter((feed) => maySupplyFeed(actor, feed))
    expect(given.map(({ id }) => id).sort(), name).toEqual(expected.map(({ id }) => id).sort())
  }
})
