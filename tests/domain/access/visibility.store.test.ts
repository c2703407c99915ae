// `visibleIn` in the store is `maySee` in words: for every actor, visibility and body, on both databases; and the five
// nouns that have a visibility of their own, once their time has come, are found by exactly those who may see them.
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { matters } from '#db/schema/matters'
import { memberships } from '#db/schema/people'
import { policies, policyVersions } from '#db/schema/policies'
import { seatHolders } from '#db/schema/seats'
import { type Visibility, visibilities } from '#db/schema/words'
import { actorNamed } from '#tests/support/actors'
import { everybody as byRole, person, seat } from '#tests/support/everybody'
import { decided, hours, opened, planned } from '#tests/support/happenings'
import { castStore, now } from '#tests/support/store'
import type { Actor } from '~/domain/access/actor'
import { maySee } from '~/domain/access/visibility'
import { visibleIn } from '~/domain/access/visibility.server'
import { NotFound } from '~/domain/errors'
import { findMatter } from '~/domain/matters/matters.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { findPolicy } from '~/domain/policies/policies.server'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { findProposal } from '~/domain/proposals/proposals.server'

type Thing = { visibility: Visibility; bodyId: string | null }
const bodyIds = ['pcg', 'owg', 'clt']
const things: Thing[] = visibilities.flatMap((visibility) =>
  [...bodyIds, null].map((bodyId) => ({ visibility, bodyId })),
)
const nameOf = ({ visibility, bodyId }: Thing): string => `${visibility} of ${bodyId ?? 'no body'}`

/** One of each kind: those of the policies, those who hold something of two bodies, and one whose seat ended yesterday. */
const actors: Record<string, Actor> = {
  ...byRole,
  'delegate of two bodies': person({
    seats: [seat('delegate'), seat('delegate', 'police', 'owg')],
    isMember: true,
  }),
  'chair here and delegate there': person({
    offices: [{ bodyId: 'clt', office: 'chair' }],
    seats: [seat('observer', 'police', 'owg')],
    isMember: true,
  }),
  'project manager with a seat': person({ siteRoles: ['project-manager'], seats: [seat('delegate')], isMember: true }),
  'administrator with an office': person({
    siteRoles: ['administrator'],
    offices: [{ bodyId: 'owg', office: 'clerk' }],
    isMember: true,
  }),
}

async function formerHolder(store: Awaited<ReturnType<typeof castStore>>): Promise<Actor> {
  await store.write(async (tx) => {
    await tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.personId, 'samuel'))
    await tx.update(memberships).set({ endsOn: '2026-11-17' }).where(eq(memberships.personId, 'samuel'))
  })
  return actorNamed(store.db, 'samuel')
}

test('what the store shows is what the rule says, for every actor, visibility and body', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    for (const [index, thing] of things.entries())
      await tx.insert(activity).values({
        ...thing,
        seq: 900_000 + index,
        at: now,
        actorKind: 'system',
        verb: 'test.tried',
        subjectKind: 'test',
        subjectId: nameOf(thing),
        facts: {},
      })
  })
  const everyone = { ...actors, 'former holder': await formerHolder(store) }
  for (const [name, actor] of Object.entries(everyone)) {
    const rows = await store.db
      .select({ thing: activity.subjectId, kind: activity.subjectKind })
      .from(activity)
      .where(visibleIn(actor, activity))
      .orderBy(asc(activity.seq))
    const shown = rows.filter((row) => row.kind === 'test').map((row) => row.thing)
    expect([name, shown]).toEqual([name, things.filter((thing) => maySee(actor, thing)).map(nameOf)])
  }
})

test('what is for members is for nobody who holds neither a seat nor a role today', async () => {
  const store = await castStore()
  const leaver = await formerHolder(store)
  for (const outsider of [leaver, byRole.leaver, byRole.staff, byRole.visitor] as Actor[]) {
    const seen = things.filter((thing) => maySee(outsider, thing)).map((thing) => thing.visibility)
    expect(new Set(seen)).toEqual(new Set(['public']))
  }
})

const found = async (find: () => Promise<unknown>): Promise<boolean> =>
  find().then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false
      throw error
    },
  )

test('a published meeting, an open proposal, a decision, a matter and a policy are found by those who may see them', async () => {
  const store = await castStore()
  const rest = things.filter((thing): thing is Thing & { bodyId: string } => thing.bodyId !== null)
  const finds: { thing: Thing; noun: string; find: (actor: Actor) => Promise<unknown> }[] = []
  for (const [index, thing] of rest.entries()) {
    const given = { ...thing, title: nameOf(thing) }
    const meeting = await planned(store, given)
    const proposal = await opened(store, given)
    const decision = (await decided(store, given)).replace('decision-', 'D-2026-')
    const number = `M-2026-8${String(index).padStart(2, '0')}`
    const slug = `policy-${index}`
    await store.write(async (tx) => {
      await tx.insert(matters).values({
        number,
        summary: 'Summary',
        ...given,
        openedAt: hours(-20),
        openedBy: 'ines',
        dueOn: '2026-12-20',
      })
      await tx.insert(policies).values({ ...given, id: slug, slug, kind: 'other', createdAt: hours(-20) })
      await tx
        .insert(policyVersions)
        .values({ policyId: slug, version: 1, text: 'Text', effectiveOn: '2026-10-01', adoptedAt: hours(-20) })
    })
    const { db } = store
    finds.push(
      { thing, noun: 'meeting', find: (actor) => findMeeting(db, actor, meeting) },
      { thing, noun: 'decision', find: (actor) => findDecision(db, actor, decision) },
      { thing, noun: 'matter', find: (actor) => findMatter(db, actor, number) },
      { thing, noun: 'policy', find: (actor) => findPolicy(db, actor, slug) },
    )
    // A proposal is its own body's business whatever it says, and nothing closed is ever one.
    if (thing.visibility !== 'closed')
      finds.push({ thing, noun: 'proposal', find: (actor) => findProposal(db, actor, proposal, now) })
  }
  const everyone: Record<string, Actor> = { ...actors, 'former holder': await formerHolder(store) }
  const wrong: string[] = []
  for (const [name, actor] of Object.entries(everyone))
    for (const { thing, noun, find } of finds) {
      const may = maySee(actor, thing)
      if ((await found(() => find(actor))) !== may)
        wrong.push(`${name} ${may ? 'misses' : 'finds'} the ${noun} that is ${nameOf(thing)}`)
    }
  expect(wrong).toEqual([])
})
