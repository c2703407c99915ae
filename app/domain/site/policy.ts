import { type Actor, hasSiteRole } from '../access/actor'

/** Settings are read and changed by those who keep the site; each change is on record. */
export const mayChangeSettings = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager', 'administrator')
