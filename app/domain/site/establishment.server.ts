import { bodies } from '#db/schema/bodies'
import { charters, standingItems } from '#db/schema/charters'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { people, siteRoleGrants } from '#db/schema/people'
import { setupDrafts, site } from '#db/schema/site'
import type { AgendaItemType, AgendaSource, Locale } from '#db/schema/words'
import type { Writer } from '#db/store'
import { systemActor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { NotFound } from '../errors'
import { dayOf } from '../time'
import type { Setup } from './establishment'
import type { FoundingBody } from './setup'
import { freeSlug } from './slug'

export type StandingItem = { title: string; type: AgendaItemType; minutes: number; source: AgendaSource }
export type FirstMeasure = { name: string; definition: string; unit: string; caveat: string }
/** The answers with what the edge adds: the hashed password, the administrator's language, agendas and measures in words. */
export type Establishment = Omit<Setup, 'administrator' | 'measures' | 'manager'> & {
  administrator: Setup['administrator'] & { passwordHash: string | null; locale: Locale }
  agendas: Record<FoundingBody, StandingItem[]>
  measures: FirstMeasure[]
}

/**
 * Makes the site: settings, first administrator, bodies with their charters and standing items, organisations, measures;
 * the draft of the set-up goes. Returns the administrator's id. Throws NotFound where there is a site: set-up happens
 * once, also when two people press at once.
 */
export async function establishSite(tx: Writer, input: Establishment, now: Date): Promise<string> {
  const today = dayOf(now, input.site.timeZone)
  const permit = ensure(systemActor('set-up'), 'site.established', true)
  const [made] = await tx
    .insert(site)
    .values({ ...input.site, isSample: false, requireSecondFactor: true, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!made) throw new NotFound()
  const { name, email, passwordHash, locale, runsProject } = input.administrator
  const [administrator] = await tx
    .insert(people)
    .values({ name, email, passwordHash, locale, createdAt: now })
    .returning()
  const personId = administrator?.id as string
  await tx.insert(siteRoleGrants).values({ personId, role: 'administrator', startsOn: today })
  if (runsProject) await tx.insert(siteRoleGrants).values({ personId, role: 'project-manager', startsOn: today })
  await makeBodies(tx, input, today, now)
  const slugs: string[] = ['new']
  for (const organisation of input.organisations) {
    const slug = freeSlug(organisation.name, slugs)
    slugs.push(slug)
    const independentOfPolice = organisation.sector !== 'law-enforcement'
    await tx.insert(organisations).values({ slug, ...organisation, independentOfPolice, createdAt: now })
  }
  const measureSlugs: string[] = []
  for (const measure of input.measures) {
    const slug = freeSlug(measure.name, measureSlugs)
    measureSlugs.push(slug)
    await tx.insert(measures).values({ slug, ...measure, createdAt: now })
  }
  await tx.delete(setupDrafts)
  const facts = { name: made.name, bodies: input.bodies.length, organisations: input.organisations.length }
  await record(tx, permit, { subject: { kind: 'site', id: made.id }, visibility: 'public', facts }, now)
  return personId
}

async function makeBodies(tx: Writer, input: Establishment, today: string, now: Date): Promise<void> {
  const slugs: string[] = ['new']
  for (const [position, { kind, name, visibility, ...charter }] of input.bodies.entries()) {
    const slug = freeSlug(name, slugs)
    slugs.push(slug)
    const [body] = await tx
      .insert(bodies)
      .values({ slug, name, kind, visibility, position, createdAt: now })
      .returning()
    const bodyId = body?.id as string
    await tx.insert(charters).values({ bodyId, version: 1, ...charter, adoptedOn: today, createdAt: now })
    const items = input.agendas[kind]
    if (items.length > 0)
      await tx.insert(standingItems).values(items.map((item, at) => ({ bodyId, position: at + 1, ...item })))
  }
}
