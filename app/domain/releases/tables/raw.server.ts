// The one place that reads true counts. Each function asks for a Permit; nothing that publishes imports this file, and a
// test holds that.
import { createHash } from 'node:crypto'
import { asc, eq, inArray } from 'drizzle-orm'
import { measures } from '#db/schema/measures'
import { rawTables, releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import type { Permit } from '../../access/permit'
import type { RawTable } from '../../disclosure/problem/raw-table'
import { NotFound } from '../../errors'
import { findSite } from '../../site/settings.server'
import { canonicalTable } from '../../uploads/frame'
import type { UploadedTable } from '../../uploads/table-upload'
import { listEarlier } from '../gate/earlier.server'
import type { KeptRecipe } from './recipe'

/** Verbs under which true counts may be looked at. */
type Reading = Permit<'rawTables.read'>
/** Verbs that need to know whether what passed the gate is still what stands, and nothing more. */
type Comparing =
  | Permit<'release.reviewed'>
  | Permit<'release.published'>
  | Permit<'gate.passed'>
  | Permit<'rawTables.read'>

/** The tables of a release with their true counts, as the gate takes them. */
export async function readRawTables(db: Reader, _permit: Reading, releaseId: string): Promise<RawTable[]> {
  return loadRawTables(db, releaseId)
}

/** The months that a table covers: its own, where it was put together from feeds, else those of its release. */
function spanOf({ recipe }: { recipe: unknown }, period: string): string {
  if (recipe === null) return period
  const { from, to } = recipe as KeptRecipe
  return from === to ? from : `${from}..${to}`
}

async function loadRawTables(db: Reader, releaseId: string): Promise<RawTable[]> {
  const rows = await db
    .select({ table: releaseTables, content: rawTables.content, measure: measures.slug, period: releases.period })
    .from(releaseTables)
    .innerJoin(rawTables, eq(rawTables.releaseTableId, releaseTables.id))
    .innerJoin(measures, eq(measures.id, releaseTables.measureId))
    .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
    .where(eq(releaseTables.releaseId, releaseId))
    .orderBy(asc(releaseTables.position), asc(releaseTables.id))
  return rows.map(({ table, content, measure, period }) =>
    canonicalTable(
      { id: table.id, title: table.title, measure, period: spanOf(table, period) },
      content as UploadedTable,
    ),
  )
}

/**
 * What the gate judged, as one hash: text, tables with their counts, the site's rule, and everything published before
 * that it was judged against. Any change of any of these needs the gate again.
 */
export async function fingerprintOf(db: Reader, _permit: Comparing, releaseId: string): Promise<string> {
  const [release] = await db.select().from(releases).where(eq(releases.id, releaseId))
  const site = await findSite(db)
  if (!release || !site) throw new NotFound()
  const charts = await db
    .select({ chart: releaseTables.chart, measureId: releaseTables.measureId, named: releaseTables.named })
    .from(releaseTables)
    .where(eq(releaseTables.releaseId, releaseId))
    .orderBy(asc(releaseTables.position), asc(releaseTables.id))
  const meanings = await db
    .select({ id: measures.id, name: measures.name, unit: measures.unit })
    .from(measures)
    .where(inArray(measures.id, [...charts.map(({ measureId }) => measureId), '']))
    .orderBy(asc(measures.id))
  const tables = await loadRawTables(db, releaseId)
  const earlier = await listEarlier(db, releaseId, tables)
  const { title, period, summary, successes, obstacles, methods, sources, revises, revisionNote } = release
  const judged = {
    text: [title, period, summary, successes, obstacles, methods, sources, revises, revisionNote],
    tables,
    charts,
    meanings,
    rule: [site.threshold, site.zeros, site.insiders],
    earlier: earlier.map(({ release: slug, tables }) => [slug, ...tables.map(({ id }) => id)]),
  }
  return createHash('sha256').update(JSON.stringify(judged)).digest('base64url')
}
