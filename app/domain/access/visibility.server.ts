import { type AnyColumn, and, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import { type Actor, bodyIdsOf, isProjectManager } from './actor'

/** The clause that `visibleTo(actor)` of each domain starts from; the store's half of `maySee`. */
export function visibleIn(actor: Actor, columns: { visibility: AnyColumn; bodyId: AnyColumn }): SQL {
  const { visibility, bodyId } = columns
  if (actor.kind === 'system') return ne(visibility, 'closed')
  if (actor.kind === 'visitor') return eq(visibility, 'public')
  const clauses: (SQL | undefined)[] = [eq(visibility, 'public')]
  if (actor.isMember) clauses.push(eq(visibility, 'members'))
  const bodies = bodyIdsOf(actor)
  if (isProjectManager(actor)) clauses.push(eq(visibility, 'body'))
  else if (bodies.length > 0) clauses.push(and(eq(visibility, 'body'), inArray(bodyId, bodies)))
  return or(...clauses) as SQL
}
