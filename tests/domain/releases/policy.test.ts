import { expect, test } from 'vitest'
import type { SiteRole } from '#db/schema/words'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import {
  mayDraftRelease,
  mayEditRelease,
  mayListReleases,
  mayPlanReleases,
  mayPrepareRelease,
  mayPublishRelease,
  mayReadRawTables,
  mayReviewRelease,
  mayReviseRelease,
  mayRunGate,
  maySeeDraft,
  mayWithdrawRelease,
  type ReleaseFacts,
} from '~/domain/releases/policy'

const person = (personId: string, siteRoles: SiteRole[] = [], isMember = true, stewardOf: string[] = []): Person => ({
  kind: 'person',
  personId,
  name: personId,
  email: `${personId}@calder.example`,
  siteRoles,
  organisationIds: stewardOf,
  stewardOf,
  sectors: [],
  seats: [],
  offices: [],
  isMember,
})
const people = {
  visitor,
  stranger: person('stranger', [], false),
  system: systemActor('x'),
  member: person('member'),
  /** One steward keeps the figures of this organisation, the other those of another one. */
  steward: person('steward', [], true, ['own']),
  'other steward': person('other steward', [], true, ['other']),
  liaison: person('liaison', ['community-liaison']),
  screener: person('screener', ['screener']),
  manager: person('manager', ['project-manager']),
  evaluator: person('evaluator', ['evaluator']),
  administrator: person('administrator', ['administrator']),
} satisfies Record<string, Actor>
type Who = keyof typeof people
const at = new Date('2026-11-18T17:00:00Z')
const facts = (moments: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  draftedBy: 'steward',
  uploaders: ['steward'],
  gatedAt: null,
  reviewedAt: null,
  publishedAt: null,
  ...moments,
})
const draft = facts()
const gated = facts({ gatedAt: at })
const reviewed = facts({ gatedAt: at, reviewedAt: at })
const published = facts({ gatedAt: at, reviewedAt: at, publishedAt: at })

const all = Object.keys(people) as Who[]
const who = (may: (actor: Actor) => boolean) => all.filter((name) => may(people[name]))

test.each<[string, (actor: Actor) => boolean, Who[]]>([
  [
    'lists what is being prepared',
    (actor) => mayListReleases(actor),
    ['member', 'steward', 'other steward', 'liaison', 'screener', 'manager', 'evaluator', 'administrator'],
  ],
  ['drafts', (actor) => mayDraftRelease(actor), ['steward', 'other steward', 'manager']],
  [
    'sees a steward’s draft',
    (actor) => maySeeDraft(actor, draft),
    ['steward', 'manager', 'evaluator', 'administrator'],
  ],
  ['reads its true counts', (actor) => mayReadRawTables(actor, draft), ['steward', 'manager']],
  ['reads true counts of a published one', (actor) => mayReadRawTables(actor, published), ['steward', 'manager']],
  ['prepares a draft', (actor) => mayPrepareRelease(actor, draft), ['steward', 'manager']],
  ['edits a draft', (actor) => mayEditRelease(actor, draft), ['steward', 'manager']],
  ['edits a reviewed one', (actor) => mayEditRelease(actor, reviewed), ['steward', 'manager']],
  ['edits a published one', (actor) => mayEditRelease(actor, published), []],
  ['runs the gate', (actor) => mayRunGate(actor, draft), ['steward', 'manager']],
  ['runs the gate on a published one', (actor) => mayRunGate(actor, published), []],
  ['reviews a draft', (actor) => mayReviewRelease(actor, draft), []],
  [
    'reviews what passed the gate',
    (actor) => mayReviewRelease(actor, gated),
    ['manager', 'evaluator', 'administrator'],
  ],
  ['reviews twice', (actor) => mayReviewRelease(actor, reviewed), []],
  ['publishes what passed the gate', (actor) => mayPublishRelease(actor, gated), []],
  ['publishes what was reviewed', (actor) => mayPublishRelease(actor, reviewed), ['manager', 'administrator']],
  ['publishes twice', (actor) => mayPublishRelease(actor, published), []],
  ['corrects a draft', (actor) => mayReviseRelease(actor, reviewed), []],
  ['corrects a published one', (actor) => mayReviseRelease(actor, published), ['steward', 'other steward', 'manager']],
  ['withdraws a draft', (actor) => mayWithdrawRelease(actor, { ...reviewed, withdrawnAt: null }), []],
  [
    'withdraws a published one',
    (actor) => mayWithdrawRelease(actor, { ...published, withdrawnAt: null }),
    ['manager', 'administrator'],
  ],
  ['withdraws twice', (actor) => mayWithdrawRelease(actor, { ...published, withdrawnAt: at }), []],
  ['announces releases', (actor) => mayPlanReleases(actor), ['manager']],
])('who %s', (_, may, expected) => {
  expect(who(may)).toEqual(expected)
})

test.each(['manager', 'evaluator', 'administrator'] as const)(
  'the %s is no second reader of their own draft or upload',
  (name) => {
    expect(mayReviewRelease(people[name], { ...gated, draftedBy: name })).toBe(false)
    expect(mayReviewRelease(people[name], { ...gated, uploaders: ['steward', name] })).toBe(false)
  },
)

test('who stopped being a steward keeps no draft', () => {
  const former = { ...people.steward, stewardOf: [] }
  expect(mayReadRawTables(former, draft)).toBe(false)
  expect(mayEditRelease(former, draft)).toBe(false)
  expect(maySeeDraft(former, draft)).toBe(false)
})
