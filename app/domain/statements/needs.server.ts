import type { Reader } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import type { Need } from '../need'
import { releasable, signOffsAwaited } from './needs'
import { listPendingStatements } from './statements.server'

/** Joint statements to sign off, one entry for each organisation that the actor acts for, and those to release. */
export async function listNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  if (actor.kind !== 'person') return []
  if (actor.seats.length === 0 && actor.offices.length === 0 && !isProjectManager(actor)) return []
  const pending = await listPendingStatements(db, actor)
  return [
    ...signOffsAwaited(actor, pending).map(
      ({ number, title, bodyName: body, organisationId, organisationName: organisation }): Need => ({
        kind: 'signOff',
        key: `${number} ${organisationId}`,
        place: { number },
        title: { key: 'statements.desk', params: { title } },
        why: { key: 'statements.deskWhy', params: { organisation, body } },
        dueOn: null,
        for: organisation,
      }),
    ),
    ...releasable(actor, pending).map(
      ({ number, title, bodyName: body }): Need => ({
        kind: 'statementRelease',
        key: `${number} release`,
        place: { number },
        title: { key: 'statements.deskRelease', params: { title } },
        why: { key: 'statements.deskReleaseWhy', params: { body } },
        dueOn: null,
        for: body,
      }),
    ),
  ]
}
