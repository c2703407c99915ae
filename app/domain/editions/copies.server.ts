// A recipient's copy: made when it is sent, and again when its web copy opens, from what that recipient may see then.
import { and, eq } from 'drizzle-orm'
import { editionCopies, editionIssues, subscriptions } from '#db/schema/editions'
import type { Reader } from '#db/store'
import { type Actor, visitor } from '../access/actor'
import { hashToken } from '../access/token.server'
import { NotFound } from '../errors'
import { findActor } from '../people/actor.server'
import { findZone } from '../site/settings.server'
import {
  bySection,
  type EditionDocument,
  type EditionSources,
  type Entry,
  keyOf,
  needEntries,
  referenceOf,
} from './edition'
import { findIssue, type IssueRow, listAlreadyTold, listReferences } from './issues.server'

/** The issue as this actor may read it now: its items as far as the actor sees them, and what waits for the actor. */
export async function makeDocument(
  db: Reader,
  sources: EditionSources,
  issue: IssueRow,
  actor: Actor,
  today: string,
  now: Date,
): Promise<EditionDocument> {
  const kept = new Set((await listReferences(db, issue.id)).map(keyOf))
  const span = await spanOf(db, issue)
  const seen = await sources.listEntries(db, actor, span, today)
  const hasNeeds = issue.audience === 'members' && actor.kind === 'person'
  const needs = hasNeeds ? await sources.listNeeds(db, actor, { today, now, zone: span.zone }) : []
  return documentOf(issue, [
    ...needEntries(needs, today),
    ...seen.filter((entry) => kept.has(keyOf(referenceOf(entry)))),
  ])
}

async function spanOf(db: Reader, issue: IssueRow) {
  const zone = await findZone(db)
  return { from: issue.coversFrom, to: issue.coversTo, frequency: issue.frequency, zone }
}

const documentOf = (issue: IssueRow, entries: Entry[]): EditionDocument => ({
  issueId: issue.id,
  audience: issue.audience,
  frequency: issue.frequency,
  number: issue.number,
  coversFrom: issue.coversFrom.toISOString(),
  coversTo: issue.coversTo.toISOString(),
  note: issue.note,
  sections: bySection(entries),
})

/** Who reads a copy: the member as they are today, or somebody without an account. A member who left is nobody. */
const readerOf = async (db: Reader, personId: string | null, today: string): Promise<Actor> =>
  (personId ? await findActor(db, personId, today) : null) ?? visitor

export type CopyToSend = { document: EditionDocument } | { cancel: string } | { wait: true }

/**
 * Makes copies for one batch of letters, given the copy's id. All copies without an account read alike, so they are made
 * once a batch. Keep it for one batch only: a copy must be as old as its sending.
 */
export function copyMaker(db: Reader, sources: EditionSources) {
  const shared = new Map<string, EditionDocument>()
  return async (copyId: string, today: string, now: Date): Promise<CopyToSend> => {
    const [row] = await db
      .select({ issue: editionIssues, personId: subscriptions.personId, endedAt: subscriptions.endedAt })
      .from(editionCopies)
      .innerJoin(editionIssues, eq(editionIssues.id, editionCopies.issueId))
      .innerJoin(subscriptions, eq(subscriptions.id, editionCopies.subscriptionId))
      .where(eq(editionCopies.id, copyId))
    if (!row) return { cancel: 'gone' }
    if (row.endedAt) return { cancel: 'unsubscribed' }
    if (row.issue.heldAt) return { wait: true }
    const reader = await readerOf(db, row.personId, today)
    if (row.personId && reader.kind !== 'person') return { cancel: 'left' }
    const known = reader.kind === 'visitor' ? shared.get(row.issue.id) : undefined
    const copy = known ?? (await makeDocument(db, sources, row.issue, reader, today, now))
    if (reader.kind === 'visitor') shared.set(row.issue.id, copy)
    return { document: copy }
  }
}

/**
 * The web copy that a token opens, as its reader may see it now. Throws NotFound for a token that opens nothing, and for
 * that of a member who has left.
 */
export async function findWebCopy(
  db: Reader,
  sources: EditionSources,
  token: string,
  today: string,
  now: Date,
): Promise<EditionDocument> {
  const [row] = await db
    .select({ issue: editionIssues, personId: subscriptions.personId })
    .from(editionCopies)
    .innerJoin(editionIssues, eq(editionIssues.id, editionCopies.issueId))
    .innerJoin(subscriptions, eq(subscriptions.id, editionCopies.subscriptionId))
    .where(and(eq(editionCopies.tokenHash, hashToken(token))))
  if (!row) throw new NotFound()
  const reader = await readerOf(db, row.personId, today)
  if (row.personId && reader.kind !== 'person') throw new NotFound()
  return makeDocument(db, sources, row.issue, reader, today, now)
}

/** The issue as a member (by id) or somebody without an account (`visitor`) would read it now. */
export async function previewIssue(
  db: Reader,
  actor: Actor,
  sources: EditionSources,
  issueId: string,
  as: string,
  today: string,
  now: Date,
): Promise<{ document: EditionDocument; readerName: string | null }> {
  const issue = await findIssue(db, actor, issueId)
  if (as === 'visitor')
    return { document: await makeDocument(db, sources, issue, visitor, today, now), readerName: null }
  const reader = await findActor(db, as, today)
  if (!reader) throw new NotFound()
  return { document: await makeDocument(db, sources, issue, reader, today, now), readerName: reader.name }
}

/**
 * What an issue tells, and what was told before and is therefore left out: of an open edition what its readers see, of
 * the members' edition what the actor may see.
 */
export async function findContents(db: Reader, actor: Actor, sources: EditionSources, issue: IssueRow, today: string) {
  const kept = new Set((await listReferences(db, issue.id)).map(keyOf))
  const reader = issue.audience === 'members' ? actor : visitor
  const seen = await sources.listEntries(db, reader, await spanOf(db, issue), today)
  const told = await listAlreadyTold(db, issue, seen.map(referenceOf))
  const keyed = seen.map((entry) => ({ entry, key: keyOf(referenceOf(entry)) }))
  return {
    sections: bySection(keyed.filter(({ key }) => kept.has(key)).map(({ entry }) => entry)),
    told: keyed.filter(({ key }) => !kept.has(key) && told.has(key)).map(({ entry }) => entry),
    items: kept.size,
  }
}
