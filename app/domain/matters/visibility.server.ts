import { and, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { type Actor, bodyIdsOf, hasSiteRole } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'

/**
 * The clause every query of matters starts from. Who asked reads the answer, wherever the matter went: the member who
 * opened it, the body in whose name it was opened, and the liaison for those who sent a submission. What was said in a
 * room is no part of that: comments have a visibility of their own.
 */
export const visibleTo = ((actor: Actor): SQL => {
  const seen = visibleIn(actor, matters)
  if (actor.kind !== 'person' || !actor.isMember) return seen
  const rooms = bodyIdsOf(actor)
  const asked = or(
    eq(matters.openedBy, actor.personId),
    rooms.length > 0 ? inArray(matters.openedForBodyId, rooms) : undefined,
    hasSiteRole(actor, 'community-liaison') ? hasOrigins : undefined,
  )
  return or(seen, and(not(eq(matters.visibility, 'closed')), asked)) as SQL
}) satisfies VisibleTo

/** Somebody's submission was passed on as this matter. */
const hasOrigins = sql`exists (select 1 from ${submissions} where ${submissions.matterId} = ${matters.id})`
