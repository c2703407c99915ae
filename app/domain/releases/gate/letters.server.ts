// Second readers are told that a draft waits for them.
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { enqueueMany } from '../../outbox/enqueue.server'
import { listRoleHolders } from '../../people/recipients.server'
import type { Release } from '../drafts/drafts.server'
import type { GateRecord } from './record'

/** Enqueues one letter a reader and run of the gate; never to the drafter or an uploader. */
export async function tellReaders(
  tx: Writer,
  actor: Actor,
  release: Release,
  { findings, fingerprint }: GateRecord,
  today: string,
  now: Date,
): Promise<void> {
  const readers = await listRoleHolders(tx, ['project-manager', 'evaluator', 'administrator'], today)
  const told = readers.filter(
    ({ personId }) =>
      personId !== personIdOf(actor) && personId !== release.draftedBy && !release.uploaders.includes(personId),
  )
  // A title that says what a table withholds does not go into mail.
  const title = findings.some(({ part }) => part === 'title') ? release.period : release.title
  const letter = { slug: release.slug, title, draftedBy: release.draftedByName }
  await enqueueMany(
    tx,
    told.map((to) => ({
      to,
      letter: { template: 'release-for-review' as const, props: letter },
      dedupeKey: `release-for-review ${release.id} ${fingerprint} ${to.personId}`,
    })),
    now,
  )
}
