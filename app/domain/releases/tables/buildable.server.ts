// What tables can be put together from, and which of them newer counts have overtaken.
import { and, asc, eq, exists, inArray } from 'drizzle-orm'
import { feedSubmissions, feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { visibleTo } from '../../feeds/submissions.server'
import type { Release } from '../drafts/drafts.server'
import type { KeptRecipe } from './recipe'

/** Measures of which counts have come that the actor may use, with the periods of their feeds. */
export async function listBuildable(db: Reader, actor: Actor) {
  const rows = await db
    .select({ measure: measures, period: feeds.period })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .where(
      and(
        visibleTo(actor),
        exists(db.select({ id: feedSubmissions.id }).from(feedSubmissions).where(eq(feedSubmissions.feedId, feeds.id))),
      ),
    )
    .orderBy(asc(measures.name), asc(measures.id), asc(feeds.period), asc(feeds.id))
  const found = new Map<
    string,
    { id: string; name: string; dimensions: typeof measures.$inferSelect.dimensions; periods: string[] }
  >()
  for (const { measure, period } of rows) {
    const { id, name, dimensions } = measure
    const known = found.get(id) ?? { id, name, dimensions, periods: [] }
    if (!known.periods.includes(period)) known.periods.push(period)
    found.set(id, known)
  }
  return [...found.values()]
}

/** Ids of the draft's tables for which newer counts have come since they were put together. */
export async function listStaleTables(db: Reader, release: Release): Promise<string[]> {
  const built = release.tables.filter(({ recipe }) => recipe !== null)
  if (built.length === 0) return []
  const used = [...new Set(built.flatMap(({ recipe }) => (recipe as KeptRecipe).used.map(({ feedId }) => feedId)))]
  const rows = await db
    .select({ feedId: feedSubmissions.feedId, version: feedSubmissions.version })
    .from(feedSubmissions)
    .where(inArray(feedSubmissions.feedId, used))
    .orderBy(asc(feedSubmissions.version), asc(feedSubmissions.id))
  const latest = new Map(rows.map(({ feedId, version }) => [feedId, version]))
  return built
    .filter(({ recipe }) =>
      (recipe as KeptRecipe).used.some(({ feedId, version }) => (latest.get(feedId) ?? 0) > version),
    )
    .map(({ id }) => id)
}
