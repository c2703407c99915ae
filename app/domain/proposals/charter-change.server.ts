import { eq } from 'drizzle-orm'
import { charterDrafts } from '#db/schema/charters'
import type { Reader } from '#db/store'
import { type CharterTerms, termsOf } from '../charters/charter'
import { findVersionTerms } from '../charters/charters.server'
import type { Proposal } from './proposals.server'

export type CharterChange = { before: CharterTerms & { version: number }; after: CharterTerms }

/** The charter that a proposal would bring into force, beside the version that it replaces. Whoever sees the proposal may. */
export async function findCharterChange(
  db: Reader,
  proposal: Pick<Proposal, 'charterDraftId'>,
): Promise<CharterChange | null> {
  if (proposal.charterDraftId === null) return null
  const [draft] = await db.select().from(charterDrafts).where(eq(charterDrafts.id, proposal.charterDraftId))
  if (!draft) return null
  return { before: await findVersionTerms(db, draft.basedOnId), after: termsOf(draft) }
}
