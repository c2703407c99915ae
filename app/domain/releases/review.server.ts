import { eq } from 'drizzle-orm'
import { disclosedTables, gateReports, releases, releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Key } from '~/i18n/translate'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { type Disclosed, readDisclosed } from '../disclosure/gate/gate'
import type { Table } from '../disclosure/gate/published'
import { Conflict, Invalid } from '../errors'
import { ensureReleaseCited } from './cited-release.server'
import { findRelease, type Release } from './drafts/drafts.server'
import { type GateRecord, needsJudgement, needsReason } from './gate/record'
import { mayReviewRelease } from './policy'
import type { ReviewInput } from './release'
import { fingerprintOf } from './tables/raw.server'

/** What the gate said last of a release that was found for this actor; null before its first run. */
export async function findGateRecord(db: Reader, release: Release): Promise<(GateRecord & { madeAt: Date }) | null> {
  const [row] = await db.select().from(gateReports).where(eq(gateReports.releaseId, release.id))
  return row ? { ...(row.report as GateRecord), madeAt: row.madeAt } : null
}

/** What the gate let through, by the id of the release's table; empty before it passed. */
export async function findDisclosedTables(
  db: Reader,
  release: Pick<Release, 'id'>,
): Promise<Map<string, Disclosed<Table>>> {
  const rows = await db
    .select({ id: releaseTables.id, content: disclosedTables.content })
    .from(disclosedTables)
    .innerJoin(releaseTables, eq(releaseTables.id, disclosedTables.releaseTableId))
    .where(eq(releaseTables.releaseId, release.id))
  return new Map(rows.map(({ id, content }) => [id, readDisclosed(content)]))
}

/** Why this actor is not the second reader of this release, as a catalogue key; null where they may be. */
export function whyNoReview(actor: Actor, release: Release): Key | null {
  if (mayReviewRelease(actor, release)) return null
  if (release.state !== 'gated') return `releases.review.not.${release.state}`
  const own = actor.kind === 'person' && [release.draftedBy, ...release.uploaders].includes(actor.personId)
  return own ? 'releases.review.not.own' : 'releases.review.not.role'
}

/**
 * The second person's word that a release may be published. Where the gate found something in the text, they say why it
 * may stand; where only a person can judge, they say that they have.
 */
export async function reviewRelease(
  tx: Writer,
  actor: Person,
  slug: string,
  input: ReviewInput,
  now: Date,
): Promise<void> {
  const release = await findRelease(tx, actor, slug)
  if (release.state !== 'gated') throw new Conflict(`releases.review.not.${release.state}`)
  const may = mayReviewRelease(actor, release)
  const permit = ensure(actor, 'release.reviewed', may, whyNoReview(actor, release) ?? undefined)
  if ((await fingerprintOf(tx, permit, release.id)) !== release.gatedFingerprint)
    throw new Conflict('releases.errors.changed')
  const gate = await findGateRecord(tx, release)
  if (!gate) throw new Conflict('releases.errors.changed')
  await ensureReleaseCited(tx, release, (await findDisclosedTables(tx, release)).values())
  const reasoned = needsReason(gate)
  if (reasoned && input.reason.length < 10) throw new Invalid({ reason: 'releases.review.needsReason' })
  if (needsJudgement(gate) && !input.seen) throw new Invalid({ seen: 'releases.review.needsSeen' })
  await tx
    .update(releases)
    .set({ reviewedAt: now, reviewedBy: actor.personId, reviewNote: reasoned ? input.reason : '' })
    .where(eq(releases.id, release.id))
  const facts = { slug, period: release.period, findingsOverridden: reasoned ? gate.findings.length : 0 }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}
