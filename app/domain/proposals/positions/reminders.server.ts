import { and, asc, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { positions, proposalReminders, proposals } from '#db/schema/proposals'
import type { Writer } from '#db/store'
import type { Actor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { enqueue } from '../../outbox/enqueue.server'
import { listDelegates, listVoicedSeats } from '../../seats/delegates.server'
import { dayOf } from '../../time'
import { reminderDue } from '../course'
import { isOpenAt } from '../visibility.server'

/**
 * Writes to the delegates and alternates of each organisation that has not answered a proposal which closes soon, once
 * for each mark (course.ts) whatever the number of runs and servers. Returns how many organisations were reminded.
 */
export async function remindOfPositions(tx: Writer, actor: Actor, zone: string, now: Date): Promise<number> {
  const permit = ensure(actor, 'position.reminded', actor.kind === 'system')
  const today = dayOf(now, zone)
  const open = await tx
    .select({ proposal: proposals, bodyName: bodies.name })
    .from(proposals)
    .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
    .where(isOpenAt(now))
    .orderBy(asc(proposals.closesAt), asc(proposals.id))
  let reminded = 0
  for (const { proposal, bodyName } of open) {
    const mark = reminderDue(proposal, now)
    if (mark === null) continue
    const { id: proposalId, number, title, bodyId, closesAt } = proposal
    const answered = await tx
      .selectDistinct({ organisationId: positions.organisationId })
      .from(positions)
      .where(eq(positions.proposalId, proposalId))
    const told = await tx
      .select({ organisationId: proposalReminders.organisationId })
      .from(proposalReminders)
      .where(
        and(
          eq(proposalReminders.proposalId, proposalId),
          eq(proposalReminders.mark, mark),
          eq(proposalReminders.closesAt, closesAt),
        ),
      )
    const done = new Set([...answered, ...told].map((row) => row.organisationId))
    const silent = (await listVoicedSeats(tx, bodyId, today)).filter((seat) => !done.has(seat.organisationId))
    if (silent.length === 0) continue
    const speakers = (await listDelegates(tx, bodyId, today)).filter((one) => one.role !== 'observer')
    for (const { organisationId, organisationName } of silent) {
      const [first] = await tx
        .insert(proposalReminders)
        .values({ proposalId, organisationId, mark, closesAt, remindedAt: now })
        .onConflictDoNothing()
        .returning()
      if (!first) continue
      reminded++
      const facts = { number, organisationId, organisation: organisationName }
      await record(
        tx,
        permit,
        { subject: { kind: 'proposal', id: proposalId }, bodyId, visibility: 'body', facts },
        now,
      )
      for (const person of speakers.filter((one) => one.organisationId === organisationId))
        await enqueue(
          tx,
          person,
          {
            template: 'position-reminder',
            props: { number, title, body: bodyName, closesAt: closesAt.toISOString(), organisation: organisationName },
          },
          `position-reminder ${first.id} ${person.personId}`,
          now,
        )
    }
  }
  return reminded
}
