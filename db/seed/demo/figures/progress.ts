// Measures, promises of figures, and releases that went through the gate like any other. The counts of the sample place are
// synthetic and say so; the figures of another place name their source.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { type GateInput, runGate } from '~/domain/disclosure/gate/gate'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { importEvidence } from '~/domain/evidence/importing.server'
import { promiseFeed } from '~/domain/feeds/feeds.server'
import { supplyCounts } from '~/domain/feeds/submissions.server'
import type { MeasureInput } from '~/domain/measures/measure'
import { defineMeasure } from '~/domain/measures/measures.server'
import { draftRelease, editRelease } from '~/domain/releases/drafts/drafting.server'
import { assessRelease, keepAssessment } from '~/domain/releases/gate/gate.server'
import { publishRelease } from '~/domain/releases/publication.server'
import { reviewRelease } from '~/domain/releases/review.server'
import { buildTable } from '~/domain/releases/tables/building.server'
import { addTable } from '~/domain/releases/tables/tables.server'
import { readUpload } from '~/domain/uploads/table-upload'
import { formats } from '~/i18n/dates'
import { feeds } from '../../../schema/feeds'
import { measures } from '../../../schema/measures'
import type { Store } from '../../../store'
import type { Calendar } from '../meetings/calendar'
import type { Deed, Scene } from '../stage'
import {
  measuresOfTheSample,
  monthlyPromises,
  type Quarter,
  quarterlyReleases,
  quartersOf,
  type ReleasePlan,
  type TablePlan,
} from './counts'
import { discretionRelease, measuresOfDiscretion } from './discretion'
import { figureDeeds, groupsDeed } from './figures'

/** What a measure says that counts people without a breakdown of its own. */
const plainMeasure = {
  statistic: 'people',
  kind: 'count',
  goal: 'none',
  numerator: '',
  denominator: '',
  dimensions: [],
} satisfies Partial<MeasureInput>

const days = (at: Date, n: number) => new Date(at.getTime() + n * 86_400_000)

export function progressDeeds(calendar: Calendar): Deed[] {
  const first = days(calendar.meetings.pcg[0] as Date, 1)
  const quarters = quartersOf(calendar)
  return [
    { at: first, act: (scene) => groupsDeed(scene) },
    { at: first, act: (scene) => define(scene) },
    { at: days(first, 2), act: (scene) => importFigures(scene) },
    ...figureDeeds(calendar, days(first, 1)),
    ...promises(calendar, quarters, days(first, 1)),
    ...quarterlyReleases(calendar, quarters).flatMap(releaseDeeds),
    ...releaseDeeds(discretionRelease(calendar, quarters.at(-1) as Quarter)),
  ]
}

async function define({ tx, now, as, known }: Scene): Promise<void> {
  for (const { key, ...input } of [...measuresOfTheSample, ...measuresOfDiscretion]) {
    const slug = await defineMeasure(tx, await as('ines'), { ...plainMeasure, ...input }, now)
    const [measure] = await tx.select({ id: measures.id }).from(measures).where(eq(measures.slug, slug))
    known.set(`measure ${key}`, measure?.id ?? '')
  }
}

/** The published figures of other places, from the file that lies beside the seed. */
async function importFigures({ tx, now, as }: Scene): Promise<void> {
  const file = readEvidence(readFileSync(resolve('db/seed/published-aggregates.csv')))
  if (!file.ok) throw new Error(`The file of published figures cannot be read: ${JSON.stringify(file.problems)}`)
  await importEvidence(tx, await as('ines'), file.figures, now)
}

/** Quarterly promises are kept by the upload to a release; of the monthly ones a records desk says when they arrived. */
function promises(calendar: Calendar, quarters: Quarter[], earliest: Date): Deed[] {
  // Who is met by case management is counted since the last quarter only.
  const quarterly = quarters.slice(-1).map(
    (quarter): Deed => ({
      at: new Date(Math.max(calendar.at(quarter.firstDay, '09:00').getTime(), earliest.getTime())),
      act: (scene) => promise(scene, 'people-met', 'northside', quarter.period, quarter.dueOn),
    }),
  )
  const monthly = monthlyPromises(calendar).flatMap(
    ({ measure, owes, period, dueOn, count, promisedAt, suppliedAt }): Deed[] => [
      { at: promisedAt, act: (scene) => promise(scene, measure, owes, period, dueOn) },
      ...(suppliedAt
        ? [
            {
              at: suppliedAt,
              act: async ({ tx, now, as, idOf }: Scene) =>
                supplyCounts(
                  tx,
                  await as('ines'),
                  idOf(`feed ${measure} ${owes} ${period}`),
                  { counts: { dims: [], cells: { ALL: count } }, way: 'grid', reason: '' },
                  now,
                ),
            },
          ]
        : []),
    ],
  )
  return [...quarterly, ...monthly]
}

async function promise(
  { tx, now, as, known, idOf }: Scene,
  measure: string,
  organisationId: string,
  period: string,
  dueOn: string,
): Promise<void> {
  const measureId = idOf(`measure ${measure}`)
  await promiseFeed(tx, await as('ines'), { measureId, organisationId, period, dueOn }, now)
  const [feed] = await tx
    .select({ id: feeds.id })
    .from(feeds)
    .where(and(eq(feeds.measureId, measureId), eq(feeds.organisationId, organisationId), eq(feeds.period, period)))
  known.set(`feed ${measure} ${organisationId} ${period}`, feed?.id ?? '')
}

function releaseDeeds(plan: ReleasePlan): Deed[] {
  const deeds: Deed[] = [
    { at: plan.drafted, act: (scene) => draft(scene, plan) },
    ...plan.tables.map((table): Deed => ({ at: table.uploaded, act: (scene) => upload(scene, plan, table) })),
    { at: plan.gated, direct: (store, scene) => gate(store, scene, plan) },
  ]
  const { reviewed, published } = plan
  if (reviewed) {
    deeds.push({
      at: reviewed,
      act: async ({ tx, now, as, idOf }) =>
        reviewRelease(
          tx,
          await as('nora'),
          idOf(plan.key),
          {
            reason: 'The numbers found in the text name quarters and times of day. None is a count of people.',
            seen: true,
          },
          now,
        ),
    })
  }
  if (published)
    deeds.push({
      at: published,
      act: async ({ tx, now, as, idOf }) => publishRelease(tx, await as('ines'), idOf(plan.key), now),
    })
  return deeds
}

async function draft({ tx, now, as, known }: Scene, { key, title, period, text }: ReleasePlan): Promise<void> {
  const ines = await as('ines')
  const slug = await draftRelease(tx, ines, { title, period, revises: '', revisionNote: '' }, now)
  known.set(key, slug)
  await editRelease(tx, ines, slug, { title, period, ...text, revisionNote: '' }, now)
}

async function upload({ tx, now, as, known, idOf }: Scene, plan: ReleasePlan, table: TablePlan): Promise<void> {
  const ines = await as('ines')
  const { title, chart } = table
  const measureId = idOf(`measure ${table.measure}`)
  if ('recipe' in table) {
    const input = { ...table.recipe, title, chart, measureId, merges: [], skip: false }
    await buildTable(tx, ines, idOf(plan.key), input, buildWords, now)
    return
  }
  const read = readUpload(Buffer.from(table.csv))
  if (!read.ok) throw new Error(`${title} cannot be read: ${JSON.stringify(read.problems)}`)
  const feedId = known.get(`feed ${table.measure} ${table.owes} ${plan.period}`) ?? null
  await addTable(tx, ines, idOf(plan.key), { title, measureId, chart, feedId }, read.table, now)
}

const english = formats('en', 'UTC')
/** The words of the site's first language, which labels keep. */
const buildWords: Parameters<typeof buildTable>[4] = {
  period: english.period,
  step: (step) => ({ month: 'Month', quarter: 'Quarter', half: 'Half-year', year: 'Year' })[step],
  list: english.list,
}

/** Judged outside the transaction, as the page does it. A release that the gate refuses stops the seed. */
async function gate(store: Store, { now, as, idOf }: Omit<Scene, 'tx'>, { key }: ReleasePlan): Promise<void> {
  const ines = await as('ines')
  // What merges would save is told of the one release that still waits.
  const run = (input: GateInput) => runGate({ ...input, redesign: key === 'release waiting' })
  const assessment = await assessRelease(store.db, ines, idOf(key), run)
  if (!assessment.result.passed)
    throw new Error(`The gate refuses ${key}: ${JSON.stringify(assessment.result.report.blocked)}`)
  await store.write((tx) => keepAssessment(tx, ines, assessment, { tell: true }, now))
}
