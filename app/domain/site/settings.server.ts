import { site } from '#db/schema/site'
import { statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { dayOf } from '../time'
import { mayChangeSettings } from './policy'
import { changesOf, type SettingGroup, type SettingInput, weightyGroups } from './settings'
import type { Site } from './site'

const settings = statement((db) => db.select().from(site).limit(1))

/** The site's settings, or null before set-up. */
export async function findSite(db: Reader): Promise<Site | null> {
  const [row] = await settings(db)
  return row ?? null
}

/** The site's time zone, which turns local times and days into instants and back; UTC before there is a site. */
export async function findZone(db: Reader): Promise<string> {
  return (await findSite(db))?.timeZone ?? 'UTC'
}

/** The day in the site's time zone. */
export async function findToday(db: Reader, now: Date): Promise<string> {
  return dayOf(now, await findZone(db))
}

/** The settings for those who keep the site. Throws NotFound for everybody else. */
export async function findSettings(db: Reader, actor: Actor): Promise<Site> {
  const found = await findSite(db)
  if (!found || !mayChangeSettings(actor)) throw new NotFound()
  return found
}

/** Ways to reach the office: that they changed is on record, not the addresses themselves. */
const unquoted = ['contactEmail', 'contactPhone']

/**
 * Changes one group of settings, with old and new on record where members read it. Releases keep the threshold that they
 * were published under. Throws Invalid where a change of a weighty group comes without the tick that says it was read.
 * Returns how many settings changed; nothing is recorded where none did.
 */
export async function changeSettings(
  tx: Writer,
  actor: Actor,
  group: SettingGroup,
  { understood, ...input }: SettingInput,
  now: Date,
): Promise<number> {
  const before = await findSettings(tx, actor)
  const permit = ensure(actor, 'settings.changed', mayChangeSettings(actor))
  const changes = changesOf(before, input)
  if (changes.length === 0) return 0
  if (weightyGroups.includes(group) && !understood) throw new Invalid({ understood: 'settings.notUnderstood' })
  await tx.update(site).set(input)
  const values = changes
    .filter(({ field }) => !unquoted.includes(field))
    .flatMap(({ field, from, to }) => [
      [`${field}.from`, from],
      [`${field}.to`, to],
    ])
  const facts = { group, changed: changes.map(({ field }) => field).join(' '), ...Object.fromEntries(values) }
  await record(tx, permit, { subject: { kind: 'site', id: before.id }, visibility: 'members', facts }, now)
  return changes.length
}
