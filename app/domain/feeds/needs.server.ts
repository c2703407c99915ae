import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Asking, Need } from '../need'
import { listFeedsToSend } from './submissions.server'

/** Figures that the organisations whose data the actor keeps owe: late, or due within two weeks. */
export async function listFeedNeeds(db: Reader, actor: Actor, { today }: Asking): Promise<Need[]> {
  if (actor.kind !== 'person' || actor.organisationIds.length === 0) return []
  return (await listFeedsToSend(db, actor, today)).map(
    ({ id, measure, period, organisation, dueOn }): Need => ({
      kind: 'feed',
      key: id,
      place: { id },
      title: { key: 'account.desk.feed', params: { measure, period: { period } } },
      why: { key: 'account.desk.feedWhy', params: { organisation } },
      dueOn,
      for: organisation,
    }),
  )
}
