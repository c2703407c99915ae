import { eq } from 'drizzle-orm'
import { organisationNames } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { Invalid } from '../errors'
import { freeSlug } from '../site/slug'
import { listTakenSlugs } from './organisations.server'
import { mayRenameOrganisation } from './policy'
import { applyRecord, findRecord } from './profile.server'

/**
 * Gives an organisation another name from today on. The former one stays on record with its day, search finds it, and
 * the former address leads to the new one. Returns the new slug.
 */
export async function renameOrganisation(
  tx: Writer,
  actor: Actor,
  slug: string,
  name: string,
  today: string,
  now: Date,
): Promise<string> {
  const known = await findRecord(tx, actor, slug)
  const { organisation, state } = known
  const permit = ensure(actor, 'organisation.renamed', mayRenameOrganisation(actor, organisation))
  const next = name.replace(/\s+/g, ' ')
  if (next === organisation.name) throw new Invalid({ name: 'organisations.rename.same' })
  const fresh = freeSlug(next, await listTakenSlugs(tx, organisation.id))
  await tx.insert(organisationNames).values({
    organisationId: organisation.id,
    name: organisation.name,
    slug: organisation.slug,
    until: today,
    recordedAt: now,
  })
  await tx.update(organisations).set({ slug: fresh }).where(eq(organisations.id, organisation.id))
  await applyRecord(tx, permit, known, { ...state, name: next }, null, now)
  return fresh
}
