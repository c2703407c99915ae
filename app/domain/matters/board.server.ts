// What waits in each body, counted and listed.
import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { matters } from '#db/schema/matters'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Site } from '../site/site'
import { dayOf } from '../time'
import { boardColumnOf, clocksOf } from './matter'
import type { MatterRow } from './matters.server'
import { visibleTo } from './visibility.server'

/** A matter as lists and boards show it, with both its clocks on `today`. */
export function listedMatter(row: MatterRow, site: Pick<Site, 'holidays' | 'timeZone'>, today: string) {
  const clocks = clocksOf(row, { today, holidays: site.holidays, dayOf: (at) => dayOf(at, site.timeZone) })
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    state: row.state,
    dueOn: row.dueOn,
    acknowledgeBy: row.acknowledgeBy,
    isAcknowledged: row.acknowledgedAt !== null,
    answerKind: row.answerKind,
    answeredAt: row.answeredAt,
    lateness: clocks.answer,
    acknowledgement: clocks.acknowledgement,
    column: boardColumnOf(row, clocks),
  }
}

/**
 * How many matters wait in each body, as far as the actor may see: all, those past a promise on `today`, and those that
 * nobody there has acknowledged. The key is the body's id, '' for what is with none yet.
 */
export async function countWaiting(db: Reader, actor: Actor, today: string) {
  const late = sql`${matters.dueOn} < ${today} or (${matters.acknowledgedAt} is null and ${matters.acknowledgeBy} < ${today})`
  const rows = await db
    .select({
      bodyId: matters.bodyId,
      waiting: count(),
      overdue: sql<number>`sum(case when ${late} then 1 else 0 end)`,
      unacknowledged: sql<number>`sum(case when ${matters.acknowledgedAt} is null and ${matters.acknowledgeBy} is not null then 1 else 0 end)`,
    })
    .from(matters)
    .where(and(visibleTo(actor), isNull(matters.answeredAt), isNull(matters.mergedIntoId)))
    .groupBy(matters.bodyId)
  return new Map(
    rows.map((row) => [
      row.bodyId ?? '',
      {
        waiting: Number(row.waiting),
        overdue: Number(row.overdue),
        unacknowledged: Number(row.unacknowledged),
      },
    ]),
  )
}

/** Matters that have come to a body which the actor leads, and that nobody there has acknowledged; the longest due first. */
export async function listToAcknowledge(db: Reader, actor: Actor) {
  const led = actor.kind === 'person' ? actor.offices.map((held) => held.bodyId) : []
  if (led.length === 0) return []
  return db
    .select({
      number: matters.number,
      title: matters.title,
      bodyName: bodies.name,
      acknowledgeBy: matters.acknowledgeBy,
    })
    .from(matters)
    .innerJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(
      and(
        visibleTo(actor),
        inArray(matters.bodyId, led),
        isNull(matters.answeredAt),
        isNull(matters.mergedIntoId),
        isNull(matters.acknowledgedAt),
        isNotNull(matters.acknowledgeBy),
      ),
    )
    .orderBy(asc(matters.openedAt), asc(matters.id))
}
