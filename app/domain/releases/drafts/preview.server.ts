import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { listMeasures } from '../../measures/measures.server'
import { assessRelease, type GateTools } from '../gate/gate.server'
import type { GateRecord } from '../gate/record'
import { mayRunGate } from '../policy'
import type { PublishedTable } from '../published/tables.server'
import { findDisclosedTables, findGateRecord } from '../review.server'
import type { Release } from './drafts.server'

/**
 * Kept: what the gate let through and waits for review or was published. Fresh: what it would let through now; nothing of
 * it is kept. Refused: it would let nothing through. Waiting: only those who prepare the draft can look before the gate ran.
 */
export type PreviewState = 'kept' | 'fresh' | 'refused' | 'waiting' | 'empty'
export type Preview = { state: PreviewState; tables: PublishedTable[]; gate: GateRecord | null }

/** A draft as the public would read it now, with what the gate says. Changes nothing. */
export async function previewRelease(db: Reader, actor: Actor, release: Release, tools: GateTools): Promise<Preview> {
  if (release.tables.length === 0) return { state: 'empty', tables: [], gate: null }
  const kept = await findDisclosedTables(db, release)
  if (release.tables.every(({ id }) => kept.has(id)))
    return { state: 'kept', tables: await asPublished(db, release, kept), gate: await findGateRecord(db, release) }
  if (!mayRunGate(actor, release)) return { state: 'waiting', tables: [], gate: null }
  const { result, record } = await assessRelease(db, actor, release.slug, { ...tools, isPreview: true })
  if (!result.passed) return { state: 'refused', tables: [], gate: record }
  const fresh = new Map(result.tables.map((table) => [table.id, table]))
  return { state: 'fresh', tables: await asPublished(db, release, fresh), gate: record }
}

async function asPublished(
  db: Reader,
  release: Release,
  disclosed: ReadonlyMap<string, Disclosed<Table>>,
): Promise<PublishedTable[]> {
  const measures = new Map((await listMeasures(db)).map((measure) => [measure.id, measure]))
  return release.tables.flatMap(({ id, title, chart, measureId }) => {
    const [table, measure] = [disclosed.get(id), measures.get(measureId)]
    if (!table || !measure) return []
    const { slug, name, definition, unit, caveat } = measure
    return [{ id, title, chart, measure: { slug, name, definition, unit, caveat }, table }]
  })
}
