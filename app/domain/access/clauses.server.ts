import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from './actor'

/**
 * Which rows of a noun's own table exist for an actor at a moment. Each noun has one clause, called `visibleTo`, and every
 * query of the noun starts from it. What its rule asks of other tables stands in a subquery. A clause that is the same at
 * every moment leaves `at` out.
 */
export type VisibleTo = (actor: Actor, at: Date) => SQL

/** For a role that sees the whole table, and for everybody to whom none of it exists. */
export const everyRow = sql`1 = 1`
export const noRow = sql`1 = 0`
