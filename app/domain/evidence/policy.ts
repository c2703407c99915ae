import { type Actor, hasSiteRole } from '../access/actor'

// The register is open to everybody; these keep it.

const keeps = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager', 'evaluator')

/** `system` is the import command. */
export const mayImportEvidence = (actor: Actor): boolean => actor.kind === 'system' || keeps(actor)

export const mayAddEvidence = keeps
export const mayCorrectEvidence = keeps

/** Says that a later finding is about the same thing. */
export const maySupersedeEvidence = keeps
