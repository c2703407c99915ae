// What the liaison reads. For anybody else there are no submissions.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, type SQL } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import { bodies } from '#db/schema/bodies'
import { submissionMessages, submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import { releases } from '#db/schema/releases'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { everyRow, noRow, type VisibleTo } from '../access/clauses.server'
import { byOf } from '../activity/activity'
import { actorName, entry } from '../activity/history.server'
import { NotFound } from '../errors'
import { pageSizes } from '../paging'
import { personName } from '../people/names'
import { sharedWords } from './likeness'
import { mayTriage } from './policy'
import { type SubmissionState, submissionState } from './submission'

/** Who triages reads all of them: the store's half of `mayTriage`. */
export const visibleTo = ((actor: Actor): SQL => (mayTriage(actor) ? everyRow : noRow)) satisfies VisibleTo

const byState: Record<SubmissionState, SQL | undefined> = {
  new: and(isNull(submissions.matterId), isNull(submissions.declinedAt)),
  'with-body': and(isNotNull(submissions.matterId), isNull(matters.answeredAt), isNull(submissions.declinedAt)),
  answered: and(isNotNull(matters.answeredAt), isNull(submissions.declinedAt)),
  declined: isNotNull(submissions.declinedAt),
}

/** Never the address for a notice, and never the hash of the code: no person reads those. */
const shown = {
  id: submissions.id,
  kind: submissions.kind,
  area: submissions.area,
  timeBand: submissions.timeBand,
  text: submissions.text,
  locale: submissions.locale,
  receivedAt: submissions.receivedAt,
  readBy: submissions.readBy,
  answerBy: submissions.answerBy,
  routedAt: submissions.routedAt,
  declinedAt: submissions.declinedAt,
  declineReason: submissions.declineReason,
  matterId: submissions.matterId,
  matterNumber: matters.number,
  matterTitle: matters.title,
  bodyName: bodies.name,
  answeredAt: matters.answeredAt,
  aboutRelease: submissions.aboutRelease,
  aboutTitle: releases.title,
}
const joined = (db: Reader) =>
  db
    .select(shown)
    .from(submissions)
    .leftJoin(matters, eq(matters.id, submissions.matterId))
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .leftJoin(releases, eq(releases.slug, submissions.aboutRelease))

/** The day on which something is owed: to be read and routed while it is new, to be answered afterwards. */
const withState = <
  R extends {
    declinedAt: Date | null
    matterId: string | null
    answeredAt: Date | null
    readBy: string
    answerBy: string
  },
>(
  row: R,
) => {
  const state = submissionState(row)
  return { ...row, state, dueOn: state === 'new' ? row.readBy : row.answerBy }
}

const submissionsPerPage = pageSizes.submissions

/**
 * Submissions in a state, the longest waiting first while somebody waits, else the newest; one page of 30 (`page` from
 * 1). `wroteBack` where the submitter spoke last. Empty for anybody but liaison and project manager.
 */
export async function listSubmissions(
  db: Reader,
  actor: Actor,
  { state, page = 1 }: { state?: SubmissionState; page?: number },
) {
  const waits = state === 'new' || state === 'with-body'
  const rows = await joined(db)
    .where(and(visibleTo(actor), state && byState[state]))
    .orderBy(waits ? asc(submissions.receivedAt) : desc(submissions.receivedAt), asc(submissions.id))
    .limit(submissionsPerPage)
    .offset((page - 1) * submissionsPerPage)
  const spoken =
    rows.length === 0
      ? []
      : await db
          .select({ submissionId: submissionMessages.submissionId, sender: submissionMessages.sender })
          .from(submissionMessages)
          .where(
            inArray(
              submissionMessages.submissionId,
              rows.map((row) => row.id),
            ),
          )
          .orderBy(asc(submissionMessages.sentAt), asc(submissionMessages.id))
  const last = new Map(spoken.map((message) => [message.submissionId, message.sender]))
  return rows.map((row) => ({ ...withState(row), wroteBack: last.get(row.id) === 'submitter' }))
}
export type SubmissionRow = Awaited<ReturnType<typeof listSubmissions>>[number]

/** How many submissions are in each state; throws NotFound for anybody but liaison and project manager. */
export async function countSubmissions(db: Reader, actor: Actor): Promise<Record<SubmissionState, number>> {
  if (!mayTriage(actor)) throw new NotFound()
  const seen = visibleTo(actor)
  const total = Number(await db.$count(submissions, seen))
  const fresh = Number(await db.$count(submissions, and(seen, byState.new)))
  const declined = Number(await db.$count(submissions, and(seen, byState.declined)))
  const answeredMatters = db.select({ id: matters.id }).from(matters).where(isNotNull(matters.answeredAt))
  const answered = Number(
    await db.$count(
      submissions,
      and(seen, isNull(submissions.declinedAt), inArray(submissions.matterId, answeredMatters)),
    ),
  )
  return { new: fresh, 'with-body': total - fresh - declined - answered, answered, declined }
}

/** One submission with its messages. Throws NotFound for anybody but liaison and project manager. */
export async function findSubmission(db: Reader, actor: Actor, id: string) {
  const [row] = await joined(db).where(and(eq(submissions.id, id), visibleTo(actor)))
  if (!row) throw new NotFound()
  const wantsNotice = await db.$count(submissions, and(eq(submissions.id, id), isNotNull(submissions.noticeEmail)))
  const messages = await db
    .select({
      id: submissionMessages.id,
      sender: submissionMessages.sender,
      text: submissionMessages.text,
      sentAt: submissionMessages.sentAt,
      name: people.name,
      displayName: people.displayName,
    })
    .from(submissionMessages)
    .leftJoin(people, eq(people.id, submissionMessages.sentBy))
    .where(eq(submissionMessages.submissionId, id))
    .orderBy(asc(submissionMessages.sentAt), asc(submissionMessages.id))
  return {
    ...withState(row),
    wantsNotice: Number(wantsNotice) > 0,
    messages: messages.map(({ name, displayName, ...message }) => ({
      ...message,
      senderName: personName({ name, displayName }),
    })),
  }
}
export type Submission = Awaited<ReturnType<typeof findSubmission>>

/** What happened to a submission, the latest 50, newest first: closed to everybody but those who read the submission. */
export async function listSubmissionHistory(db: Reader, actor: Actor, id: string) {
  const rows = await db
    .select({ ...entry, actorKind: activity.actorKind, actorName })
    .from(activity)
    .innerJoin(submissions, eq(submissions.id, activity.subjectId))
    .leftJoin(people, eq(people.id, activity.actorId))
    .where(and(visibleTo(actor), eq(activity.subjectKind, 'submission'), eq(submissions.id, id)))
    .orderBy(desc(activity.seq))
    .limit(50)
  return rows.map(({ actorKind, actorName: name, ...row }) => ({ ...row, by: byOf({ actorKind, actorName: name }) }))
}

const lookBackDays = 180
const mostCompared = 500

/** Up to three others of the same kind in half a year that share telling words, the most alike first. */
export async function listAlike(
  db: Reader,
  actor: Actor,
  submission: Pick<Submission, 'id' | 'kind' | 'text' | 'area' | 'receivedAt'>,
) {
  if (!mayTriage(actor)) throw new NotFound()
  const since = new Date(submission.receivedAt.getTime() - lookBackDays * 86_400_000)
  const others = await joined(db)
    .where(
      and(
        visibleTo(actor),
        eq(submissions.kind, submission.kind),
        ne(submissions.id, submission.id),
        gte(submissions.receivedAt, since),
      ),
    )
    .orderBy(desc(submissions.receivedAt), asc(submissions.id))
    .limit(mostCompared)
  return others
    .map((other) => ({
      id: other.id,
      receivedAt: other.receivedAt,
      state: submissionState(other),
      matterNumber: other.matterNumber,
      matterTitle: other.matterTitle,
      shared: sharedWords(`${submission.text} ${submission.area}`, `${other.text} ${other.area}`),
    }))
    .filter((other) => other.shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, 3)
}
