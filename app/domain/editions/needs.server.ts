import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Need } from '../need'
import { listIssuesToRelease } from './issues.server'

/** Issues that go out only when the actor has released them. */
export async function listNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  return (await listIssuesToRelease(db, actor)).map(
    ({ id, audience, number }): Need => ({
      kind: 'edition',
      key: id,
      place: { id },
      title: {
        key: 'account.desk.issue',
        params: {
          issue: { key: 'editions.issue', params: { edition: { key: `editions.name.${audience}` }, n: number } },
        },
      },
      why: { key: 'account.desk.issueWhy' },
      dueOn: null,
      for: null,
    }),
  )
}
