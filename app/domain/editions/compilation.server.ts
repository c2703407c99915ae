import { and, eq } from 'drizzle-orm'
import { editionIssues, editionItems } from '#db/schema/editions'
import type { Audience } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, systemActor, visitor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { ensureCited } from '../firewall/citations.server'
import { findZone } from '../site/settings.server'
import { dayOf } from '../time'
import { type EditionSources, type Frequency, keyOf, periodOf, type Reference, referenceOf, type Span } from './edition'
import { findLastReleased, findNewest, findNextSpan, type IssueRow, inStream, listAlreadyTold } from './issues.server'
import { mayCompileIssue } from './policy'
import { ensureMemberSubscriptions, recipientsOf } from './recipients.server'

export type IssuePlan = { audience: Audience; frequency: Frequency; from: Date; to: Date; note?: string }

/**
 * Compiles an issue: references to what happened in [from, to) and was in no issue of this audience and frequency before.
 * It is held until the project manager releases it. One of the same period that has not gone out is compiled afresh.
 */
export async function compileIssue(
  tx: Writer,
  actor: Actor,
  sources: EditionSources,
  plan: IssuePlan,
  now: Date,
): Promise<IssueRow> {
  const permit = ensure(actor, 'edition.compiled', mayCompileIssue(actor))
  const { audience, frequency, from, to } = plan
  await ensureCited(tx, { note: plan.note ?? '' })
  const zone = await findZone(tx)
  if (audience === 'members') await ensureMemberSubscriptions(tx, dayOf(now, zone), now)
  const references = await listUntold(tx, sources, { audience, frequency }, { from, to, frequency, zone }, now)
  const issue = await openIssue(tx, plan, periodOf(frequency, to, zone), now)
  if (references.length > 0) {
    await tx
      .insert(editionItems)
      .values(references.map((reference, position) => ({ issueId: issue.id, position, ...reference })))
  }
  const facts = { audience, frequency, number: issue.number, items: references.length }
  await record(tx, permit, { subject: { kind: 'edition', id: issue.id }, visibility: 'members', facts }, now)
  return issue
}

async function listUntold(
  db: Reader,
  sources: EditionSources,
  stream: { audience: Audience; frequency: Frequency },
  span: Span,
  now: Date,
): Promise<Reference[]> {
  // What no reader of an open edition could see is not even referred to in it.
  const reader = stream.audience === 'members' ? systemActor('editions') : visitor
  const references = (await sources.listEntries(db, reader, span, dayOf(now, span.zone))).map(referenceOf)
  const told = await listAlreadyTold(db, stream, references)
  return references.filter((reference) => !told.has(keyOf(reference)))
}

/** The row of the issue: that of the same period while it has not gone out, emptied, or a new one. */
async function openIssue(tx: Writer, plan: IssuePlan, period: string, now: Date): Promise<IssueRow> {
  const { audience, frequency, from, to, note = '' } = plan
  const isOfPeriod = (name: string) => name === period || name.startsWith(`${period}.`)
  const newest = await findNewest(tx, audience, frequency)
  const last = await findLastReleased(tx, audience, frequency)
  const span = { coversFrom: from, coversTo: to, compiledAt: now, heldAt: now, note }
  if (newest && !newest.releasedAt && isOfPeriod(newest.period)) {
    await tx.delete(editionItems).where(eq(editionItems.issueId, newest.id))
    const [again] = await tx.update(editionIssues).set(span).where(eq(editionIssues.id, newest.id)).returning()
    return again as IssueRow
  }
  const others = await tx
    .select({ period: editionIssues.period })
    .from(editionIssues)
    .where(inStream(audience, frequency))
  const inPeriod = others.filter((row) => isOfPeriod(row.period)).length
  const [made] = await tx
    .insert(editionIssues)
    .values({
      ...span,
      audience,
      frequency,
      period: inPeriod === 0 ? period : `${period}.${inPeriod + 1}`,
      number: (last?.number ?? 0) + 1,
    })
    .returning()
  return made as IssueRow
}

/**
 * The clock's turn: compiles the period's issue unless there is one, there is nothing to tell, or nobody would receive it.
 * The weekly editions for members and residents are compiled in any case. Null where it did not.
 */
export async function compileDue(
  tx: Writer,
  actor: Actor,
  sources: EditionSources,
  stream: { audience: Audience; frequency: Frequency },
  now: Date,
): Promise<IssueRow | null> {
  const { audience, frequency } = stream
  const zone = await findZone(tx)
  const [taken] = await tx
    .select({ id: editionIssues.id })
    .from(editionIssues)
    .where(and(inStream(audience, frequency), eq(editionIssues.period, periodOf(frequency, now, zone))))
  if (taken) return null
  const isExpected = frequency === 'weekly' && audience !== 'business'
  if (!isExpected && (await recipientsOf(tx, stream, dayOf(now, zone))).length === 0) return null
  const span = await findNextSpan(tx, audience, frequency, now)
  const references = await listUntold(tx, sources, stream, { ...span, frequency, zone }, now)
  return references.length === 0 ? null : compileIssue(tx, actor, sources, { ...stream, ...span }, now)
}
