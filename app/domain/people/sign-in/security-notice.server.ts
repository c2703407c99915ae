import { eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { Locale } from '#db/schema/words'
import type { Writer } from '#db/store'
import { enqueue } from '../../outbox/enqueue.server'
import { personName } from '../names'
import type { SecurityEvent } from './security-event'

type Told = { id: string; email: string; name: string; displayName: string | null; locale: Locale }

/** Tells a person by mail that the way into their account has changed, so that they notice what they did not do. */
export async function tellOfSecurity(tx: Writer, person: Told, event: SecurityEvent, now: Date): Promise<void> {
  await enqueue(
    tx,
    { email: person.email, name: person.name, personId: person.id, locale: person.locale },
    { template: 'security-notice', props: { name: personName(person), event } },
    `security-notice ${event} ${person.id} ${now.toISOString()}`,
    now,
  )
}

/** The same, where only the person's id is at hand. */
export async function tellPersonOfSecurity(
  tx: Writer,
  personId: string,
  event: SecurityEvent,
  now: Date,
): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (person) await tellOfSecurity(tx, person, event, now)
}
