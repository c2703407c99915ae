// The ledger's timeline: what was said, by whom, of which policy, and from which day it holds.
import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, lte, or, type SQL } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import { seats } from '#db/schema/seats'
import { type Slot, type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { pageSizes } from '../paging'
import { personName } from '../people/names'
import type { SpokenKind } from './agreement'
import { spokenKindOf } from './ledger'
import { visibleTo } from './policies.server'

export type SpokenWord = {
  id: string
  organisationName: string
  policy: { slug: string; title: string }
  kind: SpokenKind
  jurisdiction: string | null
  version: number
  note: string
  holdsFrom: string
  recordedAt: Date
  channel: (typeof agreementEvents.$inferSelect)['channel']
  /** Null for those who are no members. */
  recordedByName: string | null
}
export type WordFilter = { policyId?: string | null; organisationId?: string | null; year?: string | null }
const wordsPerPage = pageSizes.spokenWords

/** Of a policy that the actor may see. Asked of each word, so that a store can go through the words by their day. */
const ofVisiblePolicy = (db: Reader, actor: Actor | Slot<Actor>): SQL =>
  exists(
    db
      .select({ id: policies.id })
      .from(policies)
      .where(and(eq(policies.id, agreementEvents.policyId), visibleTo(actor))),
  )

const narrowed = ({ policyId, organisationId, year }: WordFilter): SQL | undefined =>
  and(
    policyId ? eq(agreementEvents.policyId, policyId) : undefined,
    organisationId ? eq(agreementEvents.organisationId, organisationId) : undefined,
    year
      ? and(gte(agreementEvents.holdsFrom, `${year}-01-01`), lte(agreementEvents.holdsFrom, `${year}-12-31`))
      : undefined,
  )

/** A page (from 1) of what was said of the policies that the actor may see, what holds latest first, and how much there is. */
export async function listSpokenWords(
  db: Reader,
  actor: Actor,
  filter: WordFilter,
  page: number,
): Promise<{ words: SpokenWord[]; total: number }> {
  // The page is found among the words alone; names are looked up for its few lines.
  const found = db
    .select({ id: agreementEvents.id })
    .from(agreementEvents)
    .where(and(ofVisiblePolicy(db, actor), narrowed(filter)))
    .orderBy(desc(agreementEvents.holdsFrom), desc(agreementEvents.seq))
    .limit(wordsPerPage)
    .offset((page - 1) * wordsPerPage)
  const rows = await db
    .select({
      event: agreementEvents,
      version: policyVersions.version,
      organisationName: organisations.name,
      policy: { slug: policies.slug, title: policies.title },
      recorder: { name: people.name, displayName: people.displayName },
    })
    .from(agreementEvents)
    .innerJoin(policies, eq(policies.id, agreementEvents.policyId))
    .innerJoin(policyVersions, eq(policyVersions.id, agreementEvents.policyVersionId))
    .innerJoin(organisations, eq(organisations.id, agreementEvents.organisationId))
    .leftJoin(people, eq(people.id, agreementEvents.recordedBy))
    .where(inArray(agreementEvents.id, found))
    .orderBy(desc(agreementEvents.holdsFrom), desc(agreementEvents.seq))
  const isMember = actor.kind === 'person' && actor.isMember
  const words = rows.map(({ event, version, organisationName, policy, recorder }) => ({
    id: event.id,
    organisationName,
    policy,
    kind: spokenKindOf(event.kind),
    jurisdiction: event.jurisdiction,
    version,
    note: event.note,
    holdsFrom: event.holdsFrom,
    recordedAt: event.recordedAt,
    channel: event.channel,
    recordedByName: isMember && recorder ? personName(recorder) : null,
  }))
  const isAll = page === 1 && words.length < wordsPerPage
  return { words, total: isAll ? words.length : await countWords(db, actor, filter) }
}

async function countWords(db: Reader, actor: Actor, filter: WordFilter): Promise<number> {
  const visible = db.select({ id: policies.id }).from(policies).where(visibleTo(actor))
  const [counted] = await db
    .select({ n: count() })
    .from(agreementEvents)
    .where(and(inArray(agreementEvents.policyId, visible), narrowed(filter)))
  return Number(counted?.n ?? 0)
}

const versionDays = statement((db, { actor }: Slots<{ actor: Actor }>) =>
  db
    .selectDistinct({ day: policyVersions.effectiveOn })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .where(visibleTo(actor)),
)

/** Days on which a version that the actor may see takes effect, in order. */
async function listVersionDays(db: Reader, actor: Actor): Promise<string[]> {
  const rows = await versionDays(db, { actor })
  return rows.map((row) => row.day).sort()
}

const wordDay = shapes((which: 'last' | 'last-before' | 'first-after') =>
  statement((db, p: Slots<{ actor: Actor; on: string }>) => {
    const day = agreementEvents.holdsFrom
    const beyond = { last: undefined, 'last-before': lt(day, p.on), 'first-after': gt(day, p.on) }[which]
    return db
      .select({ day })
      .from(agreementEvents)
      .where(and(ofVisiblePolicy(db, p.actor), beyond))
      .orderBy(which === 'first-after' ? asc(day) : desc(day))
      .limit(1)
  }),
)

/** The first or last day among the words that the actor may see. */
async function findWordDay(
  db: Reader,
  actor: Actor,
  which: Parameters<typeof wordDay>[0],
  on: string,
): Promise<string[]> {
  const [row] = await wordDay(which)(db, { actor, on })
  return row ? [row.day] : []
}

/**
 * The nearest days before and after a day on which a word or a version begins to hold, and the first of all; null where
 * there is none. No word holds before the first version.
 */
export async function findTurns(
  db: Reader,
  actor: Actor,
  on: string,
): Promise<{ first: string | null; before: string | null; after: string | null }> {
  const days = await listVersionDays(db, actor)
  const before = await findWordDay(db, actor, 'last-before', on)
  const after = await findWordDay(db, actor, 'first-after', on)
  return {
    first: days[0] && days[0] < on ? days[0] : null,
    before: [...before, ...days.filter((day) => day < on)].sort().at(-1) ?? null,
    after: [...after, ...days.filter((day) => day > on)].sort()[0] ?? null,
  }
}

/** The years from the first version to the last word, the latest first; this year where there is neither. */
export async function listLedgerYears(db: Reader, actor: Actor, today: string): Promise<string[]> {
  const [first = today] = await listVersionDays(db, actor)
  const [last = today] = await findWordDay(db, actor, 'last', today)
  const [from, to] = [first, last > today ? last : today].map((day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, back) => String(to - back))
}

/** Organisations that have a voice somewhere or have said something of a policy that the actor may see, by name. */
export async function listSpeakingOrganisations(
  db: Reader,
  actor: Actor,
): Promise<{ id: string; slug: string; name: string }[]> {
  const voices = db.select({ id: seats.organisationId }).from(seats).where(eq(seats.observes, false))
  const spoken = db
    .select({ id: agreementEvents.id })
    .from(agreementEvents)
    .innerJoin(policies, eq(policies.id, agreementEvents.policyId))
    .where(and(eq(agreementEvents.organisationId, organisations.id), visibleTo(actor)))
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(or(inArray(organisations.id, voices), exists(spoken)))
    .orderBy(asc(organisations.name), asc(organisations.id))
}
