import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { actions, meetings } from '#db/schema/meetings'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, siteRoleGrants } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { enqueueMany } from '../outbox/enqueue.server'
import { holdsOn } from '../people/actor.server'
import { listActors } from '../people/actors.server'
import { listReminded, markReminded } from '../reminders/sent.server'
import { addDays, dayOf } from '../time'
import { actionReminder } from './action'
import { narrower } from './meeting'
import { maySeeAction } from './policy'

/**
 * Writes about each open action whose reminder has come (action.ts), once, to the person who has it in hand; where nobody
 * has, to the delegates and contacts of the organisation, and if there are none, to the project managers. Nobody is told of
 * an action that they may not see. Returns how many actions were spoken of.
 */
export async function remindOfActions(tx: Writer, actor: Actor, zone: string, now: Date): Promise<number> {
  const permit = ensure(actor, 'action.reminded', actor.kind === 'system')
  const today = dayOf(now, zone)
  const due = (await listDue(tx, today)).flatMap((row) => {
    const { id, dueOn, createdAt } = row.action
    const weeks = actionReminder({ dueOn, agreedOn: dayOf(createdAt, zone) }, today)
    return weeks === null ? [] : { ...row, weeks, key: `action ${id} ${dueOn} ${weeks}` }
  })
  const sent = await listReminded(
    tx,
    due.map(({ key }) => key),
  )
  const waiting = due.filter(({ key }) => !sent.has(key))
  if (waiting.length === 0) return 0
  const recipientsOf = await findRecipients(
    tx,
    waiting.map(({ action }) => action),
    today,
  )
  let reminded = 0
  for (const { action, organisation, body, minutesApprovedAt, weeks, key } of waiting) {
    const { id, dueOn, bodyId, visibility, ownerId, organisationId } = action
    const subject = { kind: 'action' as const, id }
    if (!(await markReminded(tx, key, subject, now))) continue
    reminded++
    const title = visibility === 'body' ? '' : action.title
    const props = { id, title, organisation, body, dueOn, weeks }
    await enqueueMany(
      tx,
      recipientsOf({ ...action, minutesApprovedAt }).map(({ personId, email, name, locale }) => ({
        to: { email, name, personId, locale },
        letter: { template: 'action-reminder' as const, props: { ...props, isOwner: personId === ownerId } },
        dedupeKey: `action-reminder ${key} ${personId}`,
      })),
      now,
    )
    const facts = { title: action.title, organisationId, dueOn, weeks, meetingId: action.meetingId, number: null }
    await record(tx, permit, { subject, bodyId, visibility: narrower('members', visibility), facts }, now)
  }
  return reminded
}

const listDue = (db: Reader, today: string) =>
  db
    .select({
      action: actions,
      organisation: organisations.name,
      body: bodies.name,
      minutesApprovedAt: meetings.approvedAt,
    })
    .from(actions)
    .innerJoin(organisations, eq(organisations.id, actions.organisationId))
    .innerJoin(bodies, eq(bodies.id, actions.bodyId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(
      and(
        isNull(actions.doneAt),
        isNull(organisations.archivedAt),
        ne(actions.visibility, 'closed'),
        lte(actions.dueOn, addDays(today, 7)),
      ),
    )
    .orderBy(asc(actions.dueOn), asc(actions.id))

type Owed = Pick<typeof actions.$inferSelect, 'organisationId' | 'ownerId' | 'visibility' | 'bodyId' | 'meetingId'>

/** Whom to write to about each of the actions. Asks the store once for all of them. */
async function findRecipients(db: Reader, owed: Owed[], today: string) {
  const organisationIds = [...new Set(owed.map((one) => one.organisationId))]
  const delegates = await db
    .selectDistinct({ organisationId: seats.organisationId, personId: seatHolders.personId })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(
      and(
        inArray(seats.organisationId, organisationIds),
        eq(seatHolders.role, 'delegate'),
        holdsOn(seats, today),
        holdsOn(seatHolders, today),
      ),
    )
  const contacts = await db
    .selectDistinct({ organisationId: memberships.organisationId, personId: memberships.personId })
    .from(memberships)
    .leftJoin(
      organisationContacts,
      and(
        eq(organisationContacts.organisationId, memberships.organisationId),
        eq(organisationContacts.personId, memberships.personId),
        eq(organisationContacts.role, 'day-to-day'),
      ),
    )
    .where(
      and(
        inArray(memberships.organisationId, organisationIds),
        holdsOn(memberships, today),
        or(eq(memberships.role, 'contact'), eq(organisationContacts.role, 'day-to-day')),
      ),
    )
  const managers = await db
    .selectDistinct({ personId: siteRoleGrants.personId })
    .from(siteRoleGrants)
    .where(and(eq(siteRoleGrants.role, 'project-manager'), holdsOn(siteRoleGrants, today)))
  const owners = owed.flatMap(({ ownerId }) => (ownerId === null ? [] : { personId: ownerId }))
  const asked = [...delegates, ...contacts, ...managers, ...owners].map(({ personId }) => personId)
  const people = await listActors(db, asked, today)
  return (action: Owed & { minutesApprovedAt: Date | null }) => {
    const { organisationId, ownerId } = action
    const readers = people.filter((person) => maySeeAction(person, action))
    const isOfIt = (person: (typeof people)[number]) =>
      person.organisationIds.includes(organisationId) ||
      person.seats.some((seat) => seat.organisationId === organisationId && seat.role !== 'observer')
    const owner = readers.filter((person) => person.personId === ownerId && isOfIt(person))
    if (owner.length > 0) return owner
    const named = new Set(
      [...delegates, ...contacts].filter((one) => one.organisationId === organisationId).map((one) => one.personId),
    )
    const own = readers.filter((person) => named.has(person.personId))
    return own.length > 0 ? own : readers.filter(({ siteRoles }) => siteRoles.includes('project-manager'))
  }
}
