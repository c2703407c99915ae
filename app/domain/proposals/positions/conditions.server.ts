// Conditions of an agreement, and what an organisation would need to agree: each stands by itself and can become an
// action, with an owner and a date.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { actions } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Invalid, NotFound } from '../../errors'
import { actionsVisibleTo } from '../../meetings/actions.server'
import { findZone } from '../../site/settings.server'
import { dayOf } from '../../time'
import type { ConditionPlan } from '../course'
import { mayAgreeAction } from '../policy'
import { findProposal } from '../proposals.server'
import { listPositions, type ShownPosition } from './positions.server'
import { currentPositions, wordsAsked } from './stance'

export type Condition = {
  positionId: string
  organisationId: string
  organisationName: string
  kind: 'condition' | 'need'
  words: string
  /** False where the organisation has said something else since. */
  isCurrent: boolean
  actions: ConditionAction[]
}
export type ConditionAction = {
  id: string
  title: string
  organisationName: string
  dueOn: string
  doneAt: Date | null
  doneNote: string | null
}

/**
 * What organisations set as a condition or said that they need, of the positions that the actor may read, the first said
 * first: what stands now, and what was said before and became an action.
 */
export async function listConditions(
  db: Reader,
  actor: Actor,
  readable: readonly ShownPosition[],
): Promise<Condition[]> {
  const current = currentPositions(readable)
  const asked = readable.flatMap((position) => {
    const kind = wordsAsked[position.stance]
    return kind === 'condition' || kind === 'need' ? [{ position, kind }] : []
  })
  const agreed = await listActionsOf(
    db,
    actor,
    asked.map(({ position }) => position.id),
  )
  return asked
    .sort((a, b) => a.position.givenAt.getTime() - b.position.givenAt.getTime())
    .map(({ position: { id, organisationId, organisationName, reason }, kind }) => ({
      positionId: id,
      organisationId,
      organisationName,
      kind,
      words: reason,
      isCurrent: current.get(organisationId)?.id === id,
      actions: agreed.filter((action) => action.positionId === id).map(({ positionId: _, ...action }) => action),
    }))
    .filter((condition) => condition.isCurrent || condition.actions.length > 0)
}

async function listActionsOf(db: Reader, actor: Actor, positionIds: string[]) {
  if (positionIds.length === 0) return []
  return db
    .select({
      id: actions.id,
      positionId: actions.positionId,
      title: actions.title,
      organisationName: organisations.name,
      dueOn: actions.dueOn,
      doneAt: actions.doneAt,
      doneNote: actions.doneNote,
    })
    .from(actions)
    .innerJoin(organisations, eq(organisations.id, actions.organisationId))
    .where(and(inArray(actions.positionId, positionIds), actionsVisibleTo(actor)))
    .orderBy(asc(actions.dueOn), asc(actions.id))
}

/** One condition that becomes an action. Throws NotFound for whoever may not agree on it, and where there is none. */
export async function findCondition(db: Reader, actor: Actor, number: string, positionId: string, now: Date) {
  const proposal = await findProposal(db, actor, number, now)
  if (!mayAgreeAction(actor, proposal, now)) throw new NotFound()
  const { shown } = await listPositions(db, actor, proposal, now)
  const condition = (await listConditions(db, actor, shown)).find((one) => one.positionId === positionId)
  if (!condition) throw new NotFound()
  return { proposal, condition }
}

/** Makes a condition an action of the proposal's body, as visible as the proposal. The same plan twice is one action. */
export async function agreeConditionAction(
  tx: Writer,
  actor: Actor,
  number: string,
  positionId: string,
  plan: ConditionPlan,
  now: Date,
): Promise<string> {
  const { proposal } = await findCondition(tx, actor, number, positionId, now)
  const permit = ensure(actor, 'action.agreed', mayAgreeAction(actor, proposal, now))
  if (plan.dueOn < dayOf(now, await findZone(tx))) throw new Invalid({ dueOn: 'proposals.errors.actionInPast' })
  const [owner] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, plan.organisationId), isNull(organisations.archivedAt)))
  if (!owner) throw new Invalid({ organisationId: 'errors.choose' })
  const [same] = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(
      and(
        eq(actions.positionId, positionId),
        eq(actions.organisationId, owner.id),
        eq(actions.title, plan.title),
        eq(actions.dueOn, plan.dueOn),
      ),
    )
  if (same) return same.id
  const { bodyId, visibility } = proposal
  const [action] = await tx
    .insert(actions)
    .values({
      bodyId,
      positionId,
      title: plan.title,
      organisationId: owner.id,
      dueOn: plan.dueOn,
      visibility,
      createdAt: now,
    })
    .returning()
  if (!action) throw new Error('No action was written')
  const facts = { title: plan.title, number, meetingId: null, organisationId: owner.id, dueOn: plan.dueOn }
  await record(tx, permit, { subject: { kind: 'action', id: action.id }, bodyId, visibility, facts }, now)
  return action.id
}
