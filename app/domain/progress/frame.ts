// How an uploaded table is named among all tables: measure and period belong to the id of every cell. Pure.
import type { RawTable } from './disclosure/raw-table'
import type { UploadedTable } from './table-upload'

/** Names that no side of an uploaded table can have: an upload's names hold no @. */
const measureSide = '@measure'
const periodSide = '@period'

export function canonicalTable(
  frame: { id: string; title: string; measure: string; period: string },
  { dims, cells }: UploadedTable,
): RawTable {
  return {
    id: frame.id,
    title: frame.title,
    within: { [measureSide]: frame.measure, [periodSide]: frame.period },
    dims,
    cells,
  }
}
