// The nightly run: takes away what the schedule says has been kept long enough. A dry run counts the same rows.
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { mayApplyRetention } from './policy'
import { purges } from './purges.server'
import { type Removal, totalOf } from './schedule'

const plus = (removal: Removal, name: keyof Removal, count: number): Removal =>
  count === 0 ? removal : { ...removal, [name]: (removal[name] ?? 0) + count }

/** What a run at this moment would take away. Changes nothing. */
export async function countDue(db: Reader, now: Date): Promise<Removal> {
  let due: Removal = {}
  for (const purge of purges) due = plus(due, purge.name, Number(await db.$count(purge.table, purge.due(db, now))))
  return due
}

/** Takes it away and records how much of what; records nothing where there was nothing. */
export async function applyRetention(tx: Writer, actor: Actor, now: Date): Promise<Removal> {
  const permit = ensure(actor, 'retention.applied', mayApplyRetention(actor))
  let taken: Removal = {}
  for (const purge of purges) {
    const rows = await purge.take(tx, purge.due(tx, now))
    taken = plus(taken, purge.name, rows.length)
  }
  if (totalOf(taken) > 0) {
    const subject = { kind: 'site' as const, id: 'retention' }
    await record(tx, permit, { subject, visibility: 'members', facts: taken }, now)
  }
  return taken
}
