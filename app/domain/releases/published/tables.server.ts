// The tables of published releases as the gate let them through. Nothing here can reach a true count.
import { and, asc, eq, gte, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { measures } from '#db/schema/measures'
import { disclosedTables, releases, releaseTables } from '#db/schema/releases'
import { type Slots, statement } from '#db/statement'
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

const select = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      release: {
        id: releases.id,
        slug: releases.slug,
        title: releases.title,
        period: releases.period,
        publishedAt: releases.publishedAt,
        revises: releases.revises,
      },
      table: {
        id: releaseTables.id,
        title: releaseTables.title,
        chart: releaseTables.chart,
        position: releaseTables.position,
        measureVersion: releaseTables.measureVersion,
      },
      measure: {
        slug: measures.slug,
        name: measures.name,
        definition: measures.definition,
        unit: measures.unit,
        caveat: measures.caveat,
      },
      content: disclosedTables.content,
    })
    .from(releaseTables)
    .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
    .innerJoin(disclosedTables, eq(disclosedTables.releaseTableId, releaseTables.id))
    .innerJoin(measures, eq(measures.id, releaseTables.measureId))
    .where(and(isNotNull(releases.publishedAt), isNull(releases.withdrawnAt), where))
    .orderBy(asc(releases.publishedAt), asc(releases.id), asc(releaseTables.position), asc(releaseTables.id))
type Row = Awaited<ReturnType<typeof select>>[number]

const ofRelease = statement((db, { id }: Slots<{ id: string }>) => select(db, eq(releases.id, id)))
const ofMeasures = statement((db, { ids }: Slots<{ ids: readonly string[] }>) =>
  select(db, inList(releaseTables.measureId, ids)),
)
const since = statement((db, { from }: Slots<{ from: Date }>) => select(db, gte(releases.publishedAt, from)))

function tablesOf(rows: Row[]): TableOfRelease[] {
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
  const tables = tablesOf(await ofRelease(db, { id: releaseId }))
  return tables.map(({ id, title, chart, measure, table }) => ({ id, title, chart, measure, table }))
}

/** Every published table of some measures, the oldest release first: what trends are made of. */
export async function listTablesOfMeasures(db: Reader, measureIds: readonly string[]): Promise<TableOfRelease[]> {
  return measureIds.length === 0 ? [] : tablesOf(await ofMeasures(db, { ids: measureIds }))
}

/** Every table published in the last two years, the oldest release first. */
export async function listRecentTables(db: Reader, now: Date): Promise<TableOfRelease[]> {
  return tablesOf(await since(db, { from: new Date(now.getTime() - 731 * 86_400_000) }))
}
