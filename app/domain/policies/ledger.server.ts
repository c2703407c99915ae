import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { signatories } from '#db/schema/agreement'
import { organisations } from '#db/schema/organisations'
import { agreementEvents } from '#db/schema/policies'
import { seats } from '#db/schema/seats'
import { type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { holdsOn } from '../people/actor.server'
import type { SpokenKind } from './agreement'
import { type LedgerEvent, type LedgerStatus, ledgerOn, spokenKindOf } from './ledger'
import { countPolicies, listPoliciesWithVersions, type PolicyFilter, type PolicyOnDay } from './policies.server'

export type LedgerCell = {
  /** Null stands for everywhere, or for all places that are not named beside it. */
  jurisdiction: string | null
  status: LedgerStatus
  since: string
  kind: SpokenKind | null
  /** The number of the version in effect there. */
  version: number
  /** The number of the version that it agreed to last and has not left; null where there is none. */
  agreedToVersion: number | null
}
export type LedgerOrganisation = { id: string; slug: string; name: string }
export type Ledger = {
  /** Those with a version in effect on the day; of the page asked for. */
  policies: PolicyOnDay[]
  /** How many policies there are on all pages. */
  total: number
  organisations: LedgerOrganisation[]
  /** The cells of a policy and an organisation: first the one for everywhere, then the places where it differs. */
  cellsOf(policyId: string, organisationId: string): LedgerCell[]
}
/** What a ledger is narrowed to. `organisation` leaves one row, that of one which was found before. */
export type LedgerFilter = PolicyFilter & { organisation?: LedgerOrganisation | null }

/** Policies side by side, and policies of one organisation below each other. */

/** What the ledger is derived from, and no more: words are read by the thousand. */
export const eventColumns = {
  id: agreementEvents.id,
  seq: agreementEvents.seq,
  policyId: agreementEvents.policyId,
  policyVersionId: agreementEvents.policyVersionId,
  organisationId: agreementEvents.organisationId,
  jurisdiction: agreementEvents.jurisdiction,
  kind: agreementEvents.kind,
  holdsFrom: agreementEvents.holdsFrom,
}

/**
 * Who agrees to what on a day, for the policies that the actor may see and the filter finds: all of them, or one page of
 * them (from 1). Organisations are those that have a voice or an agreement signed on the day, and whoever has said
 * something of one of the policies. Five queries whatever the numbers; the work is that of the policies on the page.
 */
export async function findLedger(
  db: Reader,
  actor: Actor,
  on: string,
  filter: LedgerFilter,
  part: { page: number; size: number } | null,
): Promise<Ledger> {
  const wanted = { ...filter, begunBy: on }
  const known = await listPoliciesWithVersions(db, actor, on, wanted, part)
  const shown = known.policies.filter((one) => one.inEffect || one.inPlaces.length > 0)
  const isAll = part === null || (part.page === 1 && known.policies.length < part.size)
  const total = isAll ? shown.length : await countPolicies(db, actor, wanted)
  const ids = shown.map((one) => one.id)
  const events = await listEvents(db, ids, filter.organisation?.id ?? null)
  const versions = known.versions.filter((version) => ids.includes(version.policyId))
  const spoken = events.filter((event) => event.holdsFrom <= on).map((event) => event.organisationId)
  const rows = filter.organisation ? [filter.organisation] : await concerned(db, { on, spoken: [...new Set(spoken)] })
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
    const version = numberOf.get(entry.versionId) ?? 0
    const isSame = general && entry.status === general.status && entry.since === general.since
    if (isSame && entry.jurisdiction !== null && version === general.version) continue
    own.push({
      jurisdiction: entry.jurisdiction,
      status: entry.status,
      since: entry.since,
      kind: entry.kind && spokenKindOf(entry.kind),
      version,
      agreedToVersion: entry.agreedToVersionId === null ? null : (numberOf.get(entry.agreedToVersionId) ?? null),
    })
  }
  return {
    policies: shown,
    total,
    organisations: rows,
    cellsOf: (policyId, organisationId) => cells.get(`${policyId} ${organisationId}`) ?? [],
  }
}

const eventsOf = shapes((whose: 'everybody' | 'one') =>
  statement((db, p: Slots<{ policyIds: readonly string[]; organisationId: string }>) =>
    db
      .select(eventColumns)
      .from(agreementEvents)
      .where(
        and(
          inList(agreementEvents.policyId, p.policyIds),
          whose === 'one' ? eq(agreementEvents.organisationId, p.organisationId) : undefined,
        ),
      ),
  ),
)

async function listEvents(db: Reader, policyIds: string[], organisationId: string | null): Promise<LedgerEvent[]> {
  if (policyIds.length === 0) return []
  return eventsOf(organisationId === null ? 'everybody' : 'one')(db, {
    policyIds,
    organisationId: organisationId ?? '',
  })
}

const concerned = statement((db, { on, spoken }: Slots<{ on: string; spoken: readonly string[] }>) => {
  const voices = db
    .select({ id: seats.organisationId })
    .from(seats)
    .where(and(eq(seats.observes, false), holdsOn(seats, on)))
  const signed = db
    .select({ id: signatories.organisationId })
    .from(signatories)
    .where(holdsOn({ startsOn: signatories.signedOn, endsOn: signatories.withdrawnOn }, on))
  const takesPart = or(inArray(organisations.id, voices), inArray(organisations.id, signed))
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(or(and(isNull(organisations.archivedAt), takesPart), inList(organisations.id, spoken)))
    .orderBy(asc(organisations.name), asc(organisations.id))
})
