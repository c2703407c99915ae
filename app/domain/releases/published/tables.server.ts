// The tables of published releases as the gate let them through. Nothing here can reach a true count.
import { and, asc, eq, gte, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { measures } from '#db/schema/measures'
import { disclosedTables, releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import { type Disclosed, readDisclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import type { ChartKind } from '../release'

export type PublishedTable = {
  id: string
  title: string
  chart: ChartKind
  measure: { slug: string; name: string; definition: string; unit: string; caveat: string }
  table: Disclosed<Table>
}
/** A table with the release that it stands in. */
export type TableOfRelease = PublishedTable & {
  /** Its place in the release, from 1. */
  position: number
  /** The version of the measure's definition by which it was counted. */
  version: number
  release: { slug: string; title: string; period: string; publishedAt: Date; revises: string | null; id: string }
}

async function listTables(db: Reader, where: SQL | undefined): Promise<TableOfRelease[]> {
  const rows = await db
    .select({ release: releases, table: releaseTables, measure: measures, content: disclosedTables.content })
    .from(releaseTables)
    .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
    .innerJoin(disclosedTables, eq(disclosedTables.releaseTableId, releaseTables.id))
    .innerJoin(measures, eq(measures.id, releaseTables.measureId))
    .where(and(isNotNull(releases.publishedAt), isNull(releases.withdrawnAt), where))
    .orderBy(asc(releases.publishedAt), asc(releases.id), asc(releaseTables.position), asc(releaseTables.id))
  return rows.flatMap(({ release, table: { id, title, chart, position, measureVersion }, measure, content }) => {
    if (!release.publishedAt) return []
    const { slug, name, definition, unit, caveat } = measure
    return {
      id,
      title,
      chart,
      position,
      version: measureVersion,
      measure: { slug, name, definition, unit, caveat },
      table: readDisclosed(content),
      release: {
        id: release.id,
        slug: release.slug,
        title: release.title,
        period: release.period,
        publishedAt: release.publishedAt,
        revises: release.revises,
      },
    }
  })
}

/** The tables of a published release, in its order; empty for a draft. */
export async function listTablesOfRelease(db: Reader, releaseId: string): Promise<PublishedTable[]> {
  const tables = await listTables(db, eq(releases.id, releaseId))
  return tables.map(({ id, title, chart, measure, table }) => ({ id, title, chart, measure, table }))
}

/** Every published table of some measures, the oldest release first: what trends are made of. */
export async function listTablesOfMeasures(db: Reader, measureIds: readonly string[]): Promise<TableOfRelease[]> {
  return measureIds.length === 0 ? [] : listTables(db, inArray(releaseTables.measureId, [...measureIds]))
}

/** Every table published in the last two years, the oldest release first. */
export async function listRecentTables(db: Reader, now: Date): Promise<TableOfRelease[]> {
  return listTables(db, gte(releases.publishedAt, new Date(now.getTime() - 731 * 86_400_000)))
}
