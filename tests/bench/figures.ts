export type Figure = { what: string; value: number; unit: string; budget: string; ok: boolean; note: string }
type Budget = { most?: number; least?: number; note?: string }

/** The figures of one run, each with its budget. */
export const figures: Figure[] = []

export function note(what: string, value: number, unit: string, { most, least, note: more = '' }: Budget = {}): void {
  const budget = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : ''
  const ok = (most === undefined || value <= most) && (least === undefined || value >= least)
  figures.push({ what, value: Number(value.toPrecision(3)), unit, budget, ok, note: more })
}

/** As a table for people, with what was missed said last; then one line of JSON for everything else. */
export function printFigures(): void {
  const rows = figures.map(({ what, value, unit, budget, ok }) => [
    what,
    `${value} ${unit}`.trim(),
    budget,
    ok ? 'ok' : 'MISSED',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  for (const figure of figures) if (figure.note) console.log(`\n${figure.what}: ${figure.note}`)
  const missed = figures.filter((figure) => !figure.ok)
  console.log(`\n${figures.length - missed.length} within budget, ${missed.length} missed`)
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ what, value }) => [what, value]))))
}
