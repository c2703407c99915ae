import type { ReleaseState } from '../release'

type Known = {
  slug: string
  title: string
  period: string
  state: ReleaseState
  draftedAt: Date
  gatedAt: Date | null
  reviewedAt: Date | null
  publishedAt: Date | null
  tables: readonly unknown[]
}

/** What the frame of a release in preparation shows on each of its pages. */
export const draftFacts = ({
  slug,
  title,
  period,
  state,
  draftedAt,
  gatedAt,
  reviewedAt,
  publishedAt,
  tables,
}: Known) => ({
  slug,
  title,
  period,
  state,
  tableCount: tables.length,
  moments: { draftedAt, gatedAt, reviewedAt, publishedAt },
})
