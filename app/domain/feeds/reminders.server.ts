import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { people, siteRoleGrants } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { enqueueMany } from '../outbox/enqueue.server'
import { holdsOn } from '../people/actor.server'
import { findToday } from '../site/settings.server'
import { addDays, daysBetween } from '../time'
import { reminderMark } from './feed'
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
  let reminded = 0
  for (const { feed, measure, organisation, slug } of rows) {
    const mark = reminderMark(daysBetween(feed.dueOn, today))
    if (mark === null || mark === feed.reminded) continue
    reminded++
    await tx.update(feeds).set({ reminded: mark }).where(eq(feeds.id, feed.id))
    const own = stewards.filter(({ organisationId }) => organisationId === feed.organisationId)
    const props = { id: feed.id, measure, organisation, period: feed.period, dueOn: feed.dueOn, mark }
    await enqueueMany(
      tx,
      (own.length > 0 ? own : managers).map(({ personId, email, name, locale }) => ({
        to: { email, name, personId, locale },
        letter: { template: 'feed-reminder' as const, props },
        dedupeKey: `feed-reminder ${feed.id} ${mark} ${personId}`,
      })),
      now,
    )
    const facts = { organisation: slug, period: feed.period, mark }
    await record(tx, permit, { subject: { kind: 'feed', id: feed.id }, visibility: 'members', facts }, now)
  }
  return reminded
}

const recipient = { personId: people.id, email: people.email, name: people.name, locale: people.locale }

async function listManagers(db: Reader, today: string) {
  return db
    .selectDistinct(recipient)
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(
      and(isNull(people.endedAt), holdsOn(siteRoleGrants, today), inArray(siteRoleGrants.role, ['project-manager'])),
    )
}
