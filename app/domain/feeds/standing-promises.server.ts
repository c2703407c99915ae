import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { feeds, standingPromises } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { frequencyOf, lastDayOf, periodsBeginning } from '../measures/periods'
import { findToday } from '../site/settings.server'
import { addDays } from '../time'
import type { StandingPromiseInput } from './feed'
import { mayPromiseFeed } from './policy'

/** So many days ahead the calendar names what will be due. */
const daysAhead = 92

/** Promises that go on or have ended, by organisation; none for those who do not keep them. */
export async function listStandingPromises(db: Reader, actor: Actor) {
  if (!mayPromiseFeed(actor)) return []
  const rows = await db
    .select({ promise: standingPromises, measure: measures.name, organisation: organisations.name })
    .from(standingPromises)
    .innerJoin(measures, eq(measures.id, standingPromises.measureId))
    .innerJoin(organisations, eq(organisations.id, standingPromises.organisationId))
    .orderBy(asc(organisations.name), asc(measures.name), asc(standingPromises.createdAt), asc(standingPromises.id))
  return rows.map(({ promise, ...names }) => ({ ...promise, ...names }))
}

/**
 * Writes down that an organisation supplies a measure for every period from a day on, and puts the next ones into the
 * calendar. Throws Conflict where it has promised the same measure already.
 */
export async function promiseStanding(
  tx: Writer,
  actor: Person,
  input: StandingPromiseInput,
  now: Date,
): Promise<void> {
  const permit = ensure(actor, 'standingPromise.made', mayPromiseFeed(actor))
  const [measure] = await tx.select().from(measures).where(eq(measures.id, input.measureId))
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
  if (!measure) throw new Invalid({ measureId: 'errors.choose' })
  if (!organisation) throw new Invalid({ organisationId: 'errors.choose' })
  const { measureId, organisationId } = input
  const [known] = await tx
    .select()
    .from(standingPromises)
    .where(
      and(
        eq(standingPromises.measureId, measureId),
        eq(standingPromises.organisationId, organisationId),
        isNull(standingPromises.endsOn),
      ),
    )
  if (known) throw new Conflict('releases.errors.promised')
  const [promise] = await tx
    .insert(standingPromises)
    .values({ ...input, createdAt: now })
    .returning()
  if (!promise) throw new Error('A promise was not written.')
  await dueAhead(tx, [promise], await findToday(tx, now))
  const facts = { measure: measure.slug, organisation: organisation.slug, frequency: input.frequency }
  const subject = { kind: 'standingPromise' as const, id: promise.id }
  await record(tx, permit, { subject, visibility: 'public', facts }, now)
}

/** Ends a standing promise: periods that begin after today are not due any more; what is due by now stays due. */
export async function endStandingPromise(tx: Writer, actor: Person, id: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ promise: standingPromises, measure: measures.slug, organisation: organisations.slug })
    .from(standingPromises)
    .innerJoin(measures, eq(measures.id, standingPromises.measureId))
    .innerJoin(organisations, eq(organisations.id, standingPromises.organisationId))
    .where(eq(standingPromises.id, id))
  if (!row) throw new NotFound()
  const permit = ensure(actor, 'standingPromise.ended', mayPromiseFeed(actor))
  const { promise, ...facts } = row
  if (promise.endsOn !== null) throw new Conflict('feeds.errors.ended')
  const today = await findToday(tx, now)
  await tx.update(standingPromises).set({ endsOn: today }).where(eq(standingPromises.id, id))
  const open = await tx
    .select({ id: feeds.id, period: feeds.period })
    .from(feeds)
    .where(
      and(
        eq(feeds.measureId, promise.measureId),
        eq(feeds.organisationId, promise.organisationId),
        isNull(feeds.suppliedAt),
        gt(feeds.dueOn, today),
      ),
    )
  const ahead = open.filter(({ period }) => frequencyOf(period) === promise.frequency && lastDayOf(period) >= today)
  if (ahead.length > 0)
    await tx.delete(feeds).where(
      inArray(
        feeds.id,
        ahead.map((feed) => feed.id),
      ),
    )
  const subject = { kind: 'standingPromise' as const, id }
  await record(tx, permit, { subject, visibility: 'public', facts: { ...facts, frequency: promise.frequency } }, now)
}

/** Puts the next periods of every standing promise into the calendar of what is due; whatever is there stays. */
export async function promiseAhead(tx: Writer, actor: Actor, now: Date): Promise<number> {
  const permit = ensure(actor, 'feeds.promisedAhead', actor.kind === 'system')
  const standing = await tx.select().from(standingPromises).where(isNull(standingPromises.endsOn))
  const added = await dueAhead(tx, standing, await findToday(tx, now))
  if (added > 0)
    await record(
      tx,
      permit,
      { subject: { kind: 'feed', id: 'ahead' }, visibility: 'public', facts: { organisation: null, count: added } },
      now,
    )
  return added
}

async function dueAhead(
  tx: Writer,
  promises: (typeof standingPromises.$inferSelect)[],
  today: string,
): Promise<number> {
  const rows = promises.flatMap(({ measureId, organisationId, frequency, dueDays, startsOn }) =>
    periodsBeginning(startsOn, addDays(today, daysAhead), frequency).map((period) => ({
      measureId,
      organisationId,
      period,
      dueOn: addDays(lastDayOf(period), dueDays),
    })),
  )
  let added = 0
  for (let at = 0; at < rows.length; at += 100)
    added += (
      await tx
        .insert(feeds)
        .values(rows.slice(at, at + 100))
        .onConflictDoNothing()
        .returning({ id: feeds.id })
    ).length
  return added
}
