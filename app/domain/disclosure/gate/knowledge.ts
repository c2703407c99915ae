/** What an outsider holds: known counts, and bounds for the rest. `gap`: the cell is 0 or at least this. */
export type Knowledge = {
  known: (number | null)[]
  lower: number[]
  upper: number[]
  gap: (number | null)[]
}

/** A sum of cells, each times its coefficient. */
export type Combination = { cells: number[]; coefficients: number[] }
