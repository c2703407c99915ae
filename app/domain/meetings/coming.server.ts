import { and, count, gt, isNull } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { visibleTo } from './meetings.server'

/** How many meetings lie ahead, as far as the actor may see them. */
export async function countComingMeetings(db: Reader, actor: Actor, now: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(meetings)
    .where(and(gt(meetings.startsAt, now), isNull(meetings.cancelledAt), visibleTo(actor)))
  return Number(row?.n ?? 0)
}
