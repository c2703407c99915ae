// Gathers what consequences.ts reckons with: who agrees to what on a day, and what the charters ask for.
import { and, eq, inArray, lte, max, ne, or } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { agreementEvents } from '#db/schema/policies'
import { seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { maySee } from '../access/visibility'
import type { Body } from '../bodies/body'
import { listBodies, listChartersInForce } from '../bodies/body.server'
import { holdsOn } from '../people/actor.server'
import { type BodyLoss, type BodyTerms, bodyLossesOf, type Loss, lossesOf, type Standing } from './consequences'
import { type LedgerEvent, ledgerOn } from './ledger'
import { eventColumns } from './ledger.server'
import type { PolicyOnDay, VersionFacts } from './policies.server'

/** Who agrees to the policies that the actor may see (all, or one), by place, and the terms of the bodies they may look into. */
export type Agreed = {
  policies: PolicyOnDay[]
  standings: Standing[]
  terms: Map<string, BodyTerms>
  bodies: Body[]
}

type Asked = { policyId: string | null; organisationId: string | null }
type Known = { policies: PolicyOnDay[]; versions: VersionFacts[] }

/**
 * As on a day, of the policies that were listed for the actor: of one or all, and with an organisation of those alone
 * that are in force for it somewhere. Five queries at most, whatever the numbers.
 */
export async function findAgreed(
  db: Reader,
  actor: Actor,
  on: string,
  known: Known,
  { policyId, organisationId }: Asked,
): Promise<Agreed> {
  const inEffect = known.policies.filter(
    (one) => (one.inEffect || one.inPlaces.length > 0) && (policyId === null || one.id === policyId),
  )
  const bodies = (await listBodies(db, actor)).filter((body) =>
    maySee(actor, { visibility: body.visibility, bodyId: body.id }),
  )
  const terms = await listTerms(db, bodies, on)
  const own =
    organisationId === null || policyId !== null ? null : await listLastWords(db, inEffect, on, organisationId)
  const concerned =
    own &&
    new Set(
      standingsOf(on, own, inEffect, known.versions)
        .filter((standing) => standing.agreeing.length > 0)
        .map((standing) => standing.policyId),
    )
  const policies = inEffect.filter((one) => concerned === null || concerned.has(one.id))
  const events = await listLastWords(db, policies, on, null)
  return { policies, standings: standingsOf(on, events, policies, known.versions), terms, bodies }
}

/**
 * The last word of each organisation about each version in effect, by place, and its last withdrawal, whatever that was
 * of. Whether a policy is in force for it follows from these.
 */
async function listLastWords(
  db: Reader,
  policies: PolicyOnDay[],
  on: string,
  organisationId: string | null,
): Promise<LedgerEvent[]> {
  const current = policies.flatMap(({ inEffect, inPlaces }) =>
    [inEffect, ...inPlaces.map((one) => one.version)].flatMap((version) => version?.id ?? []),
  )
  if (current.length === 0) return []
  const { policyVersionId, policyId, jurisdiction, kind, holdsFrom, seq } = agreementEvents
  const byThen = and(
    lte(holdsFrom, on),
    organisationId === null ? undefined : eq(agreementEvents.organisationId, organisationId),
  )
  const ofVersions = db
    .select({ seq: max(seq) })
    .from(agreementEvents)
    .where(and(inArray(policyVersionId, current), ne(kind, 'withdrawn'), byThen))
    .groupBy(policyVersionId, agreementEvents.organisationId, jurisdiction)
  const withdrawals = db
    .select({ seq: max(seq) })
    .from(agreementEvents)
    .where(and(eq(kind, 'withdrawn'), byThen))
    .groupBy(policyId, agreementEvents.organisationId, jurisdiction)
  const rows = await db
    .select(eventColumns)
    .from(agreementEvents)
    .where(or(inArray(seq, ofVersions), inArray(seq, withdrawals)))
  const known = new Set(policies.map((one) => one.id))
  return rows.filter((event) => known.has(event.policyId))
}

function standingsOf(on: string, events: LedgerEvent[], policies: PolicyOnDay[], versions: VersionFacts[]): Standing[] {
  const spoken = [...new Set(events.map((event) => event.organisationId))].sort()
  const bodyOf = new Map(policies.map((policy) => [policy.id, policy.bodyId]))
  const apart = placesApart(events, policies)
  const standings = new Map<string, Standing & { agreeing: string[] }>()
  for (const entry of ledgerOn(on, events, versions, spoken, [])) {
    const { policyId, jurisdiction: place } = entry
    const bodyId = bodyOf.get(policyId)
    if (!bodyId || (place !== null && !apart.get(policyId)?.has(place))) continue
    const key = `${policyId} ${place ?? ''}`
    const standing = standings.get(key) ?? { policyId, place, bodyId, agreeing: [] }
    standings.set(key, standing)
    if (entry.status === 'in-force') standing.agreeing.push(entry.organisationId)
  }
  return [...standings.values()]
}

/** Places in which something else may be so than everywhere: named by a word, or by a version in effect. */
function placesApart(events: LedgerEvent[], policies: PolicyOnDay[]): Map<string, Set<string>> {
  const apart = new Map(policies.map(({ id, inPlaces }) => [id, new Set(inPlaces.map((one) => one.place))]))
  for (const { policyId, jurisdiction } of events) if (jurisdiction !== null) apart.get(policyId)?.add(jurisdiction)
  return apart
}

async function listTerms(db: Reader, bodies: Body[], on: string): Promise<Map<string, BodyTerms>> {
  if (bodies.length === 0) return new Map()
  const charters = await listChartersInForce(db, on)
  const rows = await db
    .selectDistinct({
      bodyId: seats.bodyId,
      organisationId: organisations.id,
      sector: organisations.sector,
    })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(
      and(
        inArray(
          seats.bodyId,
          bodies.map((body) => body.id),
        ),
        eq(seats.observes, false),
        holdsOn(seats, on),
      ),
    )
  const terms = new Map<string, BodyTerms>()
  for (const { id } of bodies) {
    const charter = charters.get(id)
    if (!charter) continue
    const { quorumShare, requiredSectors } = charter
    terms.set(id, { quorumShare, requiredSectors, voices: rows.filter((row) => row.bodyId === id) })
  }
  return terms
}

/** What would change if the organisation withdrew on the day: from the one policy, or from all of them and its seats. */
export function consequencesOf(
  agreed: Agreed,
  organisationId: string,
  policyId: string | null,
): { losses: Loss[]; bodies: BodyLoss[] } {
  const leaves = policyId === null
  return {
    losses: lossesOf(organisationId, agreed.standings, agreed.terms, leaves),
    bodies: leaves ? bodyLossesOf(organisationId, agreed.terms) : [],
  }
}
