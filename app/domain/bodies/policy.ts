import { type Actor, hasSiteRole } from '../access/actor'

/** Bodies are made, named and ended by those who keep the site. */
export const mayKeepBodies = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager', 'administrator')
