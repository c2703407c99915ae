import { sql } from 'drizzle-orm'
import { numberSeries } from '#db/schema/site'
import type { Writer } from '#db/store'

/** The next number of a yearly series: `M-2026-014`. Safe under concurrency; a number is never given twice. */
export async function takeNumber(tx: Writer, letter: 'M' | 'P' | 'D' | 'S', year: number): Promise<string> {
  const series = `${letter}-${year}`
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning()
  if (!row) throw new Error(`No number for ${series}`)
  return `${series}-${String(row.last).padStart(3, '0')}`
}
