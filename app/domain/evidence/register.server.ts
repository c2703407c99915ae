// The register as everybody reads it.
import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { containsText } from '#db/dialect'
import { evidence, evidenceCitations, evidenceRevisions, evidenceSupersessions } from '#db/schema/evidence'
import type { CitingKind } from '#db/schema/words'
import type { Reader } from '#db/store'
import { NotFound } from '../errors'
import { firstEntry } from './caveats'
import { type EvidenceFilter, entriesPerPage } from './entry'
import { figureSlug } from './figure'

export type EntryRow = typeof evidence.$inferSelect
/** Another finding about the same thing. */
export type Related = {
  slug: string
  place: string
  period: string
  measure: string
  value: string
  caveat: string
  reason: string
  recordedAt: Date
}
export type Entry = EntryRow & {
  /** What it said before it was corrected, newest first. */
  former: (typeof evidenceRevisions.$inferSelect)[]
  /** Later findings about the same thing, and earlier ones which this one follows. */
  later: Related[]
  earlier: Related[]
}

function clauseOf({ place, words, design }: EvidenceFilter): SQL | undefined {
  return and(
    place ? eq(evidence.place, place) : undefined,
    design ? eq(evidence.designKind, design) : undefined,
    words
      ? or(containsText(evidence.measure, words), containsText(evidence.definition, words), eq(evidence.slug, words))
      : undefined,
  )
}

/** The best-known figure on top, then by place. */
const inOrder = [
  sql`case when ${evidence.slug} = ${figureSlug(firstEntry)} then 0 else 1 end`,
  asc(evidence.place),
  asc(evidence.period),
  asc(evidence.measure),
  asc(evidence.id),
]

/** One page of the register, numbered from 1, and how many entries there are in all. */
export async function listEvidence(
  db: Reader,
  filter: EvidenceFilter,
  page: number,
): Promise<{ rows: Entry[]; total: number }> {
  const [all] = await db.select({ n: count() }).from(evidence).where(clauseOf(filter))
  const rows = await db
    .select()
    .from(evidence)
    .where(clauseOf(filter))
    .orderBy(...inOrder)
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
  return { rows: await withMemory(db, rows), total: Number(all?.n ?? 0) }
}

/** Every entry that the filter lets through, for the files. */
export async function listEveryEvidence(db: Reader, filter: EvidenceFilter): Promise<Entry[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(clauseOf(filter))
    .orderBy(...inOrder)
  return withMemory(db, rows)
}

/** An entry by the slug that texts cite. Throws NotFound. */
export async function findEvidence(db: Reader, slug: string): Promise<Entry> {
  const rows = await db.select().from(evidence).where(eq(evidence.slug, slug))
  const [entry] = await withMemory(db, rows)
  if (!entry) throw new NotFound()
  return entry
}

async function withMemory(db: Reader, rows: EntryRow[]): Promise<Entry[]> {
  if (rows.length === 0) return []
  // Of a page its own entries are asked for; of the whole register everything is wanted.
  const own = rows.length > entriesPerPage ? null : rows.map(({ id }) => id)
  const former = await db
    .select()
    .from(evidenceRevisions)
    .where(own ? inArray(evidenceRevisions.evidenceId, own) : undefined)
    .orderBy(asc(evidenceRevisions.replacedAt), asc(evidenceRevisions.id))
  const links = await db
    .select()
    .from(evidenceSupersessions)
    .where(
      own ? or(inArray(evidenceSupersessions.earlierId, own), inArray(evidenceSupersessions.laterId, own)) : undefined,
    )
    .orderBy(asc(evidenceSupersessions.recordedAt), asc(evidenceSupersessions.id))
  const ids = [...new Set(links.flatMap(({ earlierId, laterId }) => [earlierId, laterId]))]
  const linked = ids.length > 0 ? await db.select().from(evidence).where(inArray(evidence.id, ids)) : []
  const related = (id: string, { reason, recordedAt }: (typeof links)[number]): Related[] =>
    linked
      .filter((row) => row.id === id)
      .map(({ slug, place, period, measure, value, caveat }) => ({
        ...{ slug, place, period, measure, value, caveat, reason, recordedAt },
      }))
  return rows.map((row) => ({
    ...row,
    former: former.filter(({ evidenceId }) => evidenceId === row.id).reverse(),
    later: links.filter((link) => link.earlierId === row.id).flatMap((link) => related(link.laterId, link)),
    earlier: links.filter((link) => link.laterId === row.id).flatMap((link) => related(link.earlierId, link)),
  }))
}

export async function listEvidencePlaces(db: Reader): Promise<string[]> {
  const rows = await db.selectDistinct({ place: evidence.place }).from(evidence).orderBy(asc(evidence.place))
  return rows.map(({ place }) => place)
}

export type Citing = { kind: CitingKind; key: string; title: string; citedAt: Date }

/** The public texts that cite an entry, the first on top. */
export async function listCiting(db: Reader, entry: { id: string }): Promise<Citing[]> {
  const { kind, key, title, citedAt } = evidenceCitations
  return db
    .select({ kind, key, title, citedAt })
    .from(evidenceCitations)
    .where(eq(evidenceCitations.evidenceId, entry.id))
    .orderBy(asc(citedAt), asc(evidenceCitations.id))
}
