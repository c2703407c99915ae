import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'

import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { enqueueMany } from '../outbox/enqueue.server'
import { listManagers } from '../people/recipients.server'
import { listReminded, markReminded } from '../reminders/sent.server'
import { findToday } from '../site/settings.server'
import { addDays, daysBetween } from '../time'
import { type ReminderMark, reminderMark } from './feed'
import { listStewards } from './stewards.server'

/**
 * Writes to the data stewards of each organisation whose figures are due or late, once a mark (feed.ts); where it has no
 * steward, to the project managers. Returns how many feeds were spoken of.
 */
export async function remindOfFeeds(tx: Writer, actor: Actor, now: Date): Promise<number> {
  const permit = ensure(actor, 'feed.reminded', actor.kind === 'system')
  const today = await findToday(tx, now)
  const rows = await tx
    .select({ feed: feeds, measure: measures.name, organisation: organisations.name, slug: organisations.slug })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(and(isNull(feeds.suppliedAt), gte(feeds.dueOn, addDays(today, -30)), lte(feeds.dueOn, addDays(today, 3))))
    .orderBy(asc(feeds.dueOn), asc(feeds.id))
  const stewards = await listStewards(tx, today)
  const managers = await listManagers(tx, today)
  const due = rows.flatMap(({ feed }) => {
    const mark = reminderMark(daysBetween(feed.dueOn, today))
    return mark === null ? [] : keyOf(feed, mark)
  })
  const sent = await listReminded(tx, due)
  let reminded = 0
  for (const { feed, measure, organisation, slug } of rows) {
    const mark = reminderMark(daysBetween(feed.dueOn, today))
    if (mark === null || sent.has(keyOf(feed, mark))) continue
    const subject = { kind: 'feed' as const, id: feed.id }
    if (!(await markReminded(tx, keyOf(feed, mark), subject, now))) continue
    reminded++
    const own = stewards.filter(({ organisationId }) => organisationId === feed.organisationId)
    const props = { id: feed.id, measure, organisation, period: feed.period, dueOn: feed.dueOn, mark }
    await enqueueMany(
      tx,
      (own.length > 0 ? own : managers).map(({ personId, email, name, locale }) => ({
        to: { email, name, personId, locale },
        letter: { template: 'feed-reminder' as const, props },
        dedupeKey: `feed-reminder ${keyOf(feed, mark)} ${personId}`,
      })),
      now,
    )
    const facts = { organisation: slug, period: feed.period, mark }
    await record(tx, permit, { subject, visibility: 'members', facts }, now)
  }
  return reminded
}

/** What is told once: a feed at a mark of its day. */
const keyOf = ({ id, dueOn }: { id: string; dueOn: string }, mark: ReminderMark) => `feed ${id} ${dueOn} ${mark}`
