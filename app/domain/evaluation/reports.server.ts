// Evaluators' reports as they were handed in, and the coalition's answers. No command changes a report.
import { createHash } from 'node:crypto'
import { asc, desc, eq, isNull } from 'drizzle-orm'
import { evaluationReports, evaluationResponses } from '#db/schema/evaluation'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { ensureCited, noteCitations } from '../firewall/citations.server'
import { enqueue } from '../outbox/enqueue.server'
import { personName } from '../people/names'
import { listBodyPeople } from '../seats/delegates.server'
import { findToday, findZone } from '../site/settings.server'
import { freeSlug } from '../site/slug'
import { dayOf } from '../time'
import { mostReportBytes, type ReportInput, type ResponseState, responseState } from './evaluation'
import { findCoalition } from './plan.server'
import { mayPublishReport, mayRespondToReport } from './policy'

/** Words that stand where a slug would. */
const taken = ['new']

/** The SHA-256 of a report's text in UTF-8, in hexadecimal digits. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Publishes a report exactly as it was handed in, and asks the coalition for its response by a day. Returns the slug.
 * Nothing is asked of its percentages: a report is a source, not a text of the coalition's.
 */
export async function publishReport(tx: Writer, actor: Actor, input: ReportInput, now: Date): Promise<string> {
  const permit = ensure(actor, 'evaluationReport.published', mayPublishReport(actor))
  if (input.text.trim() === '') throw new Invalid({ text: 'evaluation.errors.noText' })
  if (Buffer.byteLength(input.text, 'utf8') > mostReportBytes) throw new Invalid({ text: 'evaluation.errors.tooLarge' })
  const body = await findCoalition(tx, actor)
  const today = await findToday(tx, now)
  if (input.responseDueOn <= today) throw new Invalid({ responseDueOn: 'evaluation.errors.dueInPast' })
  const known = await tx.select({ slug: evaluationReports.slug }).from(evaluationReports)
  const slug = freeSlug(input.title, [...taken, ...known.map((row) => row.slug)])
  const digest = digestOf(input.text)
  const [row] = await tx
    .insert(evaluationReports)
    .values({ ...input, slug, digest, publishedAt: now, publishedBy: personIdOf(actor) as string })
    .returning()
  if (!row) throw new Error('A report was not written.')
  const facts = { slug, title: input.title, digest, dueOn: input.responseDueOn }
  const subject = { kind: 'evaluationReport' as const, id: row.id }
  await record(tx, permit, { subject, bodyId: body.id, visibility: 'public', facts }, now)
  const props = { slug, title: input.title, body: body.name, dueOn: input.responseDueOn }
  for (const person of await listBodyPeople(tx, body.id, today)) {
    const key = `evaluation-report-published ${row.id} ${person.personId}`
    await enqueue(tx, person, { template: 'evaluation-report-published', props }, key, now)
  }
  return slug
}

/** Publishes the coalition's response beside the report. Throws Conflict for a second one. */
export async function respondToReport(tx: Writer, actor: Actor, slug: string, text: string, now: Date): Promise<void> {
  const report = await findReport(tx, slug, now)
  const body = await findCoalition(tx, actor)
  if (report.response) throw new Conflict('evaluation.errors.answered')
  const may = mayRespondToReport(actor, { bodyId: body.id, isAnswered: false })
  const permit = ensure(actor, 'evaluationResponse.published', may)
  await ensureCited(tx, { text })
  const [written] = await tx
    .insert(evaluationResponses)
    .values({ reportId: report.id, bodyId: body.id, text, publishedAt: now, publishedBy: personIdOf(actor) as string })
    .onConflictDoNothing()
    .returning()
  if (!written) throw new Conflict('evaluation.errors.answered')
  await noteCitations(tx, { kind: 'response', key: slug, title: report.title }, [text], now)
  const subject = { kind: 'evaluationReport' as const, id: report.id }
  const facts = { slug, title: report.title, late: report.state === 'late' }
  await record(tx, permit, { subject, bodyId: body.id, visibility: 'public', facts }, now)
}

export type Report = typeof evaluationReports.$inferSelect & {
  publishedByName: string
  response: { text: string; publishedAt: Date } | null
  state: ResponseState
}

const select = (db: Reader) =>
  db
    .select({ report: evaluationReports, response: evaluationResponses, person: people })
    .from(evaluationReports)
    .innerJoin(people, eq(people.id, evaluationReports.publishedBy))
    .leftJoin(evaluationResponses, eq(evaluationResponses.reportId, evaluationReports.id))
type Row = Awaited<ReturnType<typeof select>>[number]

async function asReports(db: Reader, rows: Row[], now: Date): Promise<Report[]> {
  const zone = await findZone(db)
  return rows.map(({ report, response, person }) => ({
    ...report,
    publishedByName: personName(person),
    response: response && { text: response.text, publishedAt: response.publishedAt },
    state: responseState(report.responseDueOn, response ? dayOf(response.publishedAt, zone) : null, dayOf(now, zone)),
  }))
}

/** A report by its slug, with its response. Throws NotFound. */
export async function findReport(db: Reader, slug: string, now: Date): Promise<Report> {
  const [report] = await asReports(db, await select(db).where(eq(evaluationReports.slug, slug)), now)
  if (!report) throw new NotFound()
  return report
}

/** Every report, the last first. */
export async function listReports(db: Reader, now: Date): Promise<Report[]> {
  const rows = await select(db).orderBy(desc(evaluationReports.publishedAt), desc(evaluationReports.id))
  return asReports(db, rows, now)
}

/** Reports without a response, the longest due first. */
export async function listUnanswered(db: Reader, now: Date): Promise<Report[]> {
  const rows = await select(db)
    .where(isNull(evaluationResponses.reportId))
    .orderBy(asc(evaluationReports.responseDueOn), asc(evaluationReports.id))
  return asReports(db, rows, now)
}
