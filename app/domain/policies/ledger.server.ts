import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { seats } from '#db/schema/bodies'
import { organisations, signatories } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { agreementEvents, policyVersions } from '#db/schema/policies'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import type { SpokenKind } from './agreement'
import { type LedgerStatus, ledgerOn } from './ledger'
import { listPoliciesWithVersions, type PolicyOnDay } from './policies.server'

export type LedgerCell = {
  /** Null stands for everywhere, or for all places that are not named beside it. */
  jurisdiction: string | null
  status: LedgerStatus
  since: string
  kind: SpokenKind | null
  /** The number of the version that it agreed to last and has not left; null where there is none. */
  agreedToVersion: number | null
}
export type LedgerOrganisation = { id: string; slug: string; name: string }
export type Ledger = {
  /** Those with a version in effect on the day. */
  policies: PolicyOnDay[]
  organisations: LedgerOrganisation[]
  /** The cells of a policy and an organisation: first the one for everywhere, then the places where it differs. */
  cellsOf(policyId: string, organisationId: string): LedgerCell[]
}

/** What an organisation said, as the ledger says it: an objection is an answer to a proposal, and stands there. */
export const spokenKindOf = (kind: (typeof agreementEvents.$inferSelect)['kind']): SpokenKind =>
  kind === 'objected' ? 'not-yet' : kind

/**
 * Who agrees to what on a day, for the policies that the actor may see: all of them, or the one asked for. Organisations
 * are those that have a voice or an agreement signed on the day, and whoever has said something of one of the policies.
 */
export async function findLedger(db: Reader, actor: Actor, on: string, only: string | null): Promise<Ledger> {
  const known = await listPoliciesWithVersions(db, actor, on)
  const shown = known.policies.filter((one) => one.inEffect && (only === null || one.id === only))
  const ids = shown.map((one) => one.id)
  const events =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(agreementEvents)
          .where(inArray(agreementEvents.policyId, ids))
          .orderBy(asc(agreementEvents.seq))
  const versions = known.versions.filter((version) => ids.includes(version.policyId))
  const spoken = events.filter((event) => event.holdsFrom <= on).map((event) => event.organisationId)
  const rows = await listOrganisations(db, on, [...new Set(spoken)])
  const entries = ledgerOn(
    on,
    events,
    versions,
    rows.map((row) => row.id),
    [],
  )
  const numberOf = new Map(versions.map((version) => [version.id, version.version]))
  const cells = new Map<string, LedgerCell[]>()
  for (const entry of entries) {
    const key = `${entry.policyId} ${entry.organisationId}`
    const own = cells.get(key) ?? []
    cells.set(key, own)
    const general = own[0]
    if (general && entry.jurisdiction !== null && entry.status === general.status && entry.since === general.since)
      continue
    own.push({
      jurisdiction: entry.jurisdiction,
      status: entry.status,
      since: entry.since,
      kind: entry.kind && spokenKindOf(entry.kind),
      agreedToVersion: entry.agreedToVersionId === null ? null : (numberOf.get(entry.agreedToVersionId) ?? null),
    })
  }
  return {
    policies: shown,
    organisations: rows,
    cellsOf: (policyId, organisationId) => cells.get(`${policyId} ${organisationId}`) ?? [],
  }
}

async function listOrganisations(db: Reader, on: string, spoken: string[]): Promise<LedgerOrganisation[]> {
  const voices = db
    .select({ id: seats.organisationId })
    .from(seats)
    .where(and(eq(seats.observes, false), holdsOn(seats, on)))
  const signed = db
    .select({ id: signatories.organisationId })
    .from(signatories)
    .where(holdsOn({ startsOn: signatories.signedOn, endsOn: signatories.withdrawnOn }, on))
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(
      or(
        and(isNull(organisations.archivedAt), or(inArray(organisations.id, voices), inArray(organisations.id, signed))),
        spoken.length > 0 ? inArray(organisations.id, spoken) : undefined,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
}

export type SpokenWord = {
  id: string
  organisationName: string
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

/** What was said of one policy, newest first. The policy has been found for the actor before. */
export async function listSpokenWords(db: Reader, actor: Actor, policy: { id: string }): Promise<SpokenWord[]> {
  const rows = await db
    .select({ event: agreementEvents, version: policyVersions.version, organisation: organisations, recorder: people })
    .from(agreementEvents)
    .innerJoin(policyVersions, eq(policyVersions.id, agreementEvents.policyVersionId))
    .innerJoin(organisations, eq(organisations.id, agreementEvents.organisationId))
    .leftJoin(people, eq(people.id, agreementEvents.recordedBy))
    .where(eq(agreementEvents.policyId, policy.id))
    .orderBy(desc(agreementEvents.seq))
  const isMember = actor.kind === 'person' && actor.isMember
  return rows.map(({ event, version, organisation, recorder }) => ({
    id: event.id,
    organisationName: organisation.name,
    kind: spokenKindOf(event.kind),
    jurisdiction: event.jurisdiction,
    version,
    note: event.note,
    holdsFrom: event.holdsFrom,
    recordedAt: event.recordedAt,
    channel: event.channel,
    recordedByName: isMember && recorder ? (recorder.displayName ?? recorder.name) : null,
  }))
}
