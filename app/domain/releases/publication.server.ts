import { eq } from 'drizzle-orm'
import { disclosureLedger, releases } from '#db/schema/releases'
import type { Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { canonicalId } from '../disclosure/problem/raw-table'
import { Conflict } from '../errors'
import { noteCitations } from '../firewall/citations.server'
import { textsOfRelease } from './cited-release'
import { ensureReleaseCited } from './cited-release.server'
import { findRelease, findRevision } from './drafts/drafts.server'
import { needsReason } from './gate/record'
import { mayPublishRelease } from './policy'
import { findDisclosedTables, findGateRecord } from './review.server'
import { fingerprintOf } from './tables/raw.server'

/**
 * Publishes what the gate let through and a second person reviewed, exactly that, and writes every cell to the ledger:
 * what was shown stays known for ever. Throws Conflict where anything changed since.
 */
export async function publishRelease(tx: Writer, actor: Person, slug: string, now: Date): Promise<void> {
  const release = await findRelease(tx, actor, slug)
  if (release.state !== 'reviewed') throw new Conflict(`releases.publication.not.${release.state}`)
  const permit = ensure(actor, 'release.published', mayPublishRelease(actor, release))
  if ((await fingerprintOf(tx, permit, release.id)) !== release.gatedFingerprint)
    throw new Conflict('releases.errors.changed')
  const gate = await findGateRecord(tx, release)
  const disclosed = await findDisclosedTables(tx, release)
  const isWhole = release.tables.every(({ id }) => disclosed.has(id))
  if (!gate?.report || gate.report.blocked || !isWhole) throw new Conflict('releases.errors.changed')
  if (needsReason(gate) && release.reviewNote === '') throw new Conflict('releases.errors.findings')
  if (release.corrects && (await findRevision(tx, release.corrects.id)))
    throw new Conflict('releases.errors.alreadyRevised')
  await ensureReleaseCited(tx, release, disclosed.values())
  await tx.update(releases).set({ publishedAt: now, publishedBy: actor.personId }).where(eq(releases.id, release.id))
  const rows = release.tables.flatMap(({ id, measureId }) => {
    const table = disclosed.get(id)
    return Object.entries(table?.cells ?? {}).map(([cell, { value }]) => ({
      releaseId: release.id,
      measureId,
      period: release.period,
      cellId: table ? canonicalId(table, cell) : cell,
      shownValue: value,
      publishedAt: now,
    }))
  })
  for (let at = 0; at < rows.length; at += 100) await tx.insert(disclosureLedger).values(rows.slice(at, at + 100))
  const texts = Object.values(textsOfRelease(release))
  await noteCitations(tx, { kind: 'release', key: slug, title: release.title }, texts, now)
  const facts = { slug, title: release.title, period: release.period, revises: release.corrects?.slug ?? null }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'public', facts }, now)
}
