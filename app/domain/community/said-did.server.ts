// "You said, we did": what was asked in public words, what was answered, and how long it took.
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { visitor } from '../access/actor'
import { visibleTo } from '../matters/visibility.server'
import { pageSizes, pagingOf } from '../paging'
import { findZone } from '../site/settings.server'
import { dayOf, daysBetween } from '../time'
import { median } from './submission'

const saidDidPerPage = pageSizes.saidDid

const isPublic = and(visibleTo(visitor), isNotNull(matters.answeredAt))

const answered = statement((db) =>
  db
    .select({
      matterId: matters.id,
      receivedAt: submissions.receivedAt,
      answerBy: submissions.answerBy,
      answeredAt: matters.answeredAt,
    })
    .from(submissions)
    .innerJoin(matters, eq(matters.id, submissions.matterId))
    .where(isPublic)
    .orderBy(desc(matters.answeredAt), asc(matters.id), asc(submissions.receivedAt)),
)

const saidOf = statement((db, { ids }: Slots<{ ids: readonly string[] }>) =>
  db
    .select({
      id: matters.id,
      number: matters.number,
      title: matters.title,
      said: matters.summary,
      bodyName: bodies.name,
      answerKind: matters.answerKind,
      answer: matters.answer,
      plannedOn: matters.plannedOn,
      sentTo: matters.sentTo,
      answeredAt: matters.answeredAt,
    })
    .from(matters)
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(and(inList(matters.id, ids), isPublic)),
)

/** What was answered, with the days that each took, the newest answer first. */
async function listTaken(db: Reader, zone: string) {
  return (await answered(db)).map((row) => {
    const answeredOn = dayOf(row.answeredAt as Date, zone)
    return { ...row, days: daysBetween(dayOf(row.receivedAt, zone), answeredOn), inTime: answeredOn <= row.answerBy }
  })
}

/** The figures of all answers alone: how many, and the median of days from sending to answer. `zone` is the site's. */
export async function findSaidDidFigures(db: Reader, zone: string) {
  const taken = await listTaken(db, zone)
  return { answered: taken.length, medianDays: median(taken.map((one) => one.days)) }
}

/**
 * One page (from 1) of answered public matters that came from submissions, newest answer first, with the figures of all
 * of them: days from sending to answer (median), and the share answered by the promised day (0 to 1). It shows the words
 * that were written for everybody, never what was sent.
 */
export async function listSaidDid(db: Reader, { page }: { page: number }) {
  const zone = await findZone(db)
  const taken = await listTaken(db, zone)
  const byMatter = new Map<string, typeof taken>()
  for (const one of taken) byMatter.set(one.matterId, [...(byMatter.get(one.matterId) ?? []), one])
  const ids = [...byMatter.keys()]
  const { page: current, pages } = pagingOf('saidDid', ids.length, Math.max(1, page))
  const shown = ids.slice((current - 1) * saidDidPerPage, current * saidDidPerPage)
  const rows = shown.length === 0 ? [] : await saidOf(db, { ids: shown })
  const entries = shown.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    const own = byMatter.get(id) ?? []
    return row
      ? [
          {
            ...row,
            voices: own.length,
            days: Math.max(...own.map((one) => one.days)),
          },
        ]
      : []
  })
  return {
    entries,
    page: current,
    pages,
    answered: taken.length,
    medianDays: median(taken.map((one) => one.days)),
    inTimeShare: taken.length === 0 ? null : taken.filter((one) => one.inTime).length / taken.length,
  }
}
export type SaidDid = Awaited<ReturnType<typeof listSaidDid>>
