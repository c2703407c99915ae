import { and, eq, exists, inArray, not, or, type SQL } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import type { Reader } from '#db/store'
import { type Actor, bodyIdsOf, hasSiteRole } from '../access/actor'
import { visibleIn } from '../access/visibility.server'

/**
 * The clause every query of matters starts from. Who asked reads the answer, wherever the matter went: the member who
 * opened it, the body in whose name it was opened, and the liaison for those who sent a submission. What was said in a
 * room is no part of that: comments have a visibility of their own.
 */
export function visibleTo(db: Reader, actor: Actor): SQL {
  const seen = visibleIn(actor, matters)
  if (actor.kind !== 'person' || !actor.isMember) return seen
  const rooms = bodyIdsOf(actor)
  const asked = or(
    eq(matters.openedBy, actor.personId),
    rooms.length > 0 ? inArray(matters.openedForBodyId, rooms) : undefined,
    hasSiteRole(actor, 'community-liaison') ? exists(origins(db)) : undefined,
  )
  return or(seen, and(not(eq(matters.visibility, 'closed')), asked)) as SQL
}

const origins = (db: Reader) =>
  db.select({ id: submissions.id }).from(submissions).where(eq(submissions.matterId, matters.id))
