import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Need } from '../need'
import { listToAcknowledge } from './board.server'

/** Matters that have come to a body which the actor leads, and that nobody there has acknowledged. */
export async function listNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  return (await listToAcknowledge(db, actor)).map(
    ({ number, title, bodyName: body, acknowledgeBy }): Need => ({
      kind: 'matter',
      key: number,
      place: { number },
      title: { key: 'account.desk.acknowledge', params: { title } },
      why: { key: 'account.desk.acknowledgeWhy', params: { body } },
      dueOn: acknowledgeBy,
      for: body,
    }),
  )
}
