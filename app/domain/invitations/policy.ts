import { type Actor, hasSiteRole } from '../access/actor'
import { mayManageSeats } from '../seats/policy'

/** Invitations are sent by those who give seats. */
export const mayInvite = mayManageSeats

/** Only an administrator makes another administrator. */
export const mayInviteTo = (actor: Actor, siteRole: string | null): boolean =>
  mayInvite(actor) && (siteRole !== 'administrator' || hasSiteRole(actor, 'administrator'))
