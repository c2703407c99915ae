import { and, asc, count, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { editionCopies, editionIssues, editionItems } from '#db/schema/editions'
import { people } from '#db/schema/people'
import type { Audience } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { NotFound } from '../errors'
import { personName } from '../people/names'
import { findZone } from '../site/settings.server'
import { type Frequency, firstSpan, issueState, keyOf, type Reference } from './edition'
import { mayReadIssues, mayReleaseIssue } from './policy'

export type IssueRow = typeof editionIssues.$inferSelect
export const issuesPerPage = 50

/** Issues, the latest first, each with its state and the number of its items and copies. */
export async function listIssues(db: Reader, actor: Actor) {
  if (!mayReadIssues(actor)) throw new NotFound()
  const rows = await db
    .select()
    .from(editionIssues)
    .orderBy(desc(editionIssues.compiledAt), desc(editionIssues.id))
    .limit(issuesPerPage)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const items = await db
    .select({ issueId: editionItems.issueId, n: count() })
    .from(editionItems)
    .where(inArray(editionItems.issueId, ids))
    .groupBy(editionItems.issueId)
  const copies = await db
    .select({ issueId: editionCopies.issueId, n: count() })
    .from(editionCopies)
    .where(inArray(editionCopies.issueId, ids))
    .groupBy(editionCopies.issueId)
  const numberOf = (list: { issueId: string; n: number }[], id: string) =>
    Number(list.find((row) => row.issueId === id)?.n ?? 0)
  const seen = new Set<string>()
  return rows.map((row) => {
    const stream = `${row.audience} ${row.frequency}`
    const isNewest = !seen.has(stream)
    seen.add(stream)
    return {
      ...row,
      state: issueState({ ...row, isNewest }),
      items: numberOf(items, row.id),
      copies: numberOf(copies, row.id),
    }
  })
}

/** Issues that go out only when this actor has released them; none for who may not. */
export const listIssuesToRelease = async (db: Reader, actor: Actor) =>
  mayReleaseIssue(actor)
    ? (await listIssues(db, actor)).filter(({ state, items }) => state === 'waiting' && items > 0)
    : []

/** An issue with its state and who released it. Throws NotFound. */
export async function findIssue(db: Reader, actor: Actor, id: string) {
  if (!mayReadIssues(actor)) throw new NotFound()
  const [row] = await db
    .select({ issue: editionIssues, name: people.name, displayName: people.displayName })
    .from(editionIssues)
    .leftJoin(people, eq(people.id, editionIssues.releasedBy))
    .where(eq(editionIssues.id, id))
  if (!row) throw new NotFound()
  const newest = await findNewest(db, row.issue.audience, row.issue.frequency)
  const state = issueState({ ...row.issue, isNewest: newest?.id === id })
  return { ...row.issue, state, releasedByName: personName(row) }
}
export type Issue = Awaited<ReturnType<typeof findIssue>>

export const inStream = (audience: Audience, frequency: Frequency) =>
  and(eq(editionIssues.audience, audience), eq(editionIssues.frequency, frequency))

/** The last issue compiled for an audience in a rhythm, or null. */
export async function findNewest(db: Reader, audience: Audience, frequency: Frequency): Promise<IssueRow | null> {
  const [row] = await db
    .select()
    .from(editionIssues)
    .where(inStream(audience, frequency))
    .orderBy(desc(editionIssues.compiledAt), desc(editionIssues.id))
    .limit(1)
  return row ?? null
}

/** The last issue that went out to an audience in a rhythm, or null. */
export async function findLastReleased(db: Reader, audience: Audience, frequency: Frequency): Promise<IssueRow | null> {
  const [row] = await db
    .select()
    .from(editionIssues)
    .where(and(inStream(audience, frequency), isNotNull(editionIssues.releasedAt)))
    .orderBy(desc(editionIssues.number), desc(editionIssues.id))
    .limit(1)
  return row ?? null
}

/** The last issue that went out of the same stream. */
export const findPreceding = (db: Reader, issue: Issue): Promise<IssueRow | null> =>
  findLastReleased(db, issue.audience, issue.frequency)

/**
 * The time since the last issue that went out. Where none has: since the beginning of the first that was compiled, or
 * else of one day, week or month ago. So what an issue would have told that never went out is told by the next.
 */
export async function findNextSpan(
  db: Reader,
  audience: Audience,
  frequency: Frequency,
  now: Date,
): Promise<{ from: Date; to: Date }> {
  const last = await findLastReleased(db, audience, frequency)
  if (last) return { from: last.coversTo, to: now }
  const [first] = await db
    .select({ from: editionIssues.coversFrom })
    .from(editionIssues)
    .where(inStream(audience, frequency))
    .orderBy(asc(editionIssues.coversFrom), asc(editionIssues.id))
    .limit(1)
  const zone = await findZone(db)
  return { from: first?.from ?? firstSpan(frequency, now, zone), to: now }
}

/** The issue's references, in order. */
export async function listReferences(db: Reader, issueId: string): Promise<Reference[]> {
  const rows = await db
    .select()
    .from(editionItems)
    .where(eq(editionItems.issueId, issueId))
    .orderBy(asc(editionItems.position), asc(editionItems.id))
  return rows.map((row) => ({
    section: row.section as Reference['section'],
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
  }))
}

/** Which of these were told in an issue that went out to the same readers; that issue itself left aside. */
export async function listAlreadyTold(
  db: Reader,
  stream: { id?: string; audience: Audience; frequency: Frequency },
  candidates: Reference[],
): Promise<Set<string>> {
  if (candidates.length === 0) return new Set()
  const rows = await db
    .select({
      issueId: editionItems.issueId,
      section: editionItems.section,
      subjectKind: editionItems.subjectKind,
      subjectId: editionItems.subjectId,
    })
    .from(editionItems)
    .innerJoin(editionIssues, eq(editionIssues.id, editionItems.issueId))
    .where(
      and(
        inStream(stream.audience, stream.frequency),
        isNotNull(editionIssues.releasedAt),
        inArray(editionItems.subjectId, [...new Set(candidates.map((one) => one.subjectId))]),
      ),
    )
  return new Set(rows.filter((row) => row.issueId !== stream.id).map((row) => keyOf(row as Reference)))
}
