import type { SiteRole } from '#db/schema/words'
import { type Actor, hasSiteRole, sitsOn } from './actor'

/** Site roles that may act in any body. What they do where they do not belong, every signatory reads. */
const overriding = ['project-manager', 'administrator'] as const satisfies readonly SiteRole[]

/** The site role by which somebody acts in a body where they hold neither seat nor office; null where they belong. */
export function overridingRole(actor: Actor, bodyId: string | null): SiteRole | null {
  if (bodyId === null || sitsOn(actor, bodyId)) return null
  return overriding.find((role) => hasSiteRole(actor, role)) ?? null
}
