// Who supplies a measure, and which measures speak of a headline goal.
import { asc, eq, ne } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import type { Reader } from '#db/store'

/** Organisations that answer for the measure or promised figures of it, by name. */
export async function listSuppliers(
  db: Reader,
  measure: { id: string; organisationId: string | null },
): Promise<{ name: string; slug: string }[]> {
  const promised = await db
    .selectDistinct({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(feeds)
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(eq(feeds.measureId, measure.id))
    .orderBy(asc(organisations.name), asc(organisations.id))
  const owner = measure.organisationId
  if (owner === null || promised.some(({ id }) => id === owner))
    return promised.map(({ name, slug }) => ({ name, slug }))
  const owners = await db
    .select({ name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.id, owner))
  return [...owners, ...promised.map(({ name, slug }) => ({ name, slug }))]
}

export type GoalMeasure = Awaited<ReturnType<typeof listGoalMeasures>>[number]

/** The measures that the site names for one of the two goals, by name. */
export async function listGoalMeasures(db: Reader) {
  const rows = await db
    .select({
      id: measures.id,
      slug: measures.slug,
      name: measures.name,
      unit: measures.unit,
      caveat: measures.caveat,
      goal: measures.goal,
      version: measures.version,
    })
    .from(measures)
    .where(ne(measures.goal, 'none'))
    .orderBy(asc(measures.name), asc(measures.id))
  return rows.flatMap(({ goal, ...row }) => (goal === 'none' ? [] : { ...row, goal }))
}
