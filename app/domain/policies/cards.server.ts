// Officer cards: the text in force, and the code by which a printed card is checked against the record.
import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { policies, policyVersions } from '#db/schema/policies'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { codeOf, tidyCode } from '../access/code'
import { NotFound } from '../errors'
import { type CardStanding, cardStandingOf } from './card'
import { findPolicy, type Policy, type PolicyVersion, versionOn, visibleTo } from './policies.server'
import { applying } from './version'

export type Card = {
  policy: Policy
  version: PolicyVersion
  /** Where this card's text applies; null for everywhere that `others` does not name. */
  place: string | null
  /** Places for which there is another card. */
  others: string[]
  code: string
}

/** The card in force on a day: for the place asked for, or for everywhere. Throws NotFound where no text is in force. */
export async function findCard(
  db: Reader,
  actor: Actor,
  slug: string,
  asked: string | null,
  today: string,
): Promise<Card> {
  const { policy, versions } = await findPolicy(db, actor, slug)
  const { general, places } = applying(today, versions)
  const there = places.find((one) => one.place === asked) ?? (general ? undefined : places[0])
  const version = there?.version ?? general
  if (!version) throw new NotFound()
  return {
    policy,
    version,
    place: there?.place ?? null,
    others: places.map((one) => one.place),
    code: cardCodeOf(version),
  }
}

/** Twelve letters and digits made of which version a card carries. It is the record that counts, not the paper. */
export function cardCodeOf(version: Pick<PolicyVersion, 'id' | 'policyId' | 'version' | 'effectiveOn'>): string {
  const { id, policyId, version: number, effectiveOn } = version
  const bytes = createHash('sha256')
    .update(JSON.stringify(['card', id, policyId, number, effectiveOn]))
    .digest()
  return codeOf(bytes.subarray(0, 12))
}

export type CheckedCard = {
  policy: Policy
  /** What the card carries. */
  version: PolicyVersion
  standing: CardStanding
  /** What applies now instead; null where the card is in force, or nothing is. */
  current: PolicyVersion | null
  code: string
}

/** The card that carries the code, as it was typed or scanned. Throws NotFound where the actor may see none. */
export async function findCardByCode(db: Reader, actor: Actor, typed: string, today: string): Promise<CheckedCard> {
  const asked = tidyCode(typed)
  const rows = await db
    .select({
      id: policyVersions.id,
      policyId: policyVersions.policyId,
      version: policyVersions.version,
      effectiveOn: policyVersions.effectiveOn,
      slug: policies.slug,
    })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .where(visibleTo(actor))
    .orderBy(asc(policyVersions.id))
  const found = rows.find((row) => cardCodeOf(row) === asked)
  if (!found) throw new NotFound()
  const { policy, versions } = await findPolicy(db, actor, found.slug)
  const version = versions.find((one) => one.id === found.id)
  if (!version) throw new NotFound()
  const standing = cardStandingOf(version, versions, today)
  const now = versionOn(versions, today, version.appliesIn?.[0] ?? null)
  const isHeld = standing.kind === 'in-force' || now?.id === version.id
  return { policy, version, standing, current: isHeld ? null : now, code: cardCodeOf(version) }
}
