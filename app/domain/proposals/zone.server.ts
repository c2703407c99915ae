import type { Reader } from '#db/store'
import { NotFound } from '../errors'
import { findSite } from '../site/settings.server'

/** The site's time zone: it turns the local times and days of forms into instants, and instants into days. */
export async function findZone(db: Reader): Promise<string> {
  const site = await findSite(db)
  if (!site) throw new NotFound()
  return site.timeZone
}
