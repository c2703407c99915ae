// Second readers are told that a draft waits for them.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { people, siteRoleGrants } from '#db/schema/people'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { enqueueMany } from '../../outbox/enqueue.server'
import { holdsOn } from '../../people/actor.server'
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
  const readers = await tx
    .selectDistinct({
      id: people.id,
      email: people.email,
      name: people.name,
      locale: people.locale,
      role: siteRoleGrants.role,
    })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(
      and(
        isNull(people.endedAt),
        holdsOn(siteRoleGrants, today),
        inArray(siteRoleGrants.role, ['project-manager', 'evaluator', 'administrator']),
      ),
    )
  const told = readers.filter(
    ({ id }, at) =>
      readers.findIndex((other) => other.id === id) === at &&
      id !== personIdOf(actor) &&
      id !== release.draftedBy &&
      !release.uploaders.includes(id),
  )
  // A title that says what a table withholds does not go into mail.
  const title = findings.some(({ part }) => part === 'title') ? release.period : release.title
  const letter = { slug: release.slug, title, draftedBy: release.draftedByName }
  await enqueueMany(
    tx,
    told.map(({ id, email, name, locale }) => ({
      to: { email, name, personId: id, locale },
      letter: { template: 'release-for-review' as const, props: letter },
      dedupeKey: `release-for-review ${release.id} ${fingerprint} ${id}`,
    })),
    now,
  )
}
