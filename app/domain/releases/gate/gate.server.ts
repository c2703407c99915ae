// The gate of a release: judged outside the write, because it takes time, and kept only where nothing changed meanwhile.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { disclosedTables, gateReports, releases, releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { type Disclosed, type GateInput, type GateResult, readResult, refusedGate } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { canonicalId, completeTables, type RawTable } from '../../disclosure/problem/raw-table'
import { Conflict } from '../../errors'
import { listEvidenceSlugs } from '../../firewall/citations.server'
import { findSite, findToday } from '../../site/settings.server'
import type { Site } from '../../site/site'
import { citableOf, shownIn } from '../cited-release'
import { findRelease, type Release } from '../drafts/drafts.server'
import { mayRunGate } from '../policy'
import { chartOf } from '../published/chart'
import { csvOf, jsonOf, type TableFacts } from '../published/table-files'
import { narrativeParts, neededParts } from '../release'
import { fingerprintOf, readRawTables } from '../tables/raw.server'
import { withoutCorrected } from './earlier'
import { listCorrectedBy, listEarlier, listOverlapping } from './earlier.server'
import { listInsiders } from './insiders.server'
import { tellReaders } from './letters.server'
import { type NarrativeText, readNarrative } from './narrative'
import { cellsSpokenOf, type GateRecord, hiddenCounts, labelsOfMerges, placesOf, titlesOf } from './record'
import { differencesAsRendered } from './rendered'
import type { RenderPage } from './rendered-page'

/** Seconds that the gate may take over one release. */
const gateSeconds = 60
const previewSeconds = 3

export type Assessment = { slug: string; fingerprint: string; result: GateResult; record: GateRecord }

/** Where the gate does its work: in this thread or in another. However it fails, the release does not pass. */
export type GateRunner = (input: GateInput) => Promise<GateResult>

/**
 * What a release is judged with. Without `render` the page is not read back: commands and seeds have none. A preview may
 * have gaps in its text, and takes a moment only.
 */
export type GateTools = { run: GateRunner; render: RenderPage; isPreview?: boolean }

/**
 * Has `run` judge a draft. Changes nothing. Throws Conflict for a draft that is not complete; where `run` fails, the
 * assessment is a refusal.
 */
export async function assessRelease(
  db: Reader,
  actor: Actor,
  slug: string,
  tools: GateRunner | GateTools,
): Promise<Assessment> {
  const { run, render, isPreview = false } = typeof tools === 'function' ? { run: tools, render: null } : tools
  const release = await findRelease(db, actor, slug)
  const permit = ensure(actor, 'rawTables.read', mayRunGate(actor, release))
  const site = await findSite(db)
  if (!site) throw new Conflict('errors.conflict')
  if (release.tables.length === 0) throw new Conflict('releases.errors.noTables')
  if (!isPreview && neededParts.some((part) => release[part] === '')) throw new Conflict('releases.errors.noText')
  const fingerprint = await fingerprintOf(db, permit, release.id)
  const tables = await readRawTables(db, permit, release.id)
  const { counts } = completeTables(tables)
  const { earlier, corrections } = withoutCorrected(
    await listEarlier(db, release.id, tables),
    await listCorrectedBy(db, release),
    counts,
    tables,
  )
  const overlapping = await listOverlapping(db, release.id)
  const slugs = await listEvidenceSlugs(db)
  const policy = { threshold: site.threshold, zeros: site.zeros, insiders: site.insiders }
  const insiders = await listInsiders(db, permit, release, tables)
  const named = namedOf(release, tables)
  const input: GateInput = {
    tables,
    policy,
    earlier,
    insiders,
    named,
    seconds: isPreview ? previewSeconds : gateSeconds,
  }
  const judged = await run(input).then(readResult, () => refusedGate(input, 'solver-failed'))
  const isTrue = !judged.passed || (await isAsAudited(judged.tables, release, render, site))
  const result = isTrue ? judged : refusedGate(input, 'audit-refused')
  const citable = citableOf(slugs, result.passed ? shownIn(release.tables, result.tables) : [])
  const findings = readNarrative(textsOf(release, result), hiddenCounts(result, counts, tables), citable)
  const { report } = result
  const places = placesOf(tables, new Set([...cellsSpokenOf(report), ...corrections.map(({ cell }) => cell)]))
  return {
    slug,
    fingerprint,
    result,
    record: {
      report,
      findings,
      overlapping,
      corrections,
      places,
      labels: labelsOfMerges(tables, report),
      titles: titlesOf(tables),
      fingerprint,
    },
  }
}

/** The cells that people asked to withhold, as the gate names them. */
const namedOf = (release: Release, tables: readonly RawTable[]): string[] =>
  release.tables.flatMap(({ id, named }) => {
    const table = tables.find((one) => one.id === id)
    return table ? named.map(({ cell }) => canonicalId(table, cell)) : []
  })

/** Whether files and pages, in every language of the site, say what was audited and nothing else. */
async function isAsAudited(
  tables: readonly Disclosed<Table>[],
  release: Release,
  render: RenderPage | null,
  { locales, timeZone }: Pick<Site, 'locales' | 'timeZone'>,
): Promise<boolean> {
  const { differencesOnPage } = await import('./rendered-page')
  for (const table of tables) {
    if (differencesOf(table, release).length > 0) return false
    const own = release.tables.find(({ id }) => id === table.id)
    for (const locale of render && own ? locales : []) {
      const facts = { chart: own?.chart ?? 'none', unit: own?.unit ?? '', locale, timeZone }
      const page = await render?.(table, facts).catch(() => null)
      if (!page || differencesOnPage(table, page).length > 0) return false
    }
  }
  return true
}

/** Where the files that readers would get say other than what was audited. */
function differencesOf(table: Disclosed<Table>, { slug, title, period, threshold, zeros }: Release): string[] {
  const facts: TableFacts = {
    release: { slug, title, period, publishedAt: null, revisedBy: null },
    measure: { slug: '', name: '', definition: '', unit: '', caveat: '' },
    threshold: threshold ?? 0,
    zeros: zeros ?? '',
  }
  const words = { id: 'chart', unit: '', withheld: '', total: 'Total', describe: () => '' }
  const points = chartOf(table, 'bars', words)?.series.flatMap((one) => one.points.map(({ value }) => value)) ?? []
  return differencesAsRendered(table, { csv: csvOf(table), json: jsonOf(table, facts), points }, 'Total')
}

/** Every word that will be read beside the tables: the text, their titles and their labels. */
function textsOf(release: Release, result: GateResult): NarrativeText[] {
  const tables = result.passed ? result.tables : []
  return [
    { part: 'title', text: release.title },
    ...narrativeParts.map((part) => ({ part, text: release[part] })),
    { part: 'revisionNote', text: release.revisionNote ?? '' },
    { part: 'table', text: release.tables.map(({ title }) => title.replace(/\n/g, ' ')).join('\n') },
    {
      part: 'labels',
      text: tables.flatMap(({ dims }) => dims.flatMap((dim) => Object.values(dim.labels ?? {}))).join('\n'),
    },
  ]
}

/**
 * Keeps what the gate said. Passed: the disclosed tables stand for review, and second readers are told where `tell` says
 * so. Throws Conflict where the draft, the rule or what is published changed while the gate ran.
 */
export async function keepAssessment(
  tx: Writer,
  actor: Actor,
  assessment: Assessment,
  options: { tell: boolean },
  now: Date,
): Promise<void> {
  const { result, fingerprint } = assessment
  const release = await findRelease(tx, actor, assessment.slug)
  const may = mayRunGate(actor, release)
  const permit = result.passed ? ensure(actor, 'gate.passed', may) : ensure(actor, 'gate.refused', may)
  const comparing = ensure(actor, 'rawTables.read', may)
  if ((await fingerprintOf(tx, comparing, release.id)) !== fingerprint) throw new Conflict('releases.errors.changed')
  await forgetGate(tx, release.id)
  await tx.insert(gateReports).values({ releaseId: release.id, report: assessment.record, madeAt: now })
  if (result.passed) {
    for (const table of result.tables)
      await tx.insert(disclosedTables).values({ releaseTableId: table.id, content: table })
    const { threshold, zeros } = result.report.policy
    await tx
      .update(releases)
      .set({ gatedAt: now, gatedFingerprint: fingerprint, threshold, zeros })
      .where(eq(releases.id, release.id))
  }
  const { cells, withheld } = result.report.totals
  const facts = { slug: release.slug, period: release.period, ...(result.passed ? { cells, withheld } : {}) }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
  if (result.passed && options.tell)
    await tellReaders(tx, actor, release, assessment.record, await findToday(tx, now), now)
}

/** Takes back what the gate and the second reader said: the draft is not any more what they judged. */
export async function forgetGate(tx: Writer, releaseId: string): Promise<void> {
  const tables = tx.select({ id: releaseTables.id }).from(releaseTables).where(eq(releaseTables.releaseId, releaseId))
  await tx.delete(disclosedTables).where(inArray(disclosedTables.releaseTableId, tables))
  await tx.delete(gateReports).where(eq(gateReports.releaseId, releaseId))
  await tx
    .update(releases)
    .set({
      gatedAt: null,
      gatedFingerprint: null,
      reviewedAt: null,
      reviewedBy: null,
      reviewNote: '',
      threshold: null,
      zeros: null,
    })
    .where(and(eq(releases.id, releaseId), isNull(releases.publishedAt)))
}
