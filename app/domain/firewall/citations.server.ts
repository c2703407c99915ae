// Texts that are published, and the entries of the evidence register that they rest on.
import { and, asc, eq, inArray } from 'drizzle-orm'
import { evidence, evidenceCitations, evidenceRevisions, evidenceSupersessions } from '#db/schema/evidence'
import type { CitingKind } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { Invalid, type Problem } from '../errors'
import { type Citable, citationsOf, type Uncited, unknownCitations, unpublishable } from './citations'

/** Every slug that a text may cite. */
export async function listEvidenceSlugs(db: Reader): Promise<Set<string>> {
  const rows = await db.select({ slug: evidence.slug }).from(evidence)
  return new Set(rows.map(({ slug }) => slug))
}

/** What is wrong with a share of a text, as a message with its sentence. */
export const problemOf = ({ why, sentence, text }: Uncited): Problem => ({
  key: why === 'nothing' ? 'citations.missing' : why === 'unknown' ? 'citations.unknown' : 'citations.notShown',
  params: { sentence, text },
})

/** The first problem of each text, by the field that holds it; empty where all of them may be published. */
export function problemsOf(texts: Record<string, string>, citable: Citable): Record<string, Problem> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]): [string, Problem][] => {
      const [first] = unpublishable(text, citable)
      if (first) return [[field, problemOf(first)]]
      const [slug] = unknownCitations(text, citable.slugs)
      return slug === undefined ? [] : [[field, { key: 'citations.noEntry', params: { slug } }]]
    }),
  )
}

/**
 * Throws Invalid, by field and with the sentence, where a text says a percentage or a share without citing an entry of the
 * register after it, or cites one that is not there. Call it before a text is published, or before others sign it.
 */
export async function ensureCited(db: Reader, texts: Record<string, string>): Promise<void> {
  const problems = problemsOf(texts, { slugs: await listEvidenceSlugs(db) })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

/** Notes which entries a public text cites, for their pages. Part of the command that publishes it, which records. */
export async function noteCitations(
  tx: Writer,
  citing: { kind: CitingKind; key: string; title: string },
  texts: readonly string[],
  now: Date,
): Promise<void> {
  const slugs = [...new Set(texts.flatMap(citationsOf))]
  if (slugs.length === 0) return
  const entries = await tx.select({ id: evidence.id }).from(evidence).where(inArray(evidence.slug, slugs))
  if (entries.length === 0) return
  await tx
    .insert(evidenceCitations)
    .values(entries.map(({ id }) => ({ evidenceId: id, ...citing, citedAt: now })))
    .onConflictDoNothing()
}

/** Takes a text that is withdrawn out of the pages of the entries that it cited. Part of a command that records. */
export async function forgetCitations(tx: Writer, kind: CitingKind, key: string): Promise<void> {
  await tx.delete(evidenceCitations).where(and(eq(evidenceCitations.kind, kind), eq(evidenceCitations.key, key)))
}

/** What became of a cited entry. */
export type CitedEntry = {
  slug: string
  place: string
  period: string
  value: string
  /** When it was last corrected after the text was published, and whether its value is another one now. */
  corrected: { at: Date; isOtherValue: boolean } | null
  /** Later findings about the same thing, however they stood to the text's day. */
  later: { period: string; value: string }[]
}

/** The entries that texts published at a moment cite, as they stand now. */
export async function listCited(db: Reader, texts: readonly string[], publishedAt: Date): Promise<CitedEntry[]> {
  const slugs = [...new Set(texts.flatMap(citationsOf))]
  if (slugs.length === 0) return []
  const entries = await db.select().from(evidence).where(inArray(evidence.slug, slugs))
  if (entries.length === 0) return []
  const ids = entries.map(({ id }) => id)
  const revisions = await db
    .select()
    .from(evidenceRevisions)
    .where(inArray(evidenceRevisions.evidenceId, ids))
    .orderBy(asc(evidenceRevisions.replacedAt), asc(evidenceRevisions.id))
  const later = await db
    .select({
      earlierId: evidenceSupersessions.earlierId,
      period: evidence.period,
      value: evidence.value,
    })
    .from(evidenceSupersessions)
    .innerJoin(evidence, eq(evidence.id, evidenceSupersessions.laterId))
    .where(inArray(evidenceSupersessions.earlierId, ids))
    .orderBy(asc(evidenceSupersessions.recordedAt), asc(evidenceSupersessions.id))
  return entries.map(({ id, slug, place, period, value }) => {
    const since = revisions.filter((one) => one.evidenceId === id && one.replacedAt > publishedAt)
    const [first, last] = [since[0], since.at(-1)]
    return {
      ...{ slug, place, period, value },
      corrected: first && last ? { at: last.replacedAt, isOtherValue: first.value !== value } : null,
      later: later.filter(({ earlierId }) => earlierId === id).map((one) => ({ period: one.period, value: one.value })),
    }
  })
}
