import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { disclosedTables, disclosureLedger, releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import { readDisclosed } from '../../disclosure/gate/gate'
import type { EarlierRelease } from '../../disclosure/gate/published'
import type { TableFrame } from '../../disclosure/problem/table-frame'
import { Conflict } from '../../errors'
import { overlaps } from '../../measures/periods'
import { knownUnderAnyId, touching } from './earlier'

/** Measures and period of a release: what links its cells with those of others. */
async function subjectsOf(db: Reader, releaseId: string): Promise<{ measureIds: string[]; period: string }> {
  const rows = await db
    .select({ measureId: releaseTables.measureId, period: releases.period })
    .from(releases)
    .leftJoin(releaseTables, eq(releaseTables.releaseId, releases.id))
    .where(eq(releases.id, releaseId))
  return { measureIds: [...new Set(rows.flatMap(({ measureId }) => measureId ?? []))], period: rows[0]?.period ?? '' }
}

/**
 * Every table published before, oldest first, as the public read it, whose counts have to do with those of these tables
 * of the release: of the same measures, and of months that theirs share, directly or through other tables. Throws
 * Conflict where the tables and the ledger disagree: then nobody can say what is known.
 */
export async function listEarlier(
  db: Reader,
  releaseId: string,
  tables: readonly TableFrame[],
): Promise<EarlierRelease[]> {
  const { measureIds } = await subjectsOf(db, releaseId)
  if (measureIds.length === 0) return []
  const rows = await db
    .select({ slug: releases.slug, content: disclosedTables.content })
    .from(disclosedTables)
    .innerJoin(releaseTables, eq(releaseTables.id, disclosedTables.releaseTableId))
    .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
    .where(
      and(isNotNull(releases.publishedAt), ne(releases.id, releaseId), inArray(releaseTables.measureId, measureIds)),
    )
    .orderBy(asc(releases.publishedAt), asc(releases.id), asc(releaseTables.position), asc(releaseTables.id))
  const earlier: EarlierRelease[] = []
  for (const { slug, content } of rows) {
    const table = readDisclosed(content)
    const last = earlier.at(-1)
    if (last?.release === slug) last.tables.push(table)
    else earlier.push({ release: slug, tables: [table] })
  }
  await checkLedger(db, releaseId, measureIds, earlier)
  return touching(tables, earlier)
}

async function checkLedger(
  db: Reader,
  releaseId: string,
  measureIds: string[],
  earlier: readonly EarlierRelease[],
): Promise<void> {
  const known = knownUnderAnyId(earlier)
  const rows = await db
    .select({ cellId: disclosureLedger.cellId, shown: disclosureLedger.shownValue })
    .from(disclosureLedger)
    .where(and(inArray(disclosureLedger.measureId, measureIds), ne(disclosureLedger.releaseId, releaseId)))
  const unknown = rows.some(({ cellId, shown }) => {
    const isShown = known.get(cellId)
    return isShown === undefined || (shown !== null && !isShown)
  })
  if (unknown) throw new Conflict('releases.errors.ledger')
}

/** Published releases of the same measures whose periods share months with this one's, for a person to compare. */
export async function listOverlapping(db: Reader, releaseId: string) {
  const { measureIds, period } = await subjectsOf(db, releaseId)
  if (measureIds.length === 0) return []
  const rows = await db
    .selectDistinct({ slug: releases.slug, title: releases.title, period: releases.period })
    .from(releases)
    .innerJoin(releaseTables, eq(releaseTables.releaseId, releases.id))
    .where(
      and(isNotNull(releases.publishedAt), ne(releases.id, releaseId), inArray(releaseTables.measureId, measureIds)),
    )
    .orderBy(asc(releases.slug))
  return rows.filter((row) => overlaps(row.period, period))
}

/** Slugs of the releases whose shown values may have changed: those already revised, and those that this one corrects. */
export async function listCorrectedBy(db: Reader, release: { revises: string | null }): Promise<Set<string>> {
  const rows = await db
    .select({ id: releases.id, slug: releases.slug, revises: releases.revises, publishedAt: releases.publishedAt })
    .from(releases)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const corrected = new Set<string>()
  const starts = [release.revises, ...rows.flatMap((row) => (row.publishedAt ? [row.revises] : []))]
  for (const start of starts) {
    for (let id = start; id; id = byId.get(id)?.revises ?? null) {
      const slug = byId.get(id)?.slug
      if (slug === undefined || corrected.has(slug)) break
      corrected.add(slug)
    }
  }
  return corrected
}
