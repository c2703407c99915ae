import { asc, eq } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { type Building, readLatestCounts } from '../../feeds/counts.server'
import { maySupplyFeed } from '../../feeds/policy'
import { ensureDraftCited } from '../cited-release.server'
import { findRelease, type Release } from '../drafts/drafts.server'
import { forgetGate } from '../gate/gate.server'
import { mayEditRelease } from '../policy'
import { type Assembled, assemble, type KeptRecipe, type Merge, type Promised, type RecipeInput } from './recipe'
import { keepRawTable, mostTables } from './tables.server'

/** How periods, steps and lists of groups are written, in the site's first language. */
export type BuildWords = Parameters<typeof assemble>[3]

/** Adds up what came for a measure. Throws Invalid with the reason where the counts make no such table. */
async function assembleFor(
  tx: Reader,
  permit: Building,
  actor: Person,
  measureId: string,
  recipe: RecipeInput & { merges: Merge[] },
  words: BuildWords,
): Promise<Extract<Assembled, { ok: true }>> {
  const rows = await tx
    .select({ feed: feeds, organisation: organisations.name })
    .from(feeds)
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(eq(feeds.measureId, measureId))
    .orderBy(asc(feeds.period), asc(organisations.name), asc(feeds.id))
  if (rows.some(({ feed }) => !maySupplyFeed(actor, feed))) throw new Invalid({ measureId: 'releases.build.notYours' })
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
  if (assembled.code !== 'missing') throw new Invalid({ measureId: `releases.build.${assembled.code}` })
  const list = assembled.missing
    .slice(0, 6)
    .map(({ organisation, period }) => `${organisation}: ${words.period(period)}`)
  throw new Invalid({
    skip: { key: 'releases.build.missing', params: { n: assembled.missing.length, list: list.join('; ') } },
  })
}

async function findDraft(tx: Writer, actor: Person, slug: string) {
  const release = await findRelease(tx, actor, slug)
  if (release.publishedAt) throw new Conflict('releases.errors.published')
  return { release, may: mayEditRelease(actor, release) }
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
  const { release, may } = await findDraft(tx, actor, slug)
  const permit = ensure(actor, 'releaseTable.added', may)
  const [measure] = await tx.select().from(measures).where(eq(measures.id, input.measureId))
  if (!measure) throw new Invalid({ measureId: 'errors.choose' })
  if (input.sides.some((side) => !measure.dimensions.includes(side)))
    throw new Invalid({ sides: 'releases.build.otherSides' })
  await ensureDraftCited(tx, { title: input.title })
  if (release.tables.length >= mostTables) throw new Invalid({}, 'releases.errors.manyTables')
  const built = await assembleFor(tx, permit, actor, measure.id, input, words)
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

/** Puts a table together again, with other groups or with counts that came since. */
export async function rebuildTable(
  tx: Writer,
  actor: Person,
  place: { slug: string; tableId: string },
  input: RecipeInput & { merges: Merge[] },
  words: BuildWords,
  now: Date,
): Promise<void> {
  const { release, may } = await findDraft(tx, actor, place.slug)
  const table = findBuilt(release, place.tableId)
  const permit = ensure(actor, 'releaseTable.rebuilt', may)
  const [measure] = await tx.select().from(measures).where(eq(measures.id, table.measureId))
  if (input.sides.some((side) => !measure?.dimensions.includes(side)))
    throw new Invalid({ sides: 'releases.build.otherSides' })
  await ensureDraftCited(tx, { title: input.title })
  const built = await assembleFor(tx, permit, actor, table.measureId, input, words)
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

/**
 * Puts the tables of a corrected release together again for its correction, from the counts that stand now. What cannot be
 * built any more, and what was uploaded as a file, is left to people. Returns how many were built.
 */
export async function buildCorrection(
  tx: Writer,
  actor: Person,
  slug: string,
  words: BuildWords,
  now: Date,
): Promise<number> {
  const { release } = await findDraft(tx, actor, slug)
  if (!release.corrects) return 0
  const former = await tx
    .select()
    .from(releaseTables)
    .where(eq(releaseTables.releaseId, release.corrects.id))
    .orderBy(asc(releaseTables.position), asc(releaseTables.id))
  let built = 0
  for (const { recipe, title, chart, measureId } of former) {
    if (recipe === null) continue
    const { used: _, ...kept } = recipe as KeptRecipe
    try {
      await buildTable(tx, actor, slug, { ...kept, title, chart, measureId }, words, now)
      built++
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
    }
  }
  return built
}
