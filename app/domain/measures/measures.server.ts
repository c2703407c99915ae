import { asc, desc, eq } from 'drizzle-orm'
import { measures, measureVersions } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { freeSlug } from '../site/slug'
import { type DefinitionInput, isOtherDefinition, type MeasureInput } from './measure'
import { mayDefineMeasure } from './policy'
import { listTaxonomies } from './taxonomies.server'

/** Every measure with its definition, by name. `owner` is the organisation that answers for it. */
export async function listMeasures(db: Reader) {
  const rows = await db
    .select({ measure: measures, owner: organisations.name })
    .from(measures)
    .leftJoin(organisations, eq(organisations.id, measures.organisationId))
    .orderBy(asc(measures.name), asc(measures.id))
  return rows.map(({ measure, owner }) => ({ ...measure, owner }))
}

export async function findMeasure(db: Reader, slug: string) {
  const [measure] = await db.select().from(measures).where(eq(measures.slug, slug))
  if (!measure) throw new NotFound()
  return measure
}
export type Measure = Awaited<ReturnType<typeof findMeasure>>

/** What a measure said before, the latest former version first. */
export async function listFormerVersions(db: Reader, measureId: string) {
  return db
    .select()
    .from(measureVersions)
    .where(eq(measureVersions.measureId, measureId))
    .orderBy(desc(measureVersions.version), asc(measureVersions.id))
}

/** Defines what is counted. Returns the slug. */
export async function defineMeasure(tx: Writer, actor: Person, input: MeasureInput, now: Date): Promise<string> {
  const permit = ensure(actor, 'measure.defined', mayDefineMeasure(actor))
  const known = await tx.select({ slug: measures.slug, name: measures.name }).from(measures)
  if (known.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
    throw new Invalid({ name: 'releases.errors.measureKnown' })
  await checkSurroundings(tx, input)
  const slug = freeSlug(
    input.name,
    known.map((one) => one.slug),
  )
  const [measure] = await tx
    .insert(measures)
    .values({ ...input, slug, createdAt: now })
    .returning()
  await record(
    tx,
    permit,
    { subject: { kind: 'measure', id: measure?.id ?? slug }, visibility: 'public', facts: { slug, name: input.name } },
    now,
  )
  return slug
}

/**
 * Changes what a measure says. Another definition, unit, share or breakdown is a new version: the former one is kept with
 * the reason, and numbers that were counted by it go on naming it. Returns the version that holds now.
 */
export async function redefineMeasure(
  tx: Writer,
  actor: Person,
  slug: string,
  { reason, ...input }: DefinitionInput,
  now: Date,
): Promise<number> {
  const measure = await findMeasure(tx, slug)
  const permit = ensure(actor, 'measure.redefined', mayDefineMeasure(actor))
  await checkSurroundings(tx, input)
  const isNew = isOtherDefinition(measure, input)
  if (isNew && reason.length < 10) throw new Invalid({ reason: 'measures.errors.reason' })
  const version = isNew ? measure.version + 1 : measure.version
  if (isNew) {
    const { definition, unit, numerator, denominator, dimensions, caveat } = measure
    await tx.insert(measureVersions).values({
      measureId: measure.id,
      version: measure.version,
      definition,
      unit,
      numerator,
      denominator,
      dimensions,
      caveat,
      reason,
      replacedAt: now,
      replacedBy: actor.personId,
    })
  }
  await tx
    .update(measures)
    .set({ ...input, version, ...(isNew ? { versionSince: now } : {}) })
    .where(eq(measures.id, measure.id))
  const facts = { slug, name: measure.name, version }
  await record(tx, permit, { subject: { kind: 'measure', id: measure.id }, visibility: 'public', facts }, now)
  return version
}

async function checkSurroundings(
  tx: Writer,
  input: Pick<MeasureInput, 'organisationId' | 'dimensions'>,
): Promise<void> {
  if (input.organisationId) {
    const [owner] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
    if (!owner) throw new Invalid({ organisationId: 'errors.choose' })
  }
  if (input.dimensions.length === 0) return
  const known = (await listTaxonomies(tx)).map(({ dimension }) => dimension)
  if (input.dimensions.some((dimension) => !known.includes(dimension)))
    throw new Invalid({ dimensions: 'measures.errors.noGroups' })
}
