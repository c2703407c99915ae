import type { Reader } from '#db/store'
import type { Permit } from '../../access/permit'
import type { Insider } from '../../disclosure/gate/insiders'
import { completeTables, type RawTable } from '../../disclosure/problem/raw-table'
import { timeOf } from '../../disclosure/problem/table-frame'
import { readCountsUsed } from '../../feeds/counts.server'
import type { Release } from '../drafts/drafts.server'
import { addUp, type KeptRecipe } from '../tables/recipe'

/**
 * What each supplying organisation knows by itself of the tables that were put together from feeds: its own people of
 * every cell. `tables` are the release's tables with their true counts.
 */
export async function listInsiders(
  db: Reader,
  permit: Permit<'rawTables.read'>,
  release: Release,
  tables: readonly RawTable[],
): Promise<Insider[]> {
  const known = new Map<string, Record<string, number>>()
  for (const { id, recipe } of release.tables) {
    const table = tables.find((one) => one.id === id)
    if (!recipe || !table) continue
    const kept = recipe as KeptRecipe
    const supplied = await readCountsUsed(db, permit, kept.used)
    const time = timeOf(table)?.side?.name
    const periods = table.dims.find(({ name }) => name === time)?.codes ?? []
    for (const organisation of new Set(supplied.map((one) => one.organisation))) {
      const own = supplied.filter((one) => one.organisation === organisation)
      const { counts } = completeTables([{ ...table, cells: addUp(table.dims, own, kept, periods) }])
      known.set(organisation, { ...known.get(organisation), ...Object.fromEntries(counts) })
    }
  }
  return [...known].map(([organisation, cells]) => ({ organisation, cells }))
}
