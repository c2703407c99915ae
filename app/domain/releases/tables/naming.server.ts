// Cells that a person asks to withhold besides those of the rule. Nobody can ask for less to be withheld.
import { eq } from 'drizzle-orm'
import { releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { cellId, rootsOf } from '../../disclosure/problem/cells'
import { cellsOf } from '../../disclosure/problem/raw-table'
import { Conflict, Invalid, NotFound } from '../../errors'
import { findRelease } from '../drafts/drafts.server'
import { forgetGate } from '../gate/gate.server'
import { mayEditRelease } from '../policy'
import type { NamedInput } from '../release'
import { findUploads } from './tables.server'

/** A table of a draft with its sides and the cells that were named. Throws NotFound for whoever does not prepare it. */
export async function findNamed(db: Reader, actor: Actor, slug: string, tableId: string) {
  const release = await findRelease(db, actor, slug)
  const may = mayEditRelease(actor, release)
  const table = release.tables.find(({ id }) => id === tableId)
  if (!table || !may) throw new NotFound()
  const uploads = await findUploads(db, actor, release)
  const dims = uploads?.find(({ id }) => id === tableId)?.dims ?? []
  return { release, table, dims }
}

/** Asks the gate to withhold a cell, with the reason. What the gate said before is taken back. */
export async function nameCell(
  tx: Writer,
  actor: Person,
  place: { slug: string; tableId: string },
  { codes, reason }: NamedInput,
  now: Date,
): Promise<void> {
  const { release, table, dims } = await findNamed(tx, actor, place.slug, place.tableId)
  const permit = ensure(actor, 'releaseTable.cellNamed', mayEditRelease(actor, release))
  const named = Object.fromEntries(dims.map(({ name, root }) => [name, codes[name] ?? root]))
  const cell = cellId(named, rootsOf(dims))
  if (!cellsOf({ id: table.id, title: table.title, dims }).includes(cell))
    throw new Invalid({}, 'releases.named.unknown')
  if (table.named.some((one) => one.cell === cell)) throw new Conflict('releases.named.already')
  await tx
    .update(releaseTables)
    .set({ named: [...table.named, { cell, reason }] })
    .where(eq(releaseTables.id, table.id))
  await forgetGate(tx, release.id)
  const facts = { slug: place.slug, period: release.period, measure: table.measureSlug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}

/** Takes the request back. */
export async function unnameCell(
  tx: Writer,
  actor: Person,
  place: { slug: string; tableId: string },
  cell: string,
  now: Date,
): Promise<void> {
  const { release, table } = await findNamed(tx, actor, place.slug, place.tableId)
  const permit = ensure(actor, 'releaseTable.cellUnnamed', mayEditRelease(actor, release))
  if (!table.named.some((one) => one.cell === cell)) throw new NotFound()
  await tx
    .update(releaseTables)
    .set({ named: table.named.filter((one) => one.cell !== cell) })
    .where(eq(releaseTables.id, table.id))
  await forgetGate(tx, release.id)
  const facts = { slug: place.slug, period: release.period, measure: table.measureSlug }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}
