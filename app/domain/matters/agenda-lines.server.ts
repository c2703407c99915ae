import { and, desc, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { matterMovements, matters } from '#db/schema/matters'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { AgendaLine, AskingForAgenda } from '../meetings/agenda/ready'
import type { Saying } from '../saying'
import { findSite } from '../site/settings.server'
import { latenessOf } from './matter'
import { listMatters, type MatterRow } from './matters.server'

/**
 * What waits for a body's next agenda: every matter with it that has no answer, the most overdue first, then those it
 * answered from `since` until `now`. `fromWorkgroup` holds the waiting ones that an operational workgroup sent here;
 * no matter stands in both.
 */
export async function readyForAgenda(
  db: Reader,
  actor: Actor,
  { bodyId, since, today, now }: AskingForAgenda,
): Promise<{ community: AgendaLine[]; fromWorkgroup: AgendaLine[] }> {
  const site = await findSite(db)
  const line = (matter: MatterRow): AgendaLine => {
    const lateness = latenessOf(matter.dueOn, today, site?.holidays ?? [])
    const { number, dueOn } = matter
    const note: Saying = {
      key: `matters.agenda.${matter.answeredAt ? 'answered' : lateness}`,
      params: { number, day: { day: dueOn } },
    }
    const unacknowledged = !matter.acknowledgedAt && matter.acknowledgeBy !== null && matter.acknowledgeBy < today
    return {
      title: matter.title,
      ...(!matter.answeredAt && (lateness !== 'on-time' || unacknowledged)
        ? { ownItem: { key: 'matters.agenda.item' as const } }
        : {}),
      note: unacknowledged && !matter.answeredAt ? { key: 'matters.agenda.unacknowledged', params: { note } } : note,
      matterId: matter.id,
      visibility: matter.visibility,
      reasonCode: matter.reasonCode,
    }
  }
  const waiting = await listMatters(db, actor, { bodyId, state: 'unanswered' })
  const sentUp = await sentByWorkgroup(db, bodyId)
  const answered = await listMatters(db, actor, { bodyId, answered: { from: since, to: now } })
  return {
    community: [...waiting.filter((matter) => !sentUp.has(matter.id)), ...answered].map(line),
    fromWorkgroup: waiting.filter((matter) => sentUp.has(matter.id)).map(line),
  }
}

/** Ids of the matters whose last move brought them from an operational workgroup to this body. */
async function sentByWorkgroup(db: Reader, bodyId: string): Promise<Set<string>> {
  const moves = await db
    .select({ matterId: matterMovements.matterId, fromKind: bodies.kind })
    .from(matterMovements)
    .innerJoin(matters, eq(matters.id, matterMovements.matterId))
    .leftJoin(bodies, eq(bodies.id, matterMovements.fromBodyId))
    .where(and(eq(matters.bodyId, bodyId), eq(matterMovements.toBodyId, bodyId)))
    .orderBy(desc(matterMovements.movedAt), desc(matterMovements.id))
  const last = new Map<string, string | null>()
  for (const move of moves) if (!last.has(move.matterId)) last.set(move.matterId, move.fromKind)
  return new Set([...last].filter(([, kind]) => kind === 'owg').map(([id]) => id))
}

/** Matters that the actor may see and that were answered from the first instant and before the second, newest first. */
export async function listAnsweredMattersBetween(db: Reader, actor: Actor, from: Date, to: Date): Promise<MatterRow[]> {
  return listMatters(db, actor, { answered: { from, to }, limit: 500 })
}
