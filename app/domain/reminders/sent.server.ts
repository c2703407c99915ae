import { inArray } from 'drizzle-orm'
import { reminders } from '#db/schema/reminders'
import type { Reader, Writer } from '#db/store'
import type { SubjectKind } from '../things'

/**
 * Marks a reminder as sent, in the transaction that writes its letters: a crash takes back both or neither. True for the
 * one run that may write them; false where the reminder was sent before. `key` names what is spoken of, the day or moment
 * that it waits for and which of its reminders this is, so that it does not change with the clock.
 */
export async function markReminded(
  tx: Writer,
  key: string,
  subject: { kind: SubjectKind; id: string },
  now: Date,
): Promise<boolean> {
  const [first] = await tx
    .insert(reminders)
    .values({ key, subjectKind: subject.kind, subjectId: subject.id, sentAt: now })
    .onConflictDoNothing()
    .returning({ id: reminders.id })
  return first !== undefined
}

/** Which of these reminders were sent: asked for at once, so that a run with nothing new writes nothing. */
export async function listReminded(db: Reader, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .select({ key: reminders.key })
    .from(reminders)
    .where(inArray(reminders.key, [...keys]))
  return new Set(rows.map(({ key }) => key))
}
