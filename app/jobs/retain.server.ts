// Takes away, each night, what has been kept long enough, and empties the database's log of it.
import type { Store } from '#db/store'
import { systemActor } from '~/domain/access/actor'
import { applyRetention, countDue } from '~/domain/retention/retention.server'
import { cutoffOf, type Removal } from '~/domain/retention/schedule'
import { listOldLetters, removeLetters } from '~/platform/mailbox.server'
import type { Job } from './job'

type Place = { store: Store; dataDir: string }
const withLetters = (removal: Removal, letters: string[]): Removal =>
  letters.length === 0 ? removal : { ...removal, mailbox: letters.length }

/** What `retain` would take away now. Changes nothing. */
export async function dryRun({ store, dataDir }: Place, now: Date): Promise<Removal> {
  return withLetters(await countDue(store.db, now), await listOldLetters(dataDir, cutoffOf('mailbox', now)))
}

/** Takes away what is due, from the database, its log and the embedded mailbox. */
export async function retainDue({ store, dataDir }: Place, now: Date): Promise<Removal> {
  const removal = await store.write((tx) => applyRetention(tx, systemActor('retention'), now), 120_000)
  const letters = await listOldLetters(dataDir, cutoffOf('mailbox', now))
  await removeLetters(dataDir, letters)
  await store.checkpoint()
  return withLetters(removal, letters)
}

export const retain: Job = {
  name: 'retention',
  every: '30 3 * * *',
  run: async ({ store, env, clock }) => {
    await retainDue({ store, dataDir: env.dataDir }, clock())
  },
}
