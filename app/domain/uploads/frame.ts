// How an uploaded table is named among all tables: measure and period belong to the id of every cell. Pure.
import type { RawTable } from '../disclosure/problem/raw-table'
import { measureSide, periodSide } from '../disclosure/problem/table-frame'
import type { UploadedTable } from './table-upload'

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
