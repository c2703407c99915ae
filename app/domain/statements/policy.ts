import type { Key } from '~/i18n/translate'
import { type Actor, isVoice, leadsProcedure, type Person } from '../access/actor'
import { isPending, type StatementMoments } from './statement'

// Each answer assumes that the actor may see the statement at all, which `visibleTo(actor)` has settled by then.

export type StatementFacts = StatementMoments & { bodyId: string; draftedBy: string }

const seatsOf = (actor: Actor, bodyId: string) =>
  actor.kind === 'person' ? actor.seats.filter((seat) => seat.bodyId === bodyId) : []
const speaks = (actor: Actor, bodyId: string): boolean =>
  seatsOf(actor, bodyId).some((seat) => seat.role !== 'observer')

/** Any organisation of the body may put a joint statement to others, through its delegate or an alternate. */
export const mayDraftStatement = (actor: Actor, bodyId: string): actor is Person =>
  actor.kind === 'person' && (leadsProcedure(actor, bodyId) || speaks(actor, bodyId))

/** Who leads the procedure, or the drafter while they still speak for an organisation of the body. */
export const mayReviseStatement = (actor: Actor, statement: StatementFacts): actor is Person =>
  actor.kind === 'person' &&
  isPending(statement) &&
  (leadsProcedure(actor, statement.bodyId) ||
    (actor.personId === statement.draftedBy && speaks(actor, statement.bodyId)))
export const mayWithdrawStatement = mayReviseStatement

/**
 * Why this person may not sign off for this organisation, as a catalogue key; null where they may. One voice: whoever
 * acts for the seat today, the delegate or the alternate in the delegate's place.
 */
export function whyNoSignOff(
  actor: Actor,
  statement: StatementFacts,
  partner: { organisationId: string; isNamed: boolean },
): Key | null {
  if (actor.kind !== 'person') return 'statements.errors.signIn'
  if (!partner.isNamed) return 'statements.errors.notNamed'
  if (statement.releasedAt) return 'statements.errors.released'
  if (statement.withdrawnAt) return 'statements.errors.withdrawn'
  const held = seatsOf(actor, statement.bodyId).filter((seat) => seat.organisationId === partner.organisationId)
  if (held.some(isVoice)) return null
  return held.some((seat) => seat.role !== 'observer') ? 'statements.errors.otherSpeaks' : 'statements.errors.noVoice'
}
export const maySignOff = (
  actor: Actor,
  statement: StatementFacts,
  partner: { organisationId: string; isNamed: boolean },
): boolean => whyNoSignOff(actor, statement, partner) === null

/** A sign-off is taken back by whoever could give it. */
export const mayWithdrawSignOff = maySignOff

/** Chair and clerk of the body, and the project manager: they release what all have signed, and sign for nobody. */
export const mayReleaseStatement = (actor: Actor, statement: StatementFacts): actor is Person =>
  actor.kind === 'person' && isPending(statement) && leadsProcedure(actor, statement.bodyId)
