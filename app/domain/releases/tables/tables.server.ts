import { and, eq, isNull } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { rawTables, releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure, type Permit } from '../../access/permit'
import { record } from '../../activity/record.server'
import type { RawTable } from '../../disclosure/problem/raw-table'
import { Conflict, Invalid, NotFound } from '../../errors'
import type { UploadedTable } from '../../uploads/table-upload'
import { ensureDraftCited } from '../cited-release.server'
import { findRelease, type Release } from '../drafts/drafts.server'
import { forgetGate } from '../gate/gate.server'
import { mayEditRelease, mayReadRawTables } from '../policy'
import type { TableInput } from '../release'
import { readRawTables } from './raw.server'

/** So many tables are read together; a release with more is two. */
export const mostTables = 12

/** The draft's tables as they were uploaded, for those who prepare it; null for a second reader. */
export async function findUploads(db: Reader, actor: Actor, release: Release): Promise<RawTable[] | null> {
  const may = mayReadRawTables(actor, release)
  return may ? readRawTables(db, ensure(actor, 'rawTables.read', may), release.id) : null
}

/** Adds a table that was read from an upload; what the gate said before is taken back. */
export async function addTable(
  tx: Writer,
  actor: Person,
  slug: string,
  input: TableInput,
  upload: UploadedTable,
  now: Date,
): Promise<void> {
  const release = await findRelease(tx, actor, slug)
  if (release.publishedAt) throw new Conflict('releases.errors.published')
  const permit = ensure(actor, 'releaseTable.added', mayEditRelease(actor, release))
  const [measure] = await tx.select().from(measures).where(eq(measures.id, input.measureId))
  if (!measure) throw new Invalid({ measureId: 'errors.choose' })
  await ensureDraftCited(tx, { title: input.title })
  if (release.tables.length >= mostTables) throw new Invalid({}, 'releases.errors.manyTables')
  const position = Math.max(0, ...release.tables.map((table) => table.position)) + 1
  const [table] = await tx
    .insert(releaseTables)
    .values({
      releaseId: release.id,
      position,
      title: input.title,
      measureId: measure.id,
      measureVersion: measure.version,
      chart: input.chart,
      uploadedAt: now,
      uploadedBy: actor.personId,
    })
    .returning()
  if (!table) throw new Error('A table was not written.')
  await keepRawTable(tx, permit, table.id, upload)
  if (input.feedId) await supply(tx, input.feedId, measure.id, release.period, now)
  await forgetGate(tx, release.id)
  const facts = { slug, period: release.period, measure: measure.slug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}

/** Keeps the true counts of a release's table, instead of those that were there. */
export async function keepRawTable(
  tx: Writer,
  _permit: Permit<'releaseTable.added'> | Permit<'releaseTable.rebuilt'>,
  tableId: string,
  { dims, cells }: UploadedTable,
): Promise<void> {
  const content = { dims, cells }
  await tx
    .insert(rawTables)
    .values({ releaseTableId: tableId, content })
    .onConflictDoUpdate({ target: rawTables.releaseTableId, set: { content } })
}

/** The promise that an upload keeps; one of another measure or period is none of this table's. */
async function supply(tx: Writer, feedId: string, measureId: string, period: string, now: Date): Promise<void> {
  const kept = await tx
    .update(feeds)
    .set({ suppliedAt: now })
    .where(
      and(eq(feeds.id, feedId), eq(feeds.measureId, measureId), eq(feeds.period, period), isNull(feeds.suppliedAt)),
    )
    .returning()
  if (kept.length === 0) throw new Invalid({ feedId: 'releases.errors.feed' })
}

/** Takes a table out of a draft with its counts. */
export async function removeTable(tx: Writer, actor: Person, slug: string, tableId: string, now: Date): Promise<void> {
  const release = await findRelease(tx, actor, slug)
  const table = release.tables.find(({ id }) => id === tableId)
  if (!table) throw new NotFound()
  if (release.publishedAt) throw new Conflict('releases.errors.published')
  const permit = ensure(actor, 'releaseTable.removed', mayEditRelease(actor, release))
  await forgetGate(tx, release.id)
  await tx.delete(rawTables).where(eq(rawTables.releaseTableId, table.id))
  await tx.delete(releaseTables).where(eq(releaseTables.id, table.id))
  const facts = { slug, period: release.period, measure: table.measureSlug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}
