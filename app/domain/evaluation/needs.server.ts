import type { Reader } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import type { Asking, Need } from '../need'
import { coalitionOf } from './plan.server'
import { mayRespondToReport } from './policy'
import { listUnanswered } from './reports.server'

/** Evaluators' reports that wait for the response of the coalition's body, due or late, for who leads its procedure. */
export async function listEvaluationNeeds(db: Reader, actor: Actor, { now }: Asking): Promise<Need[]> {
  if (!isProjectManager(actor) && (actor.kind !== 'person' || actor.offices.length === 0)) return []
  const waiting = await listUnanswered(db, now)
  if (waiting.length === 0) return []
  const body = await coalitionOf(db, actor)
  if (!body || !mayRespondToReport(actor, { bodyId: body.id, isAnswered: false })) return []
  return waiting.map(
    ({ id, slug, title, responseDueOn }): Need => ({
      kind: 'response',
      key: id,
      place: { slug },
      title: { key: 'account.desk.response', params: { title } },
      why: { key: 'account.desk.responseWhy', params: { body: body.name } },
      dueOn: responseDueOn,
      for: body.name,
    }),
  )
}
