import { and, eq, not, or, type SQL, sql } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { fact, type Slot } from '#db/statement'
import { type Actor, bodyIdsOf, hasSiteRole } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'

/**
 * The clause every query of matters starts from. Who asked reads the answer, wherever the matter went: the member who
 * opened it, the body in whose name it was opened, and the liaison for those who sent a submission. What was said in a
 * room is no part of that: comments have a visibility of their own.
 */
export const visibleTo = ((actor: Actor | Slot<Actor>): SQL => {
  const member = (one: Actor) => (one.kind === 'person' && one.isMember ? one : null)
  const asked = or(
    eq(
      matters.openedBy,
      fact(actor, (one) => member(one)?.personId ?? ''),
    ),
    inList(
      matters.openedForBodyId,
      fact(actor, (one) => (member(one) ? bodyIdsOf(one) : [])),
    ),
    and(isSet(fact(actor, (one) => member(one) !== null && hasSiteRole(one, 'community-liaison'))), hasOrigins),
  )
  return or(visibleIn(actor, matters), and(not(eq(matters.visibility, 'closed')), asked)) as SQL
}) satisfies VisibleTo

/** Somebody's submission was passed on as this matter. */
const hasOrigins = sql`exists (select 1 from ${submissions} where ${submissions.matterId} = ${matters.id})`
