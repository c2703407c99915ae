import type { Reader } from '#db/store'
import type { Actor } from '~/domain/access/actor'
import { listNeeds as listCommunity } from '~/domain/community/needs.server'
import { listNeeds as listEditions } from '~/domain/editions/needs.server'
import { listEvaluationNeeds } from '~/domain/evaluation/needs.server'
import { listFeedNeeds } from '~/domain/feeds/needs.server'
import { listNeeds as listMatters } from '~/domain/matters/needs.server'
import { listNeeds as listMeetings } from '~/domain/meetings/needs.server'
import type { Asking, Need } from '~/domain/need'
import { listNeeds as listOrganisations } from '~/domain/organisations/needs.server'
import { listNeeds as listProposals } from '~/domain/proposals/needs.server'
import { listReleaseNeeds } from '~/domain/releases/needs.server'
import { listNeeds as listStatements } from '~/domain/statements/needs.server'

/** The domains in which something can wait for somebody, in the order in which it is shown. */
const sources: ((db: Reader, actor: Actor, asking: Asking) => Promise<Need[]>)[] = [
  listProposals,
  listStatements,
  listMatters,
  listCommunity,
  listEvaluationNeeds,
  listReleaseNeeds,
  listFeedNeeds,
  listOrganisations,
  listEditions,
  listMeetings,
]

/**
 * Everything that waits for this person: the one list that the desk and the members' edition read. Each domain asks by
 * itself what the actor may see, and asks nothing where it cannot concern them.
 */
export async function listNeeds(db: Reader, actor: Actor, asking: Asking): Promise<Need[]> {
  const needs: Need[] = []
  for (const source of sources) needs.push(...(await source(db, actor, asking)))
  return needs
}
