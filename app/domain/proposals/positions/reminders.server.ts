import { asc, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { positions, proposals } from '#db/schema/proposals'
import type { Writer } from '#db/store'
import type { Actor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { enqueue } from '../../outbox/enqueue.server'
import { listReminded, markReminded } from '../../reminders/sent.server'
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
    const done = new Set(answered.map((row) => row.organisationId))
    // An extension names another closing, of which everybody who is silent is told again.
    const keyOf = (organisationId: string) =>
      `position ${proposalId} ${organisationId} ${closesAt.toISOString()} ${mark}`
    const voiced = (await listVoicedSeats(tx, bodyId, today)).filter((seat) => !done.has(seat.organisationId))
    const sent = await listReminded(
      tx,
      voiced.map((seat) => keyOf(seat.organisationId)),
    )
    const silent = voiced.filter((seat) => !sent.has(keyOf(seat.organisationId)))
    if (silent.length === 0) continue
    const speakers = (await listDelegates(tx, bodyId, today)).filter((one) => one.role !== 'observer')
    for (const { organisationId, organisationName } of silent) {
      const subject = { kind: 'proposal' as const, id: proposalId }
      const key = keyOf(organisationId)
      if (!(await markReminded(tx, key, subject, now))) continue
      reminded++
      const facts = { number, organisationId, organisation: organisationName }
      await record(tx, permit, { subject, bodyId, visibility: 'body', facts }, now)
      for (const person of speakers.filter((one) => one.organisationId === organisationId))
        await enqueue(
          tx,
          person,
          {
            template: 'position-reminder',
            props: { number, title, body: bodyName, closesAt: closesAt.toISOString(), organisation: organisationName },
          },
          `position-reminder ${key} ${person.personId}`,
          now,
        )
    }
  }
  return reminded
}
