import { type Actor, hasSiteRole, type Person } from '../access/actor'

/**
 * Who may read what people sent, write to them, route it and decline it: the community liaison and the project manager.
 * Never anybody who belongs to the police or the prosecution, whatever else they hold.
 */
export const mayTriage = (actor: Actor): actor is Person =>
  actor.kind === 'person' &&
  hasSiteRole(actor, 'community-liaison', 'project-manager') &&
  !actor.sectors.some((sector) => sector === 'law-enforcement' || sector === 'prosecution')
