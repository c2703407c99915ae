// Reads the activity's chain from its first entry to its end and names the first thing that is wrong with it.
import { asc, eq, gt } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import type { Reader } from '#db/store'
import { actorDigestOf, type Entry, factsDigestOf, findHead, type Head, hashOf } from './chain.server'
import { inRanges, type Ranges, readRanges } from './ranges'

/**
 * `missing`: no entry has this number. `changed`: it, or its place, is not what was recorded. `emptied`: its actor or
 * facts are gone and no erasure names it. `added`: it does not belong to the chain. `cut`: the chain goes on after it
 * and the entries do not. `unchained`: from before there was a chain. `unknown`: not what was written down elsewhere.
 */
export type Fault = 'missing' | 'changed' | 'emptied' | 'added' | 'cut' | 'unchained' | 'unknown'
export type Verdict =
  | { ok: true; entries: number; erased: number; lastHash: string }
  | { ok: false; seq: number; fault: Fault }

const page = 1000

/** Verifies the whole chain; `known` is an entry's number and hash that somebody kept outside of the database. */
export async function verifyChain(db: Reader, known: Head | null): Promise<Verdict> {
  const erasures = await listErasures(db)
  let last: Head = { seq: 0, hash: '' }
  let erased = 0
  for (let at: number | null = null; ; ) {
    const rows = await readAfter(db, at)
    for (const row of rows) {
      const fault = faultOf(row, last, erasures)
      if (fault) return { ok: false, seq: fault === 'missing' ? last.seq + 1 : row.seq, fault }
      if (known?.seq === row.seq && known.hash !== row.hash) return { ok: false, seq: row.seq, fault: 'unknown' }
      if (row.actorSalt === null || row.factsSalt === null) erased += 1
      last = { seq: row.seq, hash: row.hash }
    }
    at = rows.at(-1)?.seq ?? at
    if (rows.length > 0) continue
    // Entries and head are written in one transaction, so a head read after them is never behind them.
    const head = await findHead(db)
    if (head === null && last.seq === 0) break
    if (head === null || head.seq < last.seq) return { ok: false, seq: (head?.seq ?? last.seq - 1) + 1, fault: 'added' }
    if (head.seq > last.seq && (await readAfter(db, at)).length > 0) continue
    if (head.seq > last.seq) return { ok: false, seq: last.seq + 1, fault: 'cut' }
    if (head.hash !== last.hash) return { ok: false, seq: last.seq, fault: 'changed' }
    break
  }
  if (known && known.seq > last.seq) return { ok: false, seq: known.seq, fault: 'missing' }
  return { ok: true, entries: last.seq, erased, lastHash: last.hash }
}

const readAfter = (db: Reader, seq: number | null) =>
  db
    .select()
    .from(activity)
    .where(seq === null ? undefined : gt(activity.seq, seq))
    .orderBy(asc(activity.seq))
    .limit(page)

type Erasures = { actors: Ranges; facts: Ranges }

/** What the erasures say that they took: their own entries stand in the chain, so they cannot be added to later. */
async function listErasures(db: Reader): Promise<Erasures> {
  const rows = await db.select({ facts: activity.facts }).from(activity).where(eq(activity.verb, 'person.erased'))
  return {
    actors: rows.flatMap(({ facts }) => readRanges(facts.actors)),
    facts: rows.flatMap(({ facts }) => readRanges(facts.details)),
  }
}

function faultOf(row: Entry, last: Head, erasures: Erasures): Fault | null {
  if (row.seq <= last.seq || row.seq < 1) return 'added'
  if (row.seq > last.seq + 1) return 'missing'
  if (row.hash === '') return 'unchained'
  if (row.hash !== hashOf(last.hash, row)) return 'changed'
  // An actor or facts without salt are gone: that must have been an erasure, and must be all of it.
  if (row.actorSalt === null) {
    if (row.actorId !== null || !inRanges(erasures.actors, row.seq)) return 'emptied'
  } else if (row.actorDigest !== actorDigestOf(row.actorSalt, row.actorId)) return 'changed'
  if (row.factsSalt === null) {
    if (Object.keys(row.facts).length > 0 || !inRanges(erasures.facts, row.seq)) return 'emptied'
  } else if (row.factsDigest !== factsDigestOf(row.factsSalt, row.facts)) return 'changed'
  return null
}
