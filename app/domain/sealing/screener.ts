import { type Actor, hasSiteRole, type Person } from '../access/actor'
import { NotFound } from '../errors'

declare const screener: unique symbol
/** Somebody who holds the screener's role today. Only `asScreener` makes one, and only for one can sealed content be opened. */
export type Screener = Person & { readonly [screener]: true }

/** The actor as a screener. Throws NotFound for everybody else, whatever else they hold: to them nothing sealed exists. */
export function asScreener(actor: Actor): Screener {
  if (!hasSiteRole(actor, 'screener')) throw new NotFound()
  return actor as Screener
}
