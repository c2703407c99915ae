import { asc, eq } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { measures } from '#db/schema/progress'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { freeSlug } from '../site/slug'
import type { MeasureInput } from './measure'
import { mayDefineMeasure } from './policy'

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

/** Defines what is counted. Returns the slug. A definition stays: another meaning is another measure. */
export async function defineMeasure(tx: Writer, actor: Person, input: MeasureInput, now: Date): Promise<string> {
  const permit = ensure(actor, 'measure.defined', mayDefineMeasure(actor))
  const known = await tx.select({ slug: measures.slug, name: measures.name }).from(measures)
  if (known.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
    throw new Invalid({ name: 'progress.errors.measureKnown' })
  if (input.organisationId) {
    const [owner] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
    if (!owner) throw new Invalid({ organisationId: 'errors.choose' })
  }
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
