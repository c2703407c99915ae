import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import { people } from '#db/schema/people'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { visibleIn } from '../access/visibility.server'
import type { SubjectKind } from '../things'
import { byOf } from './activity'

/** A thing by kind and id; or all things of some kinds, of a body where it is named, as its seats and charters. */
export type Subject = { kind: SubjectKind; id: string } | { kinds: SubjectKind[]; bodyId?: string }

const isAbout = (subject: Subject): SQL | undefined =>
  'id' in subject
    ? and(eq(activity.subjectKind, subject.kind), eq(activity.subjectId, subject.id))
    : and(
        inArray(activity.subjectKind, subject.kinds),
        subject.bodyId === undefined ? undefined : eq(activity.bodyId, subject.bodyId),
      )

/** What a history tells of each entry, beside who did it. */
export const entry = {
  id: activity.id,
  at: activity.at,
  verb: activity.verb,
  facts: activity.facts,
  byRole: activity.byRole,
}
export const actorName = sql<string | null>`coalesce(${people.displayName}, ${people.name})`

const entries = (db: Reader) =>
  db
    .select({ ...entry, actorKind: activity.actorKind, actorName })
    .from(activity)
    .leftJoin(people, eq(people.id, activity.actorId))

/** Of one thing, which most pages ask for. */
const ofOne = statement((db, p: Slots<{ actor: Actor; kind: string; id: string; limit: number }>) =>
  entries(db)
    .where(and(eq(activity.subjectKind, p.kind), eq(activity.subjectId, p.id), visibleIn(p.actor, activity)))
    .orderBy(desc(activity.seq))
    .limit(p.limit),
)
const ofSeveral = (db: Reader, actor: Actor, subjects: Subject[], limit: number) =>
  entries(db)
    .where(and(or(...subjects.map(isAbout)), visibleIn(actor, activity)))
    .orderBy(desc(activity.seq))
    .limit(limit)

/**
 * What happened to one thing, or to several that belong together, newest first, as far as the actor may see. Who did it
 * is for members alone: null for everybody else.
 */
export async function listHistory(db: Reader, actor: Actor, subjects: Subject | Subject[], limit = 50) {
  const [subject, ...more] = [subjects].flat()
  const isOne = subject !== undefined && more.length === 0 && 'id' in subject
  const rows = isOne
    ? await ofOne(db, { actor, kind: subject.kind, id: subject.id, limit })
    : await ofSeveral(db, actor, [subjects].flat(), limit)
  const isMember = actor.kind === 'person' && actor.isMember
  return rows.map(({ actorKind, actorName: name, ...row }) => ({
    ...row,
    by: isMember ? byOf({ actorKind, actorName: name }) : null,
  }))
}
export type HistoryEntry = Awaited<ReturnType<typeof listHistory>>[number]
