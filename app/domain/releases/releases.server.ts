// Published releases as everybody reads them. Nothing here can reach a true count: tables come out as Disclosed.
import { and, asc, desc, eq, exists, gte, isNotNull, isNull, lt, not, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { inList } from '#db/dialect'
import { releases } from '#db/schema/releases'
import { type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { NotFound } from '../errors'
import { listTablesOfRelease, type PublishedTable } from './published/tables.server'
import type { Narrative } from './release'

export type PublishedRow = {
  id: string
  slug: string
  title: string
  period: string
  summary: string
  publishedAt: Date
  /** The slug of the release that corrected it. */
  revisedBy: string | null
  /** The slug of the release that it corrects. */
  revises: string | null
}
export type PublishedRelease = PublishedRow &
  Narrative & {
    threshold: number
    zeros: 'publish' | 'suppressible' | 'sensitive'
    reviewedAt: Date | null
    revisionNote: string
    /** What replaced it and what it replaced, with their titles and notes. */
    revision: { id: string; slug: string; title: string; note: string; publishedAt: Date } | null
    corrects: { id: string; slug: string; title: string; publishedAt: Date } | null
    tables: PublishedTable[]
  }

type Wanted = { slug: string; from: Date; to: Date }
const isPublished = () => and(isNotNull(releases.publishedAt), isNull(releases.withdrawnAt))
const later = alias(releases, 'later')
const isReplaced = (db: Reader) =>
  exists(
    db
      .select({ id: later.id })
      .from(later)
      .where(and(eq(later.revises, releases.id), isNotNull(later.publishedAt), isNull(later.withdrawnAt))),
  )
const published = shapes((by: 'all' | 'slug' | 'span' | 'latest') =>
  statement((db, p: Slots<Wanted & { limit: number }>) => {
    const clause = {
      all: undefined,
      slug: eq(releases.slug, p.slug),
      span: and(gte(releases.publishedAt, p.from), lt(releases.publishedAt, p.to)),
      latest: not(isReplaced(db)),
    }[by]
    return db
      .select()
      .from(releases)
      .where(and(isPublished(), clause))
      .orderBy(desc(releases.publishedAt), asc(releases.id))
      .limit(p.limit)
  }),
)
/** The releases that replaced these, and those that these replaced. */
const linkedTo = statement((db, p: Slots<{ ids: readonly string[] }>) =>
  db
    .select({
      id: releases.id,
      slug: releases.slug,
      revises: releases.revises,
      publishedAt: releases.publishedAt,
      withdrawnAt: releases.withdrawnAt,
    })
    .from(releases)
    .where(or(inList(releases.id, p.ids), and(isPublished(), inList(releases.revises, p.ids)))),
)

async function listRows(
  db: Reader,
  { limit, isLatest = false, ...wanted }: Partial<Wanted> & { limit: number; isLatest?: boolean },
): Promise<(typeof releases.$inferSelect & PublishedRow)[]> {
  const { slug = '', from = new Date(0), to = from } = wanted
  const by = isLatest ? 'latest' : wanted.slug !== undefined ? 'slug' : wanted.from ? 'span' : 'all'
  const rows = await published(by)(db, { slug, from, to, limit })
  const linked = rows.flatMap(({ id, revises }) => (revises ? [id, revises] : [id]))
  const related = linked.length > 0 ? await linkedTo(db, { ids: linked }) : []
  const later = related.filter((one) => one.publishedAt !== null && one.withdrawnAt === null)
  return rows.flatMap((row) => {
    if (!row.publishedAt) return []
    return {
      ...row,
      publishedAt: row.publishedAt,
      revisedBy: later.find(({ revises }) => revises === row.id)?.slug ?? null,
      revises: related.find(({ id }) => id === row.revises)?.slug ?? null,
    }
  })
}

const rowOf = ({ id, slug, title, period, summary, publishedAt, revisedBy, revises }: PublishedRow): PublishedRow => ({
  id,
  slug,
  title,
  period,
  summary,
  publishedAt,
  revisedBy,
  revises,
})

/** Published releases, newest first; those that were revised say by which. */
export async function listPublishedReleases(db: Reader, limit: number): Promise<PublishedRow[]> {
  return (await listRows(db, { limit })).map(rowOf)
}

/** Releases published from the first instant and before the second, newest first. */
export async function listReleasesPublishedBetween(db: Reader, from: Date, to: Date): Promise<PublishedRow[]> {
  return (await listRows(db, { from, to, limit: 500 })).map(rowOf)
}

const named = statement((db, p: Slots<{ slugs: readonly string[] }>) =>
  db.select().from(releases).where(inList(releases.slug, p.slugs)),
)

/** A published release with its tables as the gate let them through. Throws NotFound. */
export async function findPublishedRelease(db: Reader, slug: string): Promise<PublishedRelease> {
  const [row] = await listRows(db, { slug, limit: 1 })
  if (!row) throw new NotFound()
  return withTables(db, row)
}

async function withTables(db: Reader, row: typeof releases.$inferSelect & PublishedRow): Promise<PublishedRelease> {
  const tables = await listTablesOfRelease(db, row.id)
  const related = [row.revisedBy, row.revises].filter((one) => one !== null)
  const others = related.length === 0 ? [] : await named(db, { slugs: related })
  const other = (slugOf: string | null) => {
    const found = others.find((one) => one.slug === slugOf)
    return found?.publishedAt ? { ...found, publishedAt: found.publishedAt } : null
  }
  const [revision, corrects] = [other(row.revisedBy), other(row.revises)]
  const { successes, obstacles, methods, sources, reviewedAt } = row
  return {
    ...rowOf(row),
    successes,
    obstacles,
    methods,
    sources,
    reviewedAt,
    threshold: row.threshold ?? 0,
    zeros: row.zeros ?? 'suppressible',
    revisionNote: row.revisionNote ?? '',
    revision: revision && {
      id: revision.id,
      slug: revision.slug,
      title: revision.title,
      note: revision.revisionNote ?? '',
      publishedAt: revision.publishedAt,
    },
    corrects: corrects && {
      id: corrects.id,
      slug: corrects.slug,
      title: corrects.title,
      publishedAt: corrects.publishedAt,
    },
    tables,
  }
}

const titleOf = statement((db, { slug }: Slots<{ slug: string }>) =>
  db
    .select({ slug: releases.slug, title: releases.title })
    .from(releases)
    .where(and(eq(releases.slug, slug), isNotNull(releases.publishedAt), isNull(releases.withdrawnAt))),
)

/** The title of a published release. Throws NotFound. */
export async function findPublishedTitle(db: Reader, slug: string): Promise<{ slug: string; title: string }> {
  const [row] = await titleOf(db, { slug })
  if (!row) throw new NotFound()
  return row
}

/** The release that the front page shows: the last one published that nothing has replaced. */
export async function findLatestRelease(db: Reader): Promise<PublishedRelease | null> {
  const [row] = await listRows(db, { limit: 1, isLatest: true })
  return row ? withTables(db, row) : null
}
