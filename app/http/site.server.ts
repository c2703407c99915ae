import { keptByVersion } from '#db/kept'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'
import type { RequestContext } from './context'

const keptSite = keptByVersion<Site | null>()
const seen = new WeakMap<RequestContext, Promise<Site | null>>()

/** The site's settings, read again only after something has changed; null before set-up. */
export function siteOf(context: RequestContext): Promise<Site | null> {
  const known = seen.get(context) ?? keptSite(context.store, 'site', () => findSite(context.store.db))
  seen.set(context, known)
  return known
}
