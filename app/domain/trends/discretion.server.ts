import { inArray } from 'drizzle-orm'
import { measures } from '#db/schema/measures'
import type { Reader } from '#db/store'
import { listTablesOfMeasures, type TableOfRelease } from '../releases/published/tables.server'

export type DiscretionTable = TableOfRelease & { kind: 'decisions' | 'officers' }

/**
 * The last published tables of decisions and of officers: of each measure those of its newest release that no other has
 * corrected, in the order of that release.
 */
export async function listDiscretionTables(db: Reader): Promise<DiscretionTable[]> {
  const known = await db
    .select({ id: measures.id, slug: measures.slug, kind: measures.kind })
    .from(measures)
    .where(inArray(measures.kind, ['decisions', 'officers']))
  const ids = known.map(({ id }) => id)
  const tables = await listTablesOfMeasures(db, ids)
  const corrected = new Set(tables.flatMap(({ release }) => (release.revises ? [release.revises] : [])))
  const standing = tables.filter(({ release }) => !corrected.has(release.id))
  return known
    .toSorted((a, b) => (a.kind === b.kind ? (a.slug < b.slug ? -1 : 1) : a.kind === 'decisions' ? -1 : 1))
    .flatMap(({ slug, kind }) => {
      const own = standing.filter(({ measure }) => measure.slug === slug)
      const newest = own.at(-1)?.release.id
      if (kind === 'count') return []
      return own.filter(({ release }) => release.id === newest).map((table) => ({ ...table, kind }))
    })
}
