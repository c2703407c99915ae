// The chain of the activity: each entry's hash covers the entry and the hash before it. The hash covers digests of the
// actor and the facts instead of themselves, made with salts that stand in the entry: erasing a person takes what is
// readable and the salt away and leaves the digest, so that nothing can be guessed from it and the chain still stands.
import { createHash, randomBytes } from 'node:crypto'
import { asc, desc, eq, gt } from 'drizzle-orm'
import { activity, activityHead } from '#db/schema/activity'
import type { Reader, Writer } from '#db/store'

export type Entry = typeof activity.$inferSelect
type Facts = Entry['facts']
/** Where the chain ends: the last entry's number and hash; 0 and '' before the first. */
export type Head = { seq: number; hash: string }
/** What an entry says, before it has its place in the chain. */
export type Unchained = Pick<
  Entry,
  'at' | 'actorKind' | 'actorId' | 'verb' | 'subjectKind' | 'subjectId' | 'bodyId' | 'visibility' | 'facts' | 'byRole'
>

const sha256 = (parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
const newSalt = (): string => randomBytes(16).toString('base64url')
const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

export const actorDigestOf = (salt: string, actorId: string | null): string => sha256([salt, actorId])
/** Independent of the order of the facts, which PostgreSQL does not keep. */
export const factsDigestOf = (salt: string, facts: Facts): string =>
  sha256([
    salt,
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .sort(byKey),
  ])

/** The hash of an entry behind the one with the hash `before`. Every column counts. */
export const hashOf = (before: string, entry: Omit<Entry, 'hash'>): string =>
  sha256([
    'accord-activity/1',
    before,
    entry.seq,
    entry.id,
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorDigest,
    entry.verb,
    entry.subjectKind,
    entry.subjectId,
    entry.bodyId,
    entry.visibility,
    entry.byRole,
    entry.factsDigest,
  ])

function sealed(entry: Unchained & Pick<Entry, 'id' | 'seq'>, before: string): Entry {
  const [actorSalt, factsSalt] = [newSalt(), newSalt()]
  const whole = {
    ...entry,
    actorSalt,
    actorDigest: actorDigestOf(actorSalt, entry.actorId),
    factsSalt,
    factsDigest: factsDigestOf(factsSalt, entry.facts),
  }
  return { ...whole, hash: hashOf(before, whole) }
}

export async function findHead(db: Reader): Promise<Head | null> {
  const [head] = await db
    .select({ seq: activityHead.seq, hash: activityHead.hash })
    .from(activityHead)
    .where(eq(activityHead.id, 'head'))
  return head ?? null
}

/** Adds an entry at the end of the chain. Two writers never fork it: both change the one row of the head. */
export async function append(tx: Writer, entry: Unchained, now: Date): Promise<Head> {
  return place(tx, (await findHead(tx)) ?? (await beginChain(tx, now)), entry)
}

async function place(tx: Writer, last: Head, entry: Unchained): Promise<Head> {
  const row = sealed({ ...entry, id: crypto.randomUUID(), seq: last.seq + 1 }, last.hash)
  const head = { seq: row.seq, hash: row.hash }
  await tx
    .insert(activityHead)
    .values({ id: 'head', ...head })
    .onConflictDoUpdate({ target: activityHead.id, set: head })
  await tx.insert(activity).values(row)
  return head
}

/** Whether there are entries from before there was a chain. */
export async function awaitsChain(db: Reader): Promise<boolean> {
  const [first] = await db.select({ seq: activity.seq }).from(activity).limit(1)
  return first !== undefined && (await findHead(db)) === null
}

const page = 500

/**
 * Puts entries that were written before there was a chain into it, in their order, followed by an entry that says so:
 * the chain vouches for them from that moment on, not for what happened to them earlier. Does nothing on a new site.
 */
export async function beginChain(tx: Writer, now: Date): Promise<Head> {
  let last: Head = (await findHead(tx)) ?? { seq: 0, hash: '' }
  if (last.seq > 0) return last
  let entries = 0
  for (let after = -1; ; ) {
    const rows = await tx.select().from(activity).where(gt(activity.seq, after)).orderBy(asc(activity.seq)).limit(page)
    if (rows.length === 0) break
    for (const row of rows.filter(({ hash }) => hash === '')) {
      const { actorSalt, actorDigest, factsSalt, factsDigest, hash } = sealed(row, last.hash)
      await tx
        .update(activity)
        .set({ actorSalt, actorDigest, factsSalt, factsDigest, hash })
        .where(eq(activity.id, row.id))
      last = { seq: row.seq, hash }
      entries += 1
    }
    after = rows.at(-1)?.seq ?? after
  }
  if (entries === 0) {
    const [end] = await tx
      .select({ seq: activity.seq, hash: activity.hash })
      .from(activity)
      .orderBy(desc(activity.seq))
      .limit(1)
    return end ?? last
  }
  return place(tx, last, {
    at: now,
    actorKind: 'system',
    actorId: 'chain',
    verb: 'chain.begun',
    subjectKind: 'activity',
    subjectId: 'chain',
    bodyId: null,
    visibility: 'members',
    facts: { entries },
    byRole: null,
  })
}
