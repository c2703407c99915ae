// Two matters that say the same become one: the merged number leads to the kept one, and whoever asked either gets the
// kept one's answer. The merged matter keeps its words, its thread and its history.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import { matterSubscriptions, matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, Stale } from '../errors'
import { personName } from '../people/names'
import { ensureRevision } from '../revision'
import { tellFollowers } from './following.server'
import { type MergerInput, mayMergeInto } from './matter'
import { findSeenMatter, findStandingMatter, type Matter } from './matters.server'
import { mayMergeMatter } from './policy'
import { visibleTo } from './visibility.server'

/**
 * Merges the matter of a number into another. The earlier of both promises holds for the kept one. Throws Invalid for an
 * unknown number, for the matter itself (also under the number of one that was merged into it: there are no rings), and
 * where somebody who reads the merged matter could not read the kept one; Conflict where either has its answer.
 */
export async function mergeMatter(
  tx: Writer,
  actor: Actor,
  number: string,
  input: MergerInput,
  now: Date,
): Promise<Matter> {
  const from = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.merged', mayMergeMatter(actor, from), 'matters.errors.notWithYou')
  ensureRevision(from, input)
  const into = await findKept(tx, actor, input.into)
  if (into.id === from.id) throw new Invalid({ into: 'matters.errors.sameMatter' })
  if (!mayMergeMatter(actor, into)) throw new Invalid({ into: 'matters.errors.notYours' })
  if (from.answeredAt || into.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  if (!mayMergeInto(from, into)) throw new Invalid({ into: 'matters.errors.narrower' })
  await close(tx, actor, from, into, input.reason, now)
  const dueOn = from.dueOn < into.dueOn ? from.dueOn : into.dueOn
  const kept = await tx
    .update(matters)
    .set({ dueOn, revision: into.revision + 1 })
    .where(and(eq(matters.id, into.id), eq(matters.revision, into.revision), isNull(matters.answeredAt)))
    .returning()
  if (kept.length === 0) throw new Stale()
  await tx.update(submissions).set({ matterId: into.id }).where(eq(submissions.matterId, from.id))
  await bringFollowers(tx, from.id, into.id)
  const about = { bodyId: from.bodyId, visibility: from.visibility }
  const facts = { number, title: from.title, into: into.number }
  await record(tx, permit, { ...about, subject: { kind: 'matter', id: from.id }, facts }, now)
  await record(tx, permit, { ...about, subject: { kind: 'matter', id: into.id }, facts }, now)
  await tellFollowers(
    tx,
    actor,
    into,
    { event: 'merged', occasion: `merged ${from.id}`, ...about, toOrigin: true },
    now,
  )
  return { ...into, dueOn, revision: into.revision + 1 }
}

async function findKept(tx: Writer, actor: Actor, number: string): Promise<Matter> {
  const matter = await findSeenMatter(tx, actor, number)
  if (!matter) throw new Invalid({ into: 'matters.errors.noMatter' })
  return matter
}

/** What was merged into the merged one follows it, so that every number leads to the kept one in one step. */
async function close(tx: Writer, actor: Actor, from: Matter, into: Matter, reason: string, now: Date): Promise<void> {
  const merged = await tx
    .update(matters)
    .set({
      mergedIntoId: into.id,
      mergedAt: now,
      mergedBy: personIdOf(actor),
      mergeReason: reason,
      revision: from.revision + 1,
    })
    .where(
      and(
        eq(matters.id, from.id),
        eq(matters.revision, from.revision),
        isNull(matters.mergedIntoId),
        isNull(matters.answeredAt),
      ),
    )
    .returning()
  if (merged.length === 0) throw new Stale()
  await tx.update(matters).set({ mergedIntoId: into.id }).where(eq(matters.mergedIntoId, from.id))
}

async function bringFollowers(tx: Writer, fromId: string, intoId: string): Promise<void> {
  const rows = await tx.select().from(matterSubscriptions).where(eq(matterSubscriptions.matterId, fromId))
  await tx.delete(matterSubscriptions).where(eq(matterSubscriptions.matterId, fromId))
  for (const { personId, startedAt } of rows) {
    await tx.insert(matterSubscriptions).values({ matterId: intoId, personId, startedAt }).onConflictDoNothing()
  }
}

/** What was merged into a matter, as far as the actor may see it, in that order. Asks for a matter that was found. */
export async function listMerged(db: Reader, actor: Actor, matter: Pick<Matter, 'id'>) {
  const rows = await db
    .select({
      id: matters.id,
      number: matters.number,
      title: matters.title,
      summary: matters.summary,
      openedAt: matters.openedAt,
      mergedAt: matters.mergedAt,
      reason: matters.mergeReason,
      name: people.name,
      displayName: people.displayName,
    })
    .from(matters)
    .innerJoin(people, eq(people.id, matters.mergedBy))
    .where(and(eq(matters.mergedIntoId, matter.id), visibleTo(actor)))
    .orderBy(asc(matters.mergedAt), asc(matters.id))
  return rows.map(({ name, displayName, ...row }) => ({ ...row, mergedByName: personName({ name, displayName }) }))
}
