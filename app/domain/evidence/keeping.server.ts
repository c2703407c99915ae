// Entries that people write, correct and set beside later findings.
import { and, eq, ne } from 'drizzle-orm'
import { evidence, evidenceRevisions, evidenceSupersessions } from '#db/schema/evidence'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { findToday } from '../site/settings.server'
import { type CorrectionInput, type EntryInput, entryFields, type SupersessionInput } from './entry'
import { freeFigureSlug } from './figure'
import { mayAddEvidence, mayCorrectEvidence, maySupersedeEvidence } from './policy'
import { type EntryRow, findEvidence } from './register.server'

/** What an entry says of itself in the log: a public one, since the register is. */
export const aboutEntry = ({ id, slug }: Pick<EntryRow, 'id' | 'slug'>, title: string) => ({
  subject: { kind: 'evidence' as const, id },
  visibility: 'public' as const,
  facts: { slug, title },
})
const titleOf = ({ place, measure }: Pick<EntryRow, 'place' | 'measure'>) => `${place}: ${measure}`

/** Every slug that is taken. A slug is made once, and kept: texts cite it. */
export const listSlugs = async (db: Reader): Promise<Set<string>> =>
  new Set((await db.select({ slug: evidence.slug }).from(evidence)).map(({ slug }) => slug))

/** Writes a figure into the register. Returns its slug. Throws Invalid where place, period and measure are known. */
export async function addEvidence(tx: Writer, actor: Actor, input: EntryInput, now: Date): Promise<string> {
  const permit = ensure(actor, 'evidence.added', mayAddEvidence(actor))
  await ensureNew(tx, input, '')
  const slug = freeFigureSlug(input, await listSlugs(tx))
  const addedOn = await findToday(tx, now)
  const [row] = await tx
    .insert(evidence)
    .values({ ...input, slug, addedOn, addedBy: personIdOf(actor), updatedAt: now })
    .returning()
  if (!row) throw new Error('An entry was not written.')
  await record(tx, permit, aboutEntry(row, titleOf(row)), now)
  return slug
}

/**
 * Corrects an entry. What it said stays beside it with the reason, and its slug stays. Throws Invalid where nothing
 * changes, or where another entry has the same place, period and measure.
 */
export async function correctEvidence(
  tx: Writer,
  actor: Actor,
  slug: string,
  { reason, ...words }: CorrectionInput,
  now: Date,
): Promise<void> {
  const before = await findEvidence(tx, slug)
  const permit = ensure(actor, 'evidence.corrected', mayCorrectEvidence(actor))
  if (entryFields.every((field) => before[field] === words[field])) throw new Invalid({}, 'evidence.errors.same')
  await ensureNew(tx, words, before.id)
  await keepFormer(tx, before, { reason, by: personIdOf(actor) }, now)
  await tx
    .update(evidence)
    .set({ ...words, updatedAt: now })
    .where(eq(evidence.id, before.id))
  await record(tx, permit, aboutEntry(before, titleOf(before)), now)
}

async function ensureNew(db: Reader, { place, period, measure }: EntryInput, ownId: string): Promise<void> {
  const [known] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.place, place),
        eq(evidence.period, period),
        eq(evidence.measure, measure),
        ne(evidence.id, ownId),
      ),
    )
  if (known) throw new Invalid({ measure: 'evidence.errors.known' })
}

/** Keeps what an entry says before it is changed. Part of a command that records. */
export async function keepFormer(
  tx: Writer,
  row: EntryRow,
  { reason, by }: { reason: string; by: string | null },
  now: Date,
): Promise<void> {
  const { id: evidenceId, value, caveat } = row
  const { place, period, measure, source, sourceAddress, definition, design, sampleSize } = row
  const words = { place, period, measure, source, sourceAddress, definition, design, sampleSize }
  await tx
    .insert(evidenceRevisions)
    .values({ evidenceId, value, caveat, words, reason, replacedBy: by, replacedAt: now })
}

/**
 * Sets a later finding beside an entry. Both stay as they are; every page shows them together. Throws Invalid for an entry
 * that is not there, the entry itself, and a pair that is known in either direction.
 */
export async function supersedeEvidence(
  tx: Writer,
  actor: Actor,
  slug: string,
  { later: laterSlug, reason }: SupersessionInput,
  now: Date,
): Promise<void> {
  const earlier = await findEvidence(tx, slug)
  const permit = ensure(actor, 'evidence.superseded', maySupersedeEvidence(actor))
  const [later] = await tx.select().from(evidence).where(eq(evidence.slug, laterSlug))
  if (!later) throw new Invalid({ later: 'evidence.errors.unknown' })
  if (later.id === earlier.id) throw new Invalid({ later: 'evidence.errors.itself' })
  if ([...earlier.later, ...earlier.earlier].some((one) => one.slug === laterSlug))
    throw new Invalid({ later: 'evidence.errors.linked' })
  await tx
    .insert(evidenceSupersessions)
    .values({ earlierId: earlier.id, laterId: later.id, reason, recordedAt: now, recordedBy: personIdOf(actor) })
  const about = aboutEntry(earlier, titleOf(earlier))
  await record(tx, permit, { ...about, facts: { ...about.facts, later: laterSlug } }, now)
}
