import type { Reader } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import type { Asking, Need } from '../need'
import { dayOf } from '../time'
import { listProposalsAwaiting, listProposalsToConclude } from './proposals.server'

/** Positions that the actor's seats owe, and outcomes that wait for the words of who leads the procedure. */
export async function listNeeds(db: Reader, actor: Actor, { now, zone }: Asking): Promise<Need[]> {
  const leads = isProjectManager(actor) || (actor.kind === 'person' && actor.offices.length > 0)
  const awaiting = await listProposalsAwaiting(db, actor, now)
  const toConclude = leads ? await listProposalsToConclude(db, actor, now) : []
  return [
    ...awaiting.map(
      ({ number, title, organisationId, organisationName: organisation, bodyName: body, closesAt }): Need => ({
        kind: 'position',
        key: `${number} ${organisationId}`,
        place: { number },
        title: { key: 'account.desk.position', params: { title } },
        why: { key: 'account.desk.positionWhy', params: { organisation, body } },
        dueOn: dayOf(closesAt, zone),
        for: organisation,
      }),
    ),
    ...toConclude.map(
      ({ number, title, bodyName: body, closesAt }): Need => ({
        kind: 'outcome',
        key: `${number} outcome`,
        place: { number },
        title: { key: 'account.desk.outcome', params: { title } },
        why: { key: 'account.desk.outcomeWhy', params: { body, date: { at: closesAt.toISOString() } } },
        dueOn: null,
        for: body,
      }),
    ),
  ]
}
