import { z } from 'zod'
import type { invitations } from '#db/schema/invitations'
import { locales, seatRoles, siteRoles } from '#db/schema/words'
import type { Key } from '~/i18n/translate'
import { choice, emailAddress, optionalId, requiredText } from '../input'
import { newPassword } from '../people/sign-in/password'

export type Invitation = typeof invitations.$inferSelect
export const invitationDays = 14

const optionalChoice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), z.enum(values, { error: 'errors.choose' }).optional())
    .transform((value) => value ?? null)

/** Whom to invite, and to what: a seat with a role, an organisation, a site role, or several of these. */
export const InvitationInput = z
  .object({
    email: emailAddress(),
    name: requiredText(120),
    locale: choice(locales),
    seatId: optionalId(),
    seatRole: optionalChoice(seatRoles),
    organisationId: optionalId(),
    siteRole: optionalChoice(siteRoles),
  })
  .superRefine((input, context) => {
    if (!input.seatId && !input.organisationId && !input.siteRole)
      context.addIssue({ code: 'custom', path: ['seatId'], message: 'invitations.one.toNothing' })
    if (input.seatId && !input.seatRole)
      context.addIssue({ code: 'custom', path: ['seatRole'], message: 'invitations.one.noRole' })
    if (!input.seatId && input.seatRole)
      context.addIssue({ code: 'custom', path: ['seatId'], message: 'invitations.one.noSeat' })
  })
export type InvitationInput = z.output<typeof InvitationInput>

/**
 * What somebody without an account chooses when they accept. The address is the invited one: only its mailbox has shown
 * that it is theirs.
 */
export const AcceptanceInput = z.object({
  email: z
    .string()
    .optional()
    .default('')
    .transform((value) => value.trim().toLowerCase()),
  name: requiredText(120),
  password: newPassword(),
})

export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked'
/** Why an invitation cannot be taken up, where it cannot; an open one was closed by somebody else in between. */
export const whyClosed = (invitation: Parameters<typeof stateOfInvitation>[0], now: Date): Key => {
  const state = stateOfInvitation(invitation, now)
  return state === 'open' ? 'errors.conflict' : `invitations.one.${state}`
}

export function stateOfInvitation(
  invitation: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt > now ? 'open' : 'expired'
}
