import { type Actor, hasSiteRole, type Person } from '../access/actor'

/** Nobody records their own leaving: another must be there who can let people in. */
export const mayRecordDeparture = (actor: Actor, person: { personId: string }): boolean =>
  hasSiteRole(actor, 'project-manager', 'administrator') &&
  actor.kind === 'person' &&
  actor.personId !== person.personId

/** People, and who holds which role for the whole site, are kept by administrators alone. */
export const mayKeepPeople = (actor: Actor): boolean => hasSiteRole(actor, 'administrator')

/** An administrator helps somebody who lost their devices, never themselves: a stolen session could do as much. */
export const mayResetSecondFactor = (actor: Actor, person: { personId: string }): boolean =>
  hasSiteRole(actor, 'administrator') && actor.kind === 'person' && actor.personId !== person.personId

/** Everybody may have their own data erased, but for whoever is the last that keeps the site: another must come first. */
export const mayErase = (actor: Actor, person: { personId: string; isLast: boolean }): actor is Person =>
  actor.kind === 'person' && actor.personId === person.personId && !person.isLast
