// The ledger's timeline: what was said, by whom, of which policy, and from which day it holds.
import { and, asc, count, desc, eq, exists, gt, inArray, lt, lte, max, min, or, type SQL } from 'drizzle-orm'
import { seats } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
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
export const wordsPerPage = 30

const matches = (actor: Actor, { policyId, organisationId, year }: WordFilter): SQL =>
  and(
    visibleTo(actor),
    policyId ? eq(agreementEvents.policyId, policyId) : undefined,
    organisationId ? eq(agreementEvents.organisationId, organisationId) : undefined,
    year
      ? and(gt(agreementEvents.holdsFrom, `${Number(year) - 1}-12-31`), lte(agreementEvents.holdsFrom, `${year}-12-31`))
      : undefined,
  ) as SQL

/** A page (from 1) of what was said of the policies that the actor may see, what holds latest first, and how much there is. */
export async function listSpokenWords(
  db: Reader,
  actor: Actor,
  filter: WordFilter,
  page: number,
): Promise<{ words: SpokenWord[]; total: number }> {
  const wanted = matches(actor, filter)
  const [counted] = await db
    .select({ n: count() })
    .from(agreementEvents)
    .innerJoin(policies, eq(policies.id, agreementEvents.policyId))
    .where(wanted)
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
    .where(wanted)
    .orderBy(desc(agreementEvents.holdsFrom), desc(agreementEvents.seq))
    .limit(wordsPerPage)
    .offset((page - 1) * wordsPerPage)
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
    recordedByName: isMember && recorder ? (recorder.displayName ?? recorder.name) : null,
  }))
  return { words, total: Number(counted?.n ?? 0) }
}

/** The nearest days before and after a day on which a word or a version begins to hold; null where there is none. */
export async function findTurns(
  db: Reader,
  actor: Actor,
  on: string,
): Promise<{ first: string | null; before: string | null; after: string | null; last: string | null }> {
  const word = { first: min(agreementEvents.holdsFrom), last: max(agreementEvents.holdsFrom) }
  const version = { first: min(policyVersions.effectiveOn), last: max(policyVersions.effectiveOn) }
  const wordsThat = (clause?: SQL) =>
    db
      .select(word)
      .from(agreementEvents)
      .innerJoin(policies, eq(policies.id, agreementEvents.policyId))
      .where(and(visibleTo(actor), clause))
  const versionsThat = (clause?: SQL) =>
    db
      .select(version)
      .from(policyVersions)
      .innerJoin(policies, eq(policies.id, policyVersions.policyId))
      .where(and(visibleTo(actor), clause))
  const before = [
    ...(await wordsThat(lt(agreementEvents.holdsFrom, on))),
    ...(await versionsThat(lt(policyVersions.effectiveOn, on))),
  ]
  const after = [
    ...(await wordsThat(gt(agreementEvents.holdsFrom, on))),
    ...(await versionsThat(gt(policyVersions.effectiveOn, on))),
  ]
  const days = (rows: { first: string | null; last: string | null }[], key: 'first' | 'last') =>
    rows.flatMap((row) => row[key] ?? []).sort()
  return {
    before: days(before, 'last').at(-1) ?? null,
    after: days(after, 'first')[0] ?? null,
    first: days(before, 'first')[0] ?? null,
    last: days(after, 'last').at(-1) ?? null,
  }
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
