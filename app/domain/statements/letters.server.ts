// Who is written to about a statement, and when. Each is called by a command that records.
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { enqueue } from '../outbox/enqueue.server'
import { listBodyPeople, listDelegates } from '../seats/delegates.server'
import type { Statement } from './statements.server'

/** To whoever acts for a named organisation today. The text stays on the page: it is not public. */
export async function mailForSignOff(
  tx: Writer,
  actor: Actor,
  statement: Statement,
  today: string,
  now: Date,
): Promise<void> {
  const named = new Set(statement.partners.map((partner) => partner.organisationId))
  for (const voice of await listDelegates(tx, statement.bodyId, today)) {
    if (!voice.acts || !named.has(voice.organisationId) || voice.personId === personIdOf(actor)) continue
    const { number, bodyName: body, version } = statement
    await enqueue(
      tx,
      voice,
      { template: 'statement-for-sign-off', props: { number, body, organisation: voice.organisationName, version } },
      `statement-for-sign-off ${statement.id} ${version} ${voice.organisationId} ${voice.personId}`,
      now,
    )
  }
}

/** To everybody of the body, once it is public. */
export async function mailReleased(tx: Writer, statement: Statement, today: string, now: Date): Promise<void> {
  const { number, title, bodyName: body } = statement
  for (const person of await listBodyPeople(tx, statement.bodyId, today)) {
    await enqueue(
      tx,
      person,
      { template: 'statement-released', props: { number, title, body } },
      `statement-released ${statement.id} ${person.personId}`,
      now,
    )
  }
}
