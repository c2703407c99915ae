// The register as files to take away. Pure.
import { stringify } from 'csv-stringify/sync'

export type FiledEntry = {
  slug: string
  place: string
  period: string
  measure: string
  value: string
  definition: string
  sampleSize: string
  designKind: string
  design: string
  caveat: string
  source: string
  sourceAddress: string
  addedOn: string
  former: { value: string; caveat: string; reason: string; replacedAt: Date }[]
  later: { slug: string; value: string; reason: string }[]
  earlier: { slug: string; value: string; reason: string }[]
}

const columns = [
  ...['slug', 'place', 'period', 'measure', 'value', 'definition', 'sample_size', 'design_kind', 'design', 'caveat'],
  ...['source', 'source_address', 'added_on', 'former_values', 'later_findings', 'earlier_findings', 'address'],
]

/**
 * One line an entry; names of columns and codes are never translated. Lists stand in one cell, parted by `; `. Nothing in
 * it can run as a formula. `addressOf` makes an entry's permanent address of its slug.
 */
export function registerCsv(entries: readonly FiledEntry[], addressOf: (slug: string) => string): string {
  const rows = entries.map((one) => [
    ...[one.slug, one.place, one.period, one.measure, one.value, one.definition, one.sampleSize, one.designKind],
    ...[one.design, one.caveat, one.source, one.sourceAddress, one.addedOn],
    one.former.map(({ value, replacedAt }) => `${value} (${replacedAt.toISOString().slice(0, 10)})`).join('; '),
    one.later.map(({ slug }) => slug).join('; '),
    one.earlier.map(({ slug }) => slug).join('; '),
    addressOf(one.slug),
  ])
  return `\uFEFF${stringify([columns, ...rows], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

/** The same with what entries said before, and the findings that follow or precede them, as lists. */
export function registerJson(entries: readonly FiledEntry[], addressOf: (slug: string) => string): string {
  const figures = entries.map(({ former, later, earlier, ...one }) => ({
    slug: one.slug,
    place: one.place,
    period: one.period,
    measure: one.measure,
    value: one.value,
    definition: one.definition,
    sampleSize: one.sampleSize,
    design: { kind: one.designKind, words: one.design },
    caveat: one.caveat,
    source: { words: one.source, address: one.sourceAddress || null },
    addedOn: one.addedOn,
    former: former.map(({ value, caveat, reason, replacedAt }) => ({
      value,
      caveat,
      reason,
      replacedAt: replacedAt.toISOString(),
    })),
    laterFindings: later.map(({ slug, value, reason }) => ({ slug, value, reason })),
    earlierFindings: earlier.map(({ slug, value, reason }) => ({ slug, value, reason })),
    address: addressOf(one.slug),
  }))
  return `${JSON.stringify({ format: 'accord-evidence/1', figures }, null, 2)}\n`
}
