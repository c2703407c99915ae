import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { Need } from '../need'
import { listProposalsToReview } from './proposals.server'

/** Changes of organisations' records that wait for review. */
export async function listNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  return (await listProposalsToReview(db, actor)).map(
    ({ id, organisation, proposedByName: name, proposedAt }): Need => ({
      kind: 'organisationChange',
      key: id,
      place: { slug: organisation.slug, id },
      title: { key: 'account.desk.change', params: { organisation: organisation.name } },
      why: { key: 'account.desk.changeWhy', params: { name, day: { at: proposedAt.toISOString() } } },
      dueOn: null,
      for: null,
    }),
  )
}
