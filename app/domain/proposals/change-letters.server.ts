// Who is told when the course of a proposal changes. Each is called by a command that records.
import type { Writer } from '#db/store'
import { enqueue } from '../outbox/enqueue.server'
import type { Letters } from '../outbox/letter'
import { listBodyPeople, listOfficers } from '../seats/delegates.server'
import { findZone } from '../site/settings.server'
import { dayOf } from '../time'
import type { Proposal } from './proposals.server'

type Told = Pick<Proposal, 'id' | 'number' | 'title' | 'bodyId' | 'bodyName'>
type Change = { kind: Letters['proposal-changed']['kind']; reason: string; closesAt?: Date }

/**
 * To everybody of the body, in whatever seat or office: it is put off, withdrawn, or goes to another body. One that
 * arrives from another body is the business of the chair and the clerk until they open it.
 */
export async function mailChange(tx: Writer, proposal: Told, change: Change, now: Date): Promise<void> {
  const today = dayOf(now, await findZone(tx))
  const people = await (change.kind === 'arrived' ? listOfficers : listBodyPeople)(tx, proposal.bodyId, today)
  const { id, number, title, bodyName: body } = proposal
  const closesAt = change.closesAt?.toISOString() ?? null
  for (const person of people)
    await enqueue(
      tx,
      person,
      {
        template: 'proposal-changed',
        props: { kind: change.kind, number, title, body, reason: change.reason, closesAt },
      },
      `proposal-changed ${id} ${change.kind} ${closesAt ?? ''} ${person.personId}`,
      now,
    )
}
