// The whole activity as its readers see it: members what they may see, every signatory's people what was done by override.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import { signatories } from '#db/schema/agreement'
import { bodies } from '#db/schema/bodies'
import { people } from '#db/schema/people'
import type { Reader } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { maySee } from '../access/visibility'
import { visibleIn } from '../access/visibility.server'
import { Conflict, NotFound } from '../errors'
import { pageSizes, pagesOf } from '../paging'
import { personName } from '../people/names'
import { type Place, placeOf } from '../things'
import { addDays, instantOf } from '../time'
import { type ActivityFilter, byOf } from './activity'
import { actorName } from './history.server'
import { mayReadActivity, mayReadOverrides } from './policy'
import { verbsOf } from './verbs'

const shown = {
  id: activity.id,
  seq: activity.seq,
  at: activity.at,
  verb: activity.verb,
  subjectKind: activity.subjectKind,
  subjectId: activity.subjectId,
  bodyId: activity.bodyId,
  bodyName: bodies.name,
  visibility: activity.visibility,
  facts: activity.facts,
  byRole: activity.byRole,
  actorKind: activity.actorKind,
  actorName,
}
const joined = (db: Reader) =>
  db
    .select(shown)
    .from(activity)
    .leftJoin(people, eq(people.id, activity.actorId))
    .leftJoin(bodies, eq(bodies.id, activity.bodyId))
type Row = Awaited<ReturnType<typeof joined>>[number]

const told = ({ actorKind, actorName: name, ...row }: Row) => ({ ...row, by: byOf({ actorKind, actorName: name }) })
/** An entry with where its thing stands for this reader. */
const placed = (actor: Actor, entry: ReturnType<typeof told>) => ({ ...entry, place: placeOf(actor, entry) })
export type LogEntry = ReturnType<typeof placed>

/** Members read what they may see; the days of a filter are those of the site's time zone. */
function narrowed(actor: Actor, filter: ActivityFilter, zone: string): SQL | undefined {
  if (!mayReadActivity(actor)) throw new NotFound()
  return and(
    visibleIn(actor, activity),
    filter.body ? eq(activity.bodyId, filter.body) : undefined,
    filter.person ? and(eq(activity.actorKind, 'person'), eq(activity.actorId, filter.person)) : undefined,
    filter.group ? inArray(activity.verb, verbsOf(filter.group)) : undefined,
    filter.from ? gte(activity.at, instantOf(`${filter.from}T00:00`, zone)) : undefined,
    filter.to ? lt(activity.at, instantOf(`${addDays(filter.to, 1)}T00:00`, zone)) : undefined,
  )
}

const perPage = pageSizes.activity

/** One page (from 1) of what happened, newest first. Throws NotFound for anybody but members. */
export async function listActivity(db: Reader, actor: Actor, filter: ActivityFilter, zone: string, page: number) {
  const where = narrowed(actor, filter, zone)
  const count = Number(await db.$count(activity, where))
  const rows = await joined(db)
    .where(where)
    .orderBy(desc(activity.seq))
    .limit(perPage)
    .offset((page - 1) * perPage)
  return { entries: rows.map((row) => placed(actor, told(row))), count, pages: pagesOf('activity', count) }
}

const mostExported = 50_000

/** All of it, oldest first, to be taken away. Throws Conflict where it is too much for one file. */
export async function exportActivity(db: Reader, actor: Actor, filter: ActivityFilter, zone: string) {
  const where = narrowed(actor, filter, zone)
  if (Number(await db.$count(activity, where)) > mostExported)
    throw new Conflict('activity.export.tooMuch', { n: mostExported })
  return (await joined(db).where(where).orderBy(asc(activity.seq))).map(told)
}

/** Who and what the log can be narrowed to: bodies that the reader sees, and people who hold an account. */
export async function listFilterChoices(db: Reader, actor: Actor) {
  if (!mayReadActivity(actor)) throw new NotFound()
  const named = await db
    .select({ id: people.id, name: people.name, displayName: people.displayName })
    .from(people)
    .where(isNull(people.endedAt))
    .orderBy(asc(people.name), asc(people.id))
  const groups = await db
    .select({ id: bodies.id, name: bodies.name, visibility: bodies.visibility })
    .from(bodies)
    .orderBy(asc(bodies.position), asc(bodies.id))
  return {
    people: named.map(({ id, name, displayName }) => ({ id, name: personName({ name, displayName }) })),
    bodies: groups
      .filter(({ id, visibility }) => maySee(actor, { visibility, bodyId: id }))
      .map(({ id, name }) => ({ id, name })),
  }
}

/** Whether the actor may read what site roles did by override: members, and the people of every signatory. */
export async function readsOverrides(db: Reader, actor: Actor): Promise<boolean> {
  return mayReadOverrides(actor, await speaksForSignatory(db, actor))
}

async function speaksForSignatory(db: Reader, actor: Actor): Promise<boolean> {
  const own = actor.kind === 'person' ? actor.organisationIds : []
  if (own.length === 0) return false
  const signed = await db
    .select({ one: sql<number>`1` })
    .from(signatories)
    .where(and(inArray(signatories.organisationId, own), isNull(signatories.withdrawnOn)))
    .limit(1)
  return signed.length > 0
}

/**
 * What was done by a site role in a body where the person holds neither seat nor office, newest first. That it was done,
 * by whom and where, is there for every reader; what it was about only for those who may see the thing itself.
 */
export async function listOverrides(db: Reader, actor: Person, page: number) {
  if (!(await readsOverrides(db, actor))) throw new NotFound()
  const where = isNotNull(activity.byRole)
  const count = Number(await db.$count(activity, where))
  const rows = await joined(db)
    .where(where)
    .orderBy(desc(activity.seq))
    .limit(perPage)
    .offset((page - 1) * perPage)
  const entries = rows.map(told).map((entry) => {
    const isOpen = maySee(actor, entry)
    return isOpen
      ? { ...placed(actor, entry), isOpen }
      : { ...entry, isOpen, subjectId: '', facts: {}, place: null as Place | null }
  })
  return { entries, count, pages: pagesOf('activity', count) }
}
