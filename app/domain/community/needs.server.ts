import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Need } from '../need'
import { mayTriage } from './policy'
import { listSubmissions } from './submissions.server'

/** What residents sent and nobody has routed yet, the longest waiting first. */
export async function listNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  if (!mayTriage(actor)) return []
  return (await listSubmissions(db, actor, { state: 'new' })).map(
    ({ id, kind, receivedAt, dueOn }): Need => ({
      kind: 'submission',
      key: id,
      place: { id },
      title: { key: 'account.desk.submission', params: { kind: { key: `submissionKind.${kind}` } } },
      why: { key: 'account.desk.submissionWhy', params: { date: { at: receivedAt.toISOString() } } },
      dueOn,
      for: null,
    }),
  )
}
