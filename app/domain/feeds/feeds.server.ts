import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import type { Reader, Writer } from '#db/store'
import type { Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import { pageSizes } from '../paging'
import { findZone } from '../site/settings.server'
import { addDays, dayOf } from '../time'
import { type FeedInput, type FeedState, feedState } from './feed'
import { mayPromiseFeed } from './policy'

export type Feed = {
  id: string
  organisation: { name: string; slug: string }
  measure: { name: string; slug: string }
  period: string
  dueOn: string
  suppliedOn: string | null
  state: FeedState
}

const columns = {
  id: feeds.id,
  period: feeds.period,
  dueOn: feeds.dueOn,
  suppliedAt: feeds.suppliedAt,
  measure: { name: measures.name, slug: measures.slug },
  organisation: { name: organisations.name, slug: organisations.slug },
}
const select = (db: Reader) =>
  db
    .select(columns)
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))

async function readFeeds(db: Reader, rows: Awaited<ReturnType<typeof select>>, today: string): Promise<Feed[]> {
  const zone = await findZone(db)
  return rows.map(({ suppliedAt, ...row }) => {
    const suppliedOn = suppliedAt ? dayOf(suppliedAt, zone) : null
    return { ...row, suppliedOn, state: feedState({ dueOn: row.dueOn, suppliedOn }, today) }
  })
}

export type CalendarFilter = { organisation: string; state: '' | 'came' | 'missing' | 'due' }
/** Promises on a page of the calendar. */
const calendarPage = pageSizes.feedCalendar

const states = (state: CalendarFilter['state'], today: string) =>
  ({
    '': undefined,
    came: isNotNull(feeds.suppliedAt),
    missing: and(isNull(feeds.suppliedAt), lt(feeds.dueOn, today)),
    due: and(isNull(feeds.suppliedAt), gte(feeds.dueOn, today)),
  })[state]

/** A page of the public calendar of what is due, the latest due first, and how many there are in all. */
export async function listFeedCalendar(
  db: Reader,
  filter: CalendarFilter,
  page: number,
  today: string,
): Promise<{ feeds: Feed[]; total: number }> {
  const where = and(
    states(filter.state, today),
    filter.organisation === '' ? undefined : eq(organisations.slug, filter.organisation),
  )
  const rows = await select(db)
    .where(where)
    .orderBy(desc(feeds.dueOn), asc(organisations.name), asc(measures.name), asc(feeds.id))
    .limit(calendarPage)
    .offset((page - 1) * calendarPage)
  const [counted] = await db
    .select({ total: count() })
    .from(feeds)
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(where)
  return { feeds: await readFeeds(db, rows, today), total: Number(counted?.total ?? 0) }
}

/** What the calendar says in short: everything missing, what is due within a month, and what came within one. */
export async function listFeedsOfTheMonth(db: Reader, today: string): Promise<Feed[]> {
  const rows = await select(db)
    .where(
      or(states('missing', today), and(gte(feeds.dueOn, addDays(today, -31)), lte(feeds.dueOn, addDays(today, 31)))),
    )
    .orderBy(asc(feeds.dueOn), asc(organisations.name), asc(measures.name), asc(feeds.id))
    .limit(30)
  return readFeeds(db, rows, today)
}

/** Organisations that have promised figures, by name. */
export async function listPromisers(db: Reader): Promise<{ slug: string; name: string }[]> {
  return db
    .selectDistinct({ slug: organisations.slug, name: organisations.name })
    .from(feeds)
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .orderBy(asc(organisations.name), asc(organisations.slug))
}

/** Figures that were due before today and have not arrived, the longest overdue first. */
export async function listLateFeeds(db: Reader, today: string): Promise<Feed[]> {
  const rows = await select(db)
    .where(and(isNull(feeds.suppliedAt), lt(feeds.dueOn, today)))
    .orderBy(asc(feeds.dueOn), asc(organisations.name), asc(feeds.id))
  return readFeeds(db, rows, today)
}

/** Promises for a period that nothing has kept yet. */
export async function listOpenFeeds(
  db: Reader,
  period: string,
): Promise<{ id: string; organisation: string; measure: string }[]> {
  const rows = await select(db)
    .where(and(isNull(feeds.suppliedAt), eq(feeds.period, period)))
    .orderBy(asc(organisations.name), asc(measures.name), asc(feeds.id))
  return rows.map(({ id, organisation, measure }) => ({ id, organisation: organisation.name, measure: measure.name }))
}

/** Writes down that an organisation will supply a measure by a day. Throws Conflict where it has promised that already. */
export async function promiseFeed(tx: Writer, actor: Person, input: FeedInput, now: Date): Promise<void> {
  const permit = ensure(actor, 'feed.promised', mayPromiseFeed(actor))
  const [measure] = await tx.select().from(measures).where(eq(measures.id, input.measureId))
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
  if (!measure) throw new Invalid({ measureId: 'errors.choose' })
  if (!organisation) throw new Invalid({ organisationId: 'errors.choose' })
  const [feed] = await tx.insert(feeds).values(input).onConflictDoNothing().returning()
  if (!feed) throw new Conflict('releases.errors.promised')
  const facts = { measure: measure.slug, organisation: organisation.slug, period: input.period, dueOn: input.dueOn }
  await record(tx, permit, { subject: { kind: 'feed', id: feed.id }, visibility: 'public', facts }, now)
}
