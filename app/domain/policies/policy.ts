import { type Actor, isProjectManager, leadsProcedure } from '../access/actor'

// Each answer assumes that the actor may see the policy at all, which `visibleTo(actor)` has settled by then.

/** A policy is entered by who leads its body's procedure, or by the project manager. */
export const mayEnterPolicy = (actor: Actor, policy: { bodyId: string }): boolean =>
  leadsProcedure(actor, policy.bodyId)

/** An organisation's agreement is its own: its delegate on the policy's body says so. Alternates do not. */
export const maySpeakFor = (actor: Actor, policy: { bodyId: string }, organisationId: string): boolean =>
  actor.kind === 'person' &&
  actor.seats.some(
    (seat) => seat.bodyId === policy.bodyId && seat.organisationId === organisationId && seat.role === 'delegate',
  )

/** What an organisation said in the room or by telephone is written down by the project manager, for any organisation. */
export const mayRecordAgreement = (actor: Actor): boolean => isProjectManager(actor)
