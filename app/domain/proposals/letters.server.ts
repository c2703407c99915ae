// Who is written to about a proposal, and when. Each is called by a command that records.
import { and, eq, sql } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox'
import type { positions } from '#db/schema/proposals'
import type { Writer } from '#db/store'
import { enqueue } from '../outbox/enqueue.server'
import { listBodyPeople, listDelegates, listMembers, listVoicedSeats } from '../seats/delegates.server'
import { dayOf } from '../time'
import type { Proposal } from './proposals.server'

const openedKey = (proposalId: string) => `proposal-opened ${proposalId} `

/** To everybody who speaks for an organisation on the body. Where the opening lies ahead, the letter waits for it. */
export async function mailOpening(tx: Writer, proposal: Proposal, zone: string, now: Date): Promise<void> {
  const sendAt = proposal.opensAt > now ? proposal.opensAt : now
  const day = dayOf(sendAt, zone)
  const seats = await listVoicedSeats(tx, proposal.bodyId, day)
  const voices = new Set(seats.map((seat) => seat.organisationId))
  for (const delegate of await listDelegates(tx, proposal.bodyId, day)) {
    if (delegate.role === 'observer' || !voices.has(delegate.organisationId)) continue
    await enqueue(
      tx,
      delegate,
      {
        template: 'proposal-opened',
        props: {
          number: proposal.number,
          title: proposal.title,
          body: proposal.bodyName,
          closesAt: proposal.closesAt.toISOString(),
          organisation: delegate.organisationName,
        },
      },
      `${openedKey(proposal.id)}${delegate.organisationId} ${delegate.personId}`,
      sendAt,
    )
  }
}

/** Takes back the letters about an opening that have not gone out. */
export async function cancelOpeningMail(tx: Writer, proposalId: string): Promise<void> {
  const key = openedKey(proposalId)
  await tx
    .update(outbox)
    .set({ status: 'cancelled' })
    .where(and(eq(outbox.status, 'pending'), sql`substr(${outbox.dedupeKey}, 1, ${key.length}) = ${key}`))
}

type RecordedPosition = typeof positions.$inferSelect & { organisationName: string; recordedByName: string }

/** To the organisation's delegates, who can correct what was written down. */
export async function mailRecordedPosition(
  tx: Writer,
  proposal: Proposal,
  position: RecordedPosition,
  today: string,
  now: Date,
): Promise<void> {
  for (const delegate of await listDelegates(tx, proposal.bodyId, today)) {
    if (delegate.organisationId !== position.organisationId || delegate.role !== 'delegate') continue
    await enqueue(
      tx,
      delegate,
      {
        template: 'position-recorded',
        props: {
          number: proposal.number,
          title: proposal.title,
          organisation: position.organisationName,
          stance: position.stance,
          recordedBy: position.recordedByName,
          channel: position.channel,
        },
      },
      `position-recorded ${position.id} ${delegate.personId}`,
      now,
    )
  }
}

/** To the body's people, and to all members where they may read it. */
export async function mailDecision(
  tx: Writer,
  proposal: Proposal,
  decision: { id: string; number: string; outcome: string },
  today: string,
  now: Date,
): Promise<void> {
  const room = await listBodyPeople(tx, proposal.bodyId, today)
  const others = proposal.visibility === 'body' ? [] : await listMembers(tx, today)
  const once = new Map([...room, ...others].map((person) => [person.personId, person]))
  for (const person of once.values()) {
    await enqueue(
      tx,
      person,
      {
        template: 'decision-published',
        props: {
          number: decision.number,
          title: proposal.title,
          body: proposal.bodyName,
          outcome: decision.outcome,
        },
      },
      `decision-published ${decision.id} ${person.personId}`,
      now,
    )
  }
}
