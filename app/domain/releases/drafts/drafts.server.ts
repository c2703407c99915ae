// Releases as those who prepare, review and list them find them. What everybody reads is in releases.server.ts.
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { measures } from '#db/schema/measures'
import { people } from '#db/schema/people'
import { releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import { type Actor, isSteward } from '../../access/actor'
import { everyRow, noRow, type VisibleTo } from '../../access/clauses.server'
import { NotFound } from '../../errors'
import { personName } from '../../people/names'
import { isSecondReader, mayListReleases, maySeeDraft } from '../policy'
import { type ReleaseState, releaseState } from '../release'

export type ReleaseTable = typeof releaseTables.$inferSelect & {
  measureName: string
  measureSlug: string
  unit: string
}

/** A release with what its policies need: who uploaded its tables, and by which release it was revised. */
export type Release = typeof releases.$inferSelect & {
  state: ReleaseState
  draftedByName: string
  reviewedByName: string | null
  tables: ReleaseTable[]
  uploaders: string[]
  /** The published release that corrects this one. */
  revisedBy: { slug: string; title: string; note: string; publishedAt: Date } | null
  /** The release that this one corrects. */
  corrects: { id: string; slug: string; title: string } | null
}

/** Releases and drafts that this actor may open: the store's half of `maySeeDraft`. */
export const visibleTo = ((actor: Actor): SQL => {
  if (isSecondReader(actor)) return everyRow
  return isSteward(actor) ? eq(releases.draftedBy, actor.personId) : noRow
}) satisfies VisibleTo

/** A release by its slug, for those who prepare or review it. Throws NotFound for everybody else. */
export async function findRelease(db: Reader, actor: Actor, slug: string): Promise<Release> {
  const [row] = await db
    .select()
    .from(releases)
    .where(and(eq(releases.slug, slug), visibleTo(actor)))
  if (!row) throw new NotFound()
  return withSurroundings(db, row)
}

async function withSurroundings(db: Reader, row: typeof releases.$inferSelect): Promise<Release> {
  const tables = await db
    .select({ table: releaseTables, measureName: measures.name, measureSlug: measures.slug, unit: measures.unit })
    .from(releaseTables)
    .innerJoin(measures, eq(measures.id, releaseTables.measureId))
    .where(eq(releaseTables.releaseId, row.id))
    .orderBy(asc(releaseTables.position), asc(releaseTables.id))
  const names = await namesOf(db, [row.draftedBy, ...(row.reviewedBy ? [row.reviewedBy] : [])])
  const revisedBy = await findRevision(db, row.id)
  const [corrects] = row.revises
    ? await db
        .select({ id: releases.id, slug: releases.slug, title: releases.title })
        .from(releases)
        .where(eq(releases.id, row.revises))
    : []
  return {
    ...row,
    state: releaseState(row, revisedBy !== null),
    draftedByName: names.get(row.draftedBy) ?? '',
    reviewedByName: row.reviewedBy ? (names.get(row.reviewedBy) ?? '') : null,
    tables: tables.map(({ table, ...rest }) => ({ ...table, ...rest })),
    uploaders: [...new Set(tables.map(({ table }) => table.uploadedBy))],
    revisedBy,
    corrects: corrects ?? null,
  }
}

async function namesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: people.id, name: people.name, displayName: people.displayName })
    .from(people)
    .where(inArray(people.id, ids))
  return new Map(rows.map((row) => [row.id, personName(row)]))
}

/** The published release that corrects the one of this id. */
export async function findRevision(db: Reader, releaseId: string): Promise<Release['revisedBy']> {
  const rows = await db
    .select({
      slug: releases.slug,
      title: releases.title,
      note: releases.revisionNote,
      publishedAt: releases.publishedAt,
    })
    .from(releases)
    .where(eq(releases.revises, releaseId))
    .orderBy(asc(releases.draftedAt), asc(releases.id))
  const found = rows.find(({ publishedAt }) => publishedAt !== null)
  return found?.publishedAt ? { ...found, note: found.note ?? '', publishedAt: found.publishedAt } : null
}

export type ReleaseRow = {
  id: string
  slug: string
  /** Null for those who may know of the draft and not read it: a title may hold a count. */
  title: string | null
  period: string
  state: ReleaseState
  draftedByName: string
  draftedAt: Date
  publishedAt: Date | null
  /** Whether the actor may open it. */
  opens: boolean
}

/** Every release and draft, newest first. Throws NotFound for who is no member. */
export async function listReleases(db: Reader, actor: Actor): Promise<ReleaseRow[]> {
  if (!mayListReleases(actor)) throw new NotFound()
  const rows = await db
    .select({ release: releases, name: people.name, displayName: people.displayName })
    .from(releases)
    .innerJoin(people, eq(people.id, releases.draftedBy))
    .orderBy(desc(releases.draftedAt), asc(releases.id))
  const revised = new Set(
    rows.flatMap(({ release }) => (release.publishedAt && release.revises ? [release.revises] : [])),
  )
  return rows.map(({ release, name, displayName }) => {
    const opens = maySeeDraft(actor, release)
    return {
      id: release.id,
      slug: release.slug,
      title: opens || release.publishedAt ? release.title : null,
      period: release.period,
      state: releaseState(release, revised.has(release.id)),
      draftedByName: personName({ name, displayName }),
      draftedAt: release.draftedAt,
      publishedAt: release.publishedAt,
      opens,
    }
  })
}
