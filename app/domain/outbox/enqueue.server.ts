import { outbox } from '#db/schema/outbox'
import type { Writer } from '#db/store'
import type { OutgoingLetter, Recipient } from './letter'

/**
 * Puts a letter into the outbox, in the transaction of the change that it tells of. A job delivers it. The same
 * `dedupeKey` twice is one letter, so a command that is tried again mails nobody twice.
 */
export async function enqueue(
  tx: Writer,
  to: Recipient,
  letter: OutgoingLetter,
  dedupeKey: string,
  now: Date,
): Promise<void> {
  await enqueueMany(tx, [{ to, letter, dedupeKey }], now)
}

/** The same for many letters: a few hundred rows a statement, so that thousands fit into one transaction. */
export async function enqueueMany(
  tx: Writer,
  letters: { to: Recipient; letter: OutgoingLetter; dedupeKey: string }[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < letters.length; at += 200) {
    const rows = letters.slice(at, at + 200).map(({ to, letter, dedupeKey }) => ({
      dedupeKey,
      to: to.email,
      toName: to.name,
      personId: to.personId,
      locale: to.locale,
      template: letter.template,
      props: letter.props,
      createdAt: now,
      nextAt: now,
    }))
    await tx.insert(outbox).values(rows).onConflictDoNothing()
  }
}
