import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { NotFound } from '../errors'
import { listDelegates } from '../seats/delegates.server'
import { mayRecordPosition } from './policy'
import type { Proposal } from './proposals.server'

/** Who speaks for each seat of the proposal's body on the day. Throws NotFound for those who record no positions of others. */
export async function listSpeakers(db: Reader, actor: Actor, proposal: Proposal, today: string, now: Date) {
  if (!mayRecordPosition(actor, proposal, { holdsSeat: true }, now)) throw new NotFound()
  const delegates = await listDelegates(db, proposal.bodyId, today)
  return delegates.filter((one) => one.acts)
}
