// What every query of matters reads, and the state that follows from it.
import { and, eq, exists, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { matters } from '#db/schema/matters'
import { meetings } from '#db/schema/meetings'
import type { Visibility } from '#db/schema/words'
import type { Reader } from '#db/store'
import { type MatterMoments, type MatterVisibility, matterState } from './matter'

/** True where the body that has the matter has closed a meeting since it came to it. */
export const considered = (db: Reader): SQL =>
  exists(
    db
      .select({ id: meetings.id })
      .from(meetings)
      .where(
        and(
          eq(meetings.bodyId, matters.bodyId),
          gt(meetings.closedAt, matters.arrivedAt),
          isNull(meetings.cancelledAt),
        ),
      ),
  )

/** What is read of every matter. */
export const shown = (db: Reader) => ({
  id: matters.id,
  number: matters.number,
  title: matters.title,
  summary: matters.summary,
  bodyId: matters.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  arrivedAt: matters.arrivedAt,
  visibility: matters.visibility,
  reasonCode: matters.reasonCode,
  openedAt: matters.openedAt,
  dueOn: matters.dueOn,
  acknowledgeBy: matters.acknowledgeBy,
  acknowledgedAt: matters.acknowledgedAt,
  answerKind: matters.answerKind,
  answer: matters.answer,
  plannedOn: matters.plannedOn,
  sentTo: matters.sentTo,
  answeredAt: matters.answeredAt,
  archivedAt: matters.archivedAt,
  considered: sql<number>`case when ${considered(db)} then 1 else 0 end`.mapWith((one) => Number(one) === 1),
})

type Shown = MatterMoments & { visibility: Visibility }

/** The row with its derived state; `visibility` is narrowed to what a query can have found. */
export function stated<R extends Shown>(row: R) {
  return { ...row, visibility: row.visibility as MatterVisibility, state: matterState(row) }
}
