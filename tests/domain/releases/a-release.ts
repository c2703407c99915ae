// A release of the cast, made step by step with the commands that people use.
import { eq } from 'drizzle-orm'
import { measures } from '#db/schema/measures'
import { releases } from '#db/schema/releases'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { now } from '#tests/support/store'
import { type GateInput, runGate } from '~/domain/disclosure/gate/gate'
import type { MeasureInput } from '~/domain/measures/measure'
import { defineMeasure } from '~/domain/measures/measures.server'
import { draftRelease, editRelease } from '~/domain/releases/drafts/drafting.server'
import { assessRelease, keepAssessment } from '~/domain/releases/gate/gate.server'
import { publishRelease } from '~/domain/releases/publication.server'
import type { ReleaseText } from '~/domain/releases/release'
import { reviewRelease } from '~/domain/releases/review.server'
import { addTable } from '~/domain/releases/tables/tables.server'
import { readUpload } from '~/domain/uploads/table-upload'

/** Large counts that occur nowhere else, one small cell (7) and what must be hidden with it. */
export const sampleCsv =
  'Month / Area,North,South,West\nJuly,4211,5323,6437\nAugust,4561,7,6673\nSeptember,4783,5881,6991\n'
export const sampleText: ReleaseText = {
  title: 'Referrals in the third quarter',
  period: '2026-Q3',
  summary: 'Referrals by month and area.',
  successes: '- Officers call the outreach team by day.\n- Neighbors hear back.',
  obstacles: '- Nobody can be reached at night yet.',
  methods: 'Counts of people.',
  sources: 'The outreach team.',
  revisionNote: '',
}

/** A measure of people without a breakdown of its own. */
export const plainMeasure = {
  statistic: 'people',
  kind: 'count',
  goal: 'none',
  numerator: '',
  denominator: '',
  dimensions: [],
  caveat: '',
  organisationId: null,
} satisfies Partial<MeasureInput>

export async function aMeasure(store: Store, name = 'Referrals'): Promise<string> {
  const ines = await actorNamed(store.db, 'ines')
  const input = { ...plainMeasure, name, definition: 'People referred', unit: 'people', caveat: 'Small numbers' }
  const slug = await store.write((tx) => defineMeasure(tx, ines, input, now))
  const [row] = await store.db.select().from(measures).where(eq(measures.slug, slug))
  return row?.id ?? ''
}

export async function aDraft(
  store: Store,
  more: { text?: Partial<ReleaseText>; by?: CastName; revises?: string } = {},
): Promise<string> {
  const actor = await actorNamed(store.db, more.by ?? 'ines')
  const text = { ...sampleText, ...more.text }
  const start = { title: text.title, period: text.period, revises: more.revises ?? '', revisionNote: text.revisionNote }
  const slug = await store.write((tx) => draftRelease(tx, actor, start, now))
  await store.write((tx) => editRelease(tx, actor, slug, text, now))
  return slug
}

export async function upload(
  store: Store,
  slug: string,
  measureId: string,
  csv = sampleCsv,
  by: CastName = 'ines',
  feedId: string | null = null,
) {
  const read = readUpload(new TextEncoder().encode(csv))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const actor = await actorNamed(store.db, by)
  const input = { title: 'Referrals by month and area', measureId, chart: 'bars' as const, feedId }
  await store.write((tx) => addTable(tx, actor, slug, input, read.table, now))
}

export async function gate(store: Store, slug: string, by: CastName = 'ines', at = now) {
  const actor = await actorNamed(store.db, by)
  const assessment = await assessRelease(store.db, actor, slug, judgeQuickly)
  await store.write((tx) => keepAssessment(tx, actor, assessment, { tell: true }, at))
  return assessment
}

export async function review(store: Store, slug: string, by: CastName = 'nora', input = { reason: '', seen: false }) {
  const actor = await actorNamed(store.db, by)
  await store.write((tx) => reviewRelease(tx, actor, slug, input, now))
}

export async function publish(store: Store, slug: string, at = now) {
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => publishRelease(tx, ines, slug, at))
}

/** A published release with the sample table. */
export async function aPublishedRelease(store: Store): Promise<{ slug: string; measureId: string }> {
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await upload(store, slug, measureId)
  await gate(store, slug)
  await review(store, slug)
  await publish(store, slug)
  return { slug, measureId }
}

export async function rowOf(store: Store, slug: string) {
  const [row] = await store.db.select().from(releases).where(eq(releases.slug, slug))
  if (!row) throw new Error(`No release ${slug}`)
  return row
}

/** What merges would save takes seconds to find, and no test here asks for it. */
const judgeQuickly = (input: GateInput) => runGate({ ...input, redesign: false })
