import { type Actor, hasSiteRole } from '../access/actor'

/** The register is open to everybody; these keep it. `system` is the import command. */
export const mayImportEvidence = (actor: Actor): boolean =>
  actor.kind === 'system' || hasSiteRole(actor, 'project-manager', 'evaluator')
