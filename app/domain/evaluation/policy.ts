import { type Actor, hasSiteRole, leadsProcedure } from '../access/actor'

/** The evaluation plan is written by those who serve all sides; once it is fixed they change it with a reason. */
export const mayWritePlan = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager', 'evaluator')

/** Fixing it is an act of the coalition's body: whoever leads its procedure says on which day it did. */
export const mayFixPlan = (actor: Actor, plan: { isFixed: boolean; bodyId: string }): boolean =>
  !plan.isFixed && leadsProcedure(actor, plan.bodyId)

/** An evaluator hands in a report; nobody else does, and nobody changes it, the evaluator neither. */
export const mayPublishReport = (actor: Actor): boolean => hasSiteRole(actor, 'evaluator')

/** The body answers once, through whoever leads its procedure. */
export const mayRespondToReport = (actor: Actor, report: { bodyId: string; isAnswered: boolean }): boolean =>
  !report.isAnswered && leadsProcedure(actor, report.bodyId)
