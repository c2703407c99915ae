import { and, asc, eq } from 'drizzle-orm'
import { taxonomyCodes } from '#db/schema/measures'
import { type Dimension, dimensions } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { findToday } from '../site/settings.server'
import { freeSlug } from '../site/slug'
import { mayDefineMeasure } from './policy'
import { type GroupInput, type Taxonomy, unknownCode } from './taxonomy'

/** Every taxonomy that has groups, in the order of the dimensions; groups in their own order, unknown last. */
export async function listTaxonomies(db: Reader): Promise<Taxonomy[]> {
  const rows = await db
    .select()
    .from(taxonomyCodes)
    .orderBy(asc(taxonomyCodes.position), asc(taxonomyCodes.createdAt), asc(taxonomyCodes.id))
  const isUnknown = (code: string) => Number(code === unknownCode)
  return dimensions.flatMap((dimension) => {
    const codes = rows
      .filter((row) => row.dimension === dimension)
      .map(({ code, label, endedOn }) => ({ code, label, endedOn }))
      .sort((one, other) => isUnknown(one.code) - isUnknown(other.code))
    return codes.length > 0 ? [{ dimension, codes }] : []
  })
}

async function findGroup(db: Reader, dimension: string, code: string) {
  const known = dimensions.find((one) => one === dimension)
  const [row] = known
    ? await db
        .select()
        .from(taxonomyCodes)
        .where(and(eq(taxonomyCodes.dimension, known), eq(taxonomyCodes.code, code)))
    : []
  if (!row) throw new NotFound()
  return row
}

/** A group that the project manager may change. Throws NotFound where there is none. */
export async function findTaxonomyGroup(db: Reader, actor: Person, dimension: string, code: string) {
  if (!mayDefineMeasure(actor)) throw new NotFound()
  return findGroup(db, dimension, code)
}

/**
 * Adds a group. The first of a dimension brings "unknown" with it, worded as `unknown`. Returns its code, which never
 * changes. Throws Invalid where a group has this label.
 */
export async function addGroup(
  tx: Writer,
  actor: Person,
  { dimension, label }: GroupInput,
  unknown: string,
  now: Date,
): Promise<string> {
  const permit = ensure(actor, 'taxonomyGroup.added', mayDefineMeasure(actor))
  const known = await tx.select().from(taxonomyCodes).where(eq(taxonomyCodes.dimension, dimension))
  if (known.some((row) => sameWords(row.label, label))) throw new Invalid({ label: 'measures.taxonomies.errors.known' })
  const code = freeSlug(label, [...known.map((row) => row.code), 'total', unknownCode])
  const position = Math.max(0, ...known.map((row) => row.position)) + 1
  await tx
    .insert(taxonomyCodes)
    .values([
      { dimension, code, label, position, createdAt: now },
      ...(known.length === 0 ? [{ dimension, code: unknownCode, label: unknown, position: 0, createdAt: now }] : []),
    ])
  await recordGroup(tx, permit, dimension, { code, label }, now)
  return code
}

const sameWords = (one: string, other: string) =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()

type GroupPermit = Parameters<typeof record>[1]

async function recordGroup(
  tx: Writer,
  permit: GroupPermit,
  dimension: Dimension,
  facts: { code: string; label: string },
  now: Date,
): Promise<void> {
  const subject = { kind: 'taxonomy' as const, id: dimension }
  await record(tx, permit, { subject, visibility: 'public', facts: { dimension, ...facts } }, now)
}

/** Rewords a group; its code, and so every count made, stays. */
export async function relabelGroup(
  tx: Writer,
  actor: Person,
  place: { dimension: string; code: string },
  label: string,
  now: Date,
): Promise<void> {
  const group = await findGroup(tx, place.dimension, place.code)
  const permit = ensure(actor, 'taxonomyGroup.relabelled', mayDefineMeasure(actor))
  const others = await tx.select().from(taxonomyCodes).where(eq(taxonomyCodes.dimension, group.dimension))
  if (others.some((row) => row.id !== group.id && sameWords(row.label, label)))
    throw new Invalid({ label: 'measures.taxonomies.errors.known' })
  await tx.update(taxonomyCodes).set({ label }).where(eq(taxonomyCodes.id, group.id))
  await recordGroup(tx, permit, group.dimension, { code: group.code, label }, now)
}

/** Nothing is counted in the group from today on. What was counted in it stays, and it can be opened again. */
export async function endGroup(
  tx: Writer,
  actor: Person,
  place: { dimension: string; code: string },
  now: Date,
): Promise<void> {
  const group = await findGroup(tx, place.dimension, place.code)
  const permit = ensure(actor, 'taxonomyGroup.ended', mayDefineMeasure(actor))
  if (group.code === unknownCode) throw new Conflict('measures.taxonomies.errors.unknown')
  if (group.endedOn !== null) throw new Conflict('measures.taxonomies.errors.ended')
  await tx
    .update(taxonomyCodes)
    .set({ endedOn: await findToday(tx, now) })
    .where(eq(taxonomyCodes.id, group.id))
  await recordGroup(tx, permit, group.dimension, { code: group.code, label: group.label }, now)
}

/** Takes the end of a group back. */
export async function reopenGroup(
  tx: Writer,
  actor: Person,
  place: { dimension: string; code: string },
  now: Date,
): Promise<void> {
  const group = await findGroup(tx, place.dimension, place.code)
  const permit = ensure(actor, 'taxonomyGroup.reopened', mayDefineMeasure(actor))
  if (group.endedOn === null) throw new Conflict('measures.taxonomies.errors.open')
  await tx.update(taxonomyCodes).set({ endedOn: null }).where(eq(taxonomyCodes.id, group.id))
  await recordGroup(tx, permit, group.dimension, { code: group.code, label: group.label }, now)
}
