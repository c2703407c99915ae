import { and, eq, isNotNull } from 'drizzle-orm'
import { releases } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, NotFound } from '../errors'
import { forgetCitations } from '../firewall/citations.server'
import { mayWithdrawRelease } from './policy'
import type { WithdrawalInput } from './release'

/** What stands where a withdrawn release stood: that it was withdrawn, when and why; null for any other release. */
export async function findWithdrawal(db: Reader, slug: string) {
  const [row] = await db
    .select()
    .from(releases)
    .where(and(eq(releases.slug, slug), isNotNull(releases.withdrawnAt)))
  if (!row?.withdrawnAt || !row.publishedAt) return null
  const { period, publishedAt, withdrawnAt, withdrawalReason } = row
  return { slug, period, publishedAt, withdrawnAt, reason: withdrawalReason ?? '' }
}

/** A published release that the actor may withdraw. Throws NotFound for any other, Conflict where it is withdrawn. */
export async function findWithdrawable(db: Reader, actor: Actor, slug: string) {
  const [row] = await db.select().from(releases).where(eq(releases.slug, slug))
  if (!row?.publishedAt) throw new NotFound()
  if (row.withdrawnAt) throw new Conflict('releases.withdrawal.already')
  return { row, may: mayWithdrawRelease(actor, row) }
}

/**
 * Takes a release off the pages, files and feeds, and says why in its place. Its cells stay in the ledger: readers do not
 * forget what they saw, and the gate goes on counting with it.
 */
export async function withdrawRelease(
  tx: Writer,
  actor: Person,
  slug: string,
  { reason }: WithdrawalInput,
  now: Date,
): Promise<void> {
  const { row, may } = await findWithdrawable(tx, actor, slug)
  const permit = ensure(actor, 'release.withdrawn', may)
  await tx
    .update(releases)
    .set({ withdrawnAt: now, withdrawnBy: actor.personId, withdrawalReason: reason })
    .where(eq(releases.id, row.id))
  await forgetCitations(tx, 'release', slug)
  const facts = { slug, period: row.period }
  await record(tx, permit, { subject: { kind: 'release', id: row.id }, visibility: 'public', facts }, now)
}
