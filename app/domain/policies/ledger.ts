import type { agreementEvents } from '#db/schema/policies'
import type { AgreementKind } from '#db/schema/words'
import type { SpokenKind } from './agreement'
import { type LedgerVersion, placesNamed, versionsInEffect } from './version'

/** Rows of the append-only ledger. `seq` is the order in which they were written. */
export type LedgerEvent = Pick<
  typeof agreementEvents.$inferSelect,
  'id' | 'seq' | 'policyId' | 'policyVersionId' | 'organisationId' | 'jurisdiction' | 'kind' | 'holdsFrom'
>
export type LedgerStatus = 'in-force' | 'not-yet-agreed' | 'parked' | 'withdrawn'

/** What an organisation said, as the ledger says it: an objection is an answer to a proposal, and stands there. */
export const spokenKindOf = (kind: AgreementKind): SpokenKind => (kind === 'objected' ? 'not-yet' : kind)

export type LedgerEntry = {
  policyId: string
  /** The version in effect on the day, in the place. */
  versionId: string
  organisationId: string
  /** Null stands for everywhere, where the site has no jurisdictions. */
  jurisdiction: string | null
  status: LedgerStatus
  /** The first day of this status. */
  since: string
  /** The word it rests on; null where the organisation has said nothing about this version. */
  eventId: string | null
  kind: AgreementKind | null
  /** The version that the organisation agreed to last and has not left, which may be older than the one in effect. */
  agreedToVersionId: string | null
}

type Word = { event: LedgerEvent; version: LedgerVersion | null }
/** What one organisation said of one policy, in the order written, and the places it named. */
type Cell = { policyId: string; organisationId: string; said: Word[]; places: Set<string> | null }

/**
 * Who agrees to which policy on a day: one entry for each policy with a version in effect, each organisation, each
 * jurisdiction, in the order given. Derived again from the events each time; nothing is stored.
 *
 * - Of the words that hold by the day (`holdsFrom` ≤ day), the last one written counts. A word for a later day waits
 *   for that day, and may be replaced until then. `wouldRewritePast` says when a new word would be written behind
 *   one that already holds.
 * - An agreement belongs to the version it was given to. When a new version takes effect, whoever has not spoken about
 *   it is `not-yet-agreed`, and `agreedToVersionId` still names the older one. Agreement given ahead counts from the
 *   day the version takes effect.
 * - A withdrawal is from the policy: it ends agreement to every version so far and outlasts new versions, until the
 *   organisation speaks about the version in effect.
 * - A word without a jurisdiction is said for all of them and replaces what was said of one; a word for one place
 *   changes that place alone. A place named only in events gets its own entries, so that no withdrawal goes unseen.
 * - The version in effect is the highest numbered of those effective by the day that apply in the place: one for some
 *   places leaves the version before it in effect elsewhere, and one for everywhere replaces both.
 *
 * Linear in events plus entries. Events in any order; those of unknown policies or organisations are ignored.
 */
export function ledgerOn(
  day: string,
  events: readonly LedgerEvent[],
  versions: readonly LedgerVersion[],
  organisationIds: readonly string[],
  jurisdictions: readonly string[],
): LedgerEntry[] {
  const versionById = new Map(versions.map((version) => [version.id, version]))
  const named = placesNamed(day, versions)
  const inEffect = new Map<string | null, Map<string, LedgerVersion>>()
  for (const place of [null, ...named]) inEffect.set(place, versionsInEffect(day, versions, place))
  const rows = new Map<string, Map<string, Cell>>()
  for (const { policyId } of [...inEffect.values()].flatMap((map) => [...map.values()])) {
    if (rows.has(policyId)) continue
    const cells = organisationIds.map((id): [string, Cell] => [
      id,
      { policyId, organisationId: id, said: [], places: null },
    ])
    rows.set(policyId, new Map(cells))
  }

  const places = new Set<string | null>(jurisdictions.length > 0 ? jurisdictions : [null])
  for (const place of named) places.add(place)
  for (const event of asWritten(events)) {
    if (event.holdsFrom > day) continue
    const cell = rows.get(event.policyId)?.get(event.organisationId)
    if (!cell) continue
    const version = versionById.get(event.policyVersionId)
    cell.said.push({ event, version: version?.policyId === event.policyId ? version : null })
    if (event.jurisdiction === null) continue
    places.add(event.jurisdiction)
    cell.places ??= new Set()
    cell.places.add(event.jurisdiction)
  }

  const everywhere = inEffect.get(null)
  const entries: LedgerEntry[] = []
  for (const row of rows.values()) {
    for (const cell of row.values()) {
      const current = everywhere?.get(cell.policyId)
      const general = current && standingOf(cell, current, null)
      for (const jurisdiction of places) {
        const version = inEffect.get(jurisdiction)?.get(cell.policyId) ?? current
        if (!version) continue
        const apart = version !== current || (jurisdiction !== null && cell.places?.has(jurisdiction))
        const standing = !apart && general ? general : standingOf(cell, version, jurisdiction)
        const { policyId, organisationId } = cell
        entries.push({ policyId, versionId: version.id, organisationId, jurisdiction, ...standing })
      }
    }
  }
  return entries
}

/** In the order of writing; a copy only where they are not in it already. */
function asWritten(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { seq } of events) {
    if (seq < last) return events.toSorted((a, b) => a.seq - b.seq)
    last = seq
  }
  return events
}

type Standing = Pick<LedgerEntry, 'status' | 'since' | 'eventId' | 'kind' | 'agreedToVersionId'>

const statusOfKind: Record<AgreementKind, LedgerStatus> = {
  agreed: 'in-force',
  'agreed-with-conditions': 'in-force',
  'not-yet': 'not-yet-agreed',
  objected: 'not-yet-agreed',
  parked: 'parked',
  withdrawn: 'withdrawn',
}

/** Replays a cell's words as they concern one place; null stands for what was said of everywhere alone. */
function standingOf({ said }: Cell, current: LedgerVersion, place: string | null): Standing {
  let last: LedgerEvent | null = null
  let since = current.effectiveOn
  let agreed: LedgerVersion | null = null
  for (const { event, version } of said) {
    const { jurisdiction, kind, holdsFrom } = event
    if (jurisdiction !== null && jurisdiction !== place) continue
    const status = statusOfKind[kind]
    let begins = holdsFrom
    if (status === 'withdrawn') agreed = null
    else {
      if (!version || version.version > current.version) continue
      if (status === 'in-force' && (!agreed || version.version >= agreed.version)) agreed = version
      if (status !== 'in-force' && agreed?.id === version.id) agreed = null
      if (version.id !== current.id) {
        if (status === 'in-force' && last?.kind === 'withdrawn') last = null
        continue
      }
      if (begins < current.effectiveOn) begins = current.effectiveOn
    }
    const unbroken = last !== null && statusOfKind[last.kind] === status && since <= begins
    if (!unbroken) since = begins
    last = event
  }
  return {
    status: last ? statusOfKind[last.kind] : 'not-yet-agreed',
    since: last ? since : current.effectiveOn,
    eventId: last?.id ?? null,
    kind: last?.kind ?? null,
    agreedToVersionId: agreed?.id ?? null,
  }
}

/**
 * True where a new word would hold from before a word that already holds on `today`, and so change how past days read.
 * The command that appends refuses it. A word whose day has not come may be overtaken: people may change their mind.
 */
export function wouldRewritePast(
  draft: Pick<LedgerEvent, 'policyId' | 'organisationId' | 'jurisdiction' | 'holdsFrom'>,
  events: readonly LedgerEvent[],
  today: string,
): boolean {
  return events.some(
    (event) =>
      event.policyId === draft.policyId &&
      event.organisationId === draft.organisationId &&
      (event.jurisdiction === null || draft.jurisdiction === null || event.jurisdiction === draft.jurisdiction) &&
      draft.holdsFrom < event.holdsFrom &&
      event.holdsFrom <= today,
  )
}
