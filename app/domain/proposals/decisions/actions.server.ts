// What follows from a decision: actions agreed under the agenda items that took up its proposal, or of its conditions.
import { and, asc, eq, or } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { actions, agendaItems, meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { positions } from '#db/schema/proposals'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { actionsVisibleTo } from '../../meetings/actions.server'

export type FollowingAction = {
  id: string
  proposalId: string
  meetingId: string | null
  title: string
  organisationName: string
  dueOn: string
  doneAt: Date | null
  doneNote: string | null
}
export type ActionState = 'done' | 'late' | 'open'

/** How far an action is on a day. */
export const actionStateOf = (action: { dueOn: string; doneAt: Date | null }, today: string): ActionState =>
  action.doneAt ? 'done' : action.dueOn < today ? 'late' : 'open'

const following = statement((db, { actor, proposalIds }: Slots<{ actor: Actor; proposalIds: readonly string[] }>) =>
  db
    .select({
      id: actions.id,
      ofItem: agendaItems.proposalId,
      ofCondition: positions.proposalId,
      meetingId: actions.meetingId,
      title: actions.title,
      organisationName: organisations.name,
      dueOn: actions.dueOn,
      doneAt: actions.doneAt,
      doneNote: actions.doneNote,
    })
    .from(actions)
    .leftJoin(agendaItems, eq(agendaItems.id, actions.agendaItemId))
    .leftJoin(positions, eq(positions.id, actions.positionId))
    .innerJoin(organisations, eq(organisations.id, actions.organisationId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(
      and(
        actionsVisibleTo(actor),
        or(inList(agendaItems.proposalId, proposalIds), inList(positions.proposalId, proposalIds)),
      ),
    )
    .orderBy(asc(actions.dueOn), asc(actions.id)),
)

/** Actions that the actor may see, of proposals that were found for them, by due day. */
export async function listActionsOfProposals(
  db: Reader,
  actor: Actor,
  proposalIds: string[],
): Promise<FollowingAction[]> {
  if (proposalIds.length === 0) return []
  const rows = await following(db, { actor, proposalIds })
  return rows.flatMap(({ ofItem, ofCondition, ...row }) => {
    const proposalId = ofCondition ?? ofItem
    return proposalId === null ? [] : [{ ...row, proposalId }]
  })
}
