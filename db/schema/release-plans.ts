import { day, id, index, instant, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { releases } from './progress'

/** A release that is announced for a day, before there is anything to read. */
export const releasePlans = table(
  'release_plans',
  {
    id: id(),
    title: text('title').notNull(),
    /** 2026-07, 2026-Q3, 2026-H1, 2026 */
    period: text('period').notNull(),
    plannedOn: day('planned_on').notNull(),
    plannedAt: instant('planned_at').notNull(),
    plannedBy: text('planned_by')
      .notNull()
      .references(() => people.id),
    droppedAt: instant('dropped_at'),
    dropReason: text('drop_reason').notNull().default(''),
    /** The release that keeps it; it is kept on the day on which that is published. */
    releaseId: text('release_id').references(() => releases.id),
  },
  (t) => [index('release_plans_day').on(t.plannedOn), uniqueIndex('release_plans_release').on(t.releaseId)],
)

/** Each other day that a planned release was announced for, with the reason that everybody reads. */
export const releasePlanMoves = table(
  'release_plan_moves',
  {
    id: id(),
    planId: text('plan_id')
      .notNull()
      .references(() => releasePlans.id),
    formerDay: day('former_day').notNull(),
    newDay: day('new_day').notNull(),
    reason: text('reason').notNull(),
    movedAt: instant('moved_at').notNull(),
  },
  (t) => [index('release_plan_moves_plan').on(t.planId, t.movedAt)],
)
