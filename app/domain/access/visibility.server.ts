import { type AnyColumn, and, eq, or, type SQL } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { fact, type Slot } from '#db/statement'
import { type Actor, bodyIdsOf, isProjectManager } from './actor'

/**
 * The clause that `visibleTo(actor)` of each domain starts from; the store's half of `maySee`. Its text is the same for
 * everybody, however many bodies they sit in, so a statement can hold it: there the actor is a slot.
 */
export function visibleIn(actor: Actor | Slot<Actor>, columns: { visibility: AnyColumn; bodyId: AnyColumn }): SQL {
  const { visibility, bodyId } = columns
  const seesMembers = fact(actor, (one) => one.kind === 'system' || (one.kind === 'person' && one.isMember))
  const seesBodies = fact(actor, (one) => one.kind === 'system' || isProjectManager(one))
  const own = fact(actor, bodyIdsOf)
  return or(
    eq(visibility, 'public'),
    and(eq(visibility, 'members'), isSet(seesMembers)),
    and(eq(visibility, 'body'), or(isSet(seesBodies), inList(bodyId, own))),
  ) as SQL
}
