import { and, asc, eq, exists } from 'drizzle-orm'
import { feedSubmissions } from '#db/schema/feeds'
import { organisations } from '#db/schema/organisations'
import { feeds, measures, releaseTables } from '#db/schema/progress'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { ensureDraftCited } from './cited-release.server'
import { findRelease, type Release } from './drafts.server'
import { type Building, readLatestCounts } from './feed-counts.server'
import { forgetGate } from './gate.server'
import { mayEditRelease, maySupplyFeed } from './policy'
import { type Assembled, assemble, type KeptRecipe, type Merge, type Promised, type RecipeInput } from './recipe'
import { findStewardship } from './stewards.server'
import { keepRawTable, mostTables } from './tables.server'

/** How periods, steps and lists of groups are written, in the site's first language. */
export type BuildWords = Parameters<typeof assemble>[3]

/** Measures of which counts have come that the actor may use, with the periods of their feeds. */
export async function listBuildable(db: Reader, actor: Actor, now: Date) {
  const stewardship = await findStewardship(db, actor, now)
  const rows = await db
    .select({ measure: measures, period: feeds.period, organisationId: feeds.organisationId })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .where(
      exists(db.select({ id: feedSubmissions.id }).from(feedSubmissions).where(eq(feedSubmissions.feedId, feeds.id))),
    )
    .orderBy(asc(measures.name), asc(measures.id), asc(feeds.period), asc(feeds.id))
  const found = new Map<
    string,
    { id: string; name: string; dimensions: typeof measures.$inferSelect.dimensions; periods: string[] }
  >()
  for (const { measure, period, organisationId } of rows) {
    if (!maySupplyFeed(actor, { organisationId }, stewardship)) continue
    const { id, name, dimensions } = measure
    const known = found.get(id) ?? { id, name, dimensions, periods: [] }
    if (!known.periods.includes(period)) known.periods.push(period)
    found.set(id, known)
  }
  return [...found.values()]
}

/** Adds up what came for a measure. Throws Invalid with the reason where the counts make no such table. */
async function assembleFor(
  tx: Reader,
  permit: Building,
  actor: Person,
  measureId: string,
  recipe: RecipeInput & { merges: Merge[] },
  words: BuildWords,
  now: Date,
): Promise<Extract<Assembled, { ok: true }>> {
  const stewardship = await findStewardship(tx, actor, now)
  const rows = await tx
    .select({ feed: feeds, organisation: organisations.name })
    .from(feeds)
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(eq(feeds.measureId, measureId))
    .orderBy(asc(feeds.period), asc(organisations.name), asc(feeds.id))
  if (rows.some(({ feed }) => !maySupplyFeed(actor, feed, stewardship)))
    throw new Invalid({ measureId: 'progress.build.notYours' })
  const promised: Promised[] = rows.map(({ feed, organisation }) => ({
    id: feed.id,
    period: feed.period,
    organisation,
    supplied: feed.suppliedAt !== null,
  }))
  const ids = promised.filter(({ supplied }) => supplied).map(({ id }) => id)
  const found = await readLatestCounts(tx, permit, ids)
  // A promise kept by a file of a release has no counts of its own here: for a table it has not come.
  const known = new Set(found.map(({ feedId }) => feedId))
  const here = promised.map((one) => ({ ...one, supplied: known.has(one.id) }))
  const assembled = assemble(recipe, found, here, words)
  if (assembled.ok) return assembled
  if (assembled.code !== 'missing') throw new Invalid({ measureId: `progress.build.${assembled.code}` })
  const list = assembled.missing
    .slice(0, 6)
    .map(({ organisation, period }) => `${organisation}: ${words.period(period)}`)
  throw new Invalid({
    skip: { key: 'progress.build.missing', params: { n: assembled.missing.length, list: list.join('; ') } },
  })
}

async function findDraft(tx: Writer, actor: Person, slug: string, now: Date) {
  const release = await findRelease(tx, actor, slug, now)
  if (release.publishedAt) throw new Conflict('progress.errors.published')
  return { release, may: mayEditRelease(actor, release, await findStewardship(tx, actor, now)) }
}

/** Adds a table that is put together from feeds. Returns its id. */
export async function buildTable(
  tx: Writer,
  actor: Person,
  slug: string,
  input: RecipeInput & { measureId: string; merges: Merge[] },
  words: BuildWords,
  now: Date,
): Promise<string> {
  const { release, may } = await findDraft(tx, actor, slug, now)
  const permit = ensure(actor, 'releaseTable.added', may)
  const [measure] = await tx.select().from(measures).where(eq(measures.id, input.measureId))
  if (!measure) throw new Invalid({ measureId: 'errors.choose' })
  if (input.sides.some((side) => !measure.dimensions.includes(side)))
    throw new Invalid({ sides: 'progress.build.otherSides' })
  await ensureDraftCited(tx, { title: input.title })
  if (release.tables.length >= mostTables) throw new Invalid({}, 'progress.errors.manyTables')
  const built = await assembleFor(tx, permit, actor, measure.id, input, words, now)
  const [table] = await tx
    .insert(releaseTables)
    .values({
      releaseId: release.id,
      position: Math.max(0, ...release.tables.map((one) => one.position)) + 1,
      title: input.title,
      measureId: measure.id,
      measureVersion: built.measureVersion,
      recipe: keptRecipe(input, built),
      chart: input.chart,
      uploadedAt: now,
      uploadedBy: actor.personId,
    })
    .returning()
  if (!table) throw new Error('A table was not written.')
  await keepRawTable(tx, permit, table.id, built.table)
  await forgetGate(tx, release.id)
  const facts = { slug, period: release.period, measure: measure.slug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
  return table.id
}

const keptRecipe = (
  { from, to, step, sides, merges, skip }: RecipeInput & { merges: Merge[] },
  { used }: Extract<Assembled, { ok: true }>,
): KeptRecipe => ({ from, to, step, sides, merges, skip, used })

/** A table of a draft that was put together from feeds. Throws NotFound for any other. */
export function findBuilt(release: Release, tableId: string) {
  const table = release.tables.find(({ id }) => id === tableId)
  if (!table?.recipe) throw new NotFound()
  return { ...table, recipe: table.recipe as KeptRecipe }
}

/** Puts a table together anew, with other groups or with counts that came since. */
export async function rebuildTable(
  tx: Writer,
  actor: Person,
  place: { slug: string; tableId: string },
  input: RecipeInput & { merges: Merge[] },
  words: BuildWords,
  now: Date,
): Promise<void> {
  const { release, may } = await findDraft(tx, actor, place.slug, now)
  const table = findBuilt(release, place.tableId)
  const permit = ensure(actor, 'releaseTable.rebuilt', may)
  const [measure] = await tx.select().from(measures).where(eq(measures.id, table.measureId))
  if (input.sides.some((side) => !measure?.dimensions.includes(side)))
    throw new Invalid({ sides: 'progress.build.otherSides' })
  await ensureDraftCited(tx, { title: input.title })
  const built = await assembleFor(tx, permit, actor, table.measureId, input, words, now)
  await tx
    .update(releaseTables)
    .set({
      title: input.title,
      chart: input.chart,
      measureVersion: built.measureVersion,
      recipe: keptRecipe(input, built),
      uploadedAt: now,
      uploadedBy: actor.personId,
    })
    .where(eq(releaseTables.id, table.id))
  await keepRawTable(tx, permit, table.id, built.table)
  await forgetGate(tx, release.id)
  const facts = { slug: place.slug, period: release.period, measure: table.measureSlug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}

/** Ids of the draft's tables for which newer counts have come since they were put together. */
export async function listStaleTables(db: Reader, release: Release): Promise<string[]> {
  const built = release.tables.filter(({ recipe }) => recipe !== null)
  if (built.length === 0) return []
  const rows = await db
    .select({ feedId: feedSubmissions.feedId, version: feedSubmissions.version })
    .from(feedSubmissions)
    .innerJoin(feeds, and(eq(feeds.id, feedSubmissions.feedId)))
    .orderBy(asc(feedSubmissions.version), asc(feedSubmissions.id))
  const latest = new Map(rows.map(({ feedId, version }) => [feedId, version]))
  return built
    .filter(({ recipe }) =>
      (recipe as KeptRecipe).used.some(({ feedId, version }) => (latest.get(feedId) ?? 0) > version),
    )
    .map(({ id }) => id)
}
