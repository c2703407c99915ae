import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'
import type { RequestContext } from './context'

const seen = new WeakMap<RequestContext, Promise<Site | null>>()

/** The site's settings, read once a request; null before set-up. */
export function siteOf(context: RequestContext): Promise<Site | null> {
  const known = seen.get(context) ?? findSite(context.store.db)
  seen.set(context, known)
  return known
}
