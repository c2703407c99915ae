// What a person said and wrote, in their own name or an organisation's.
import { asc, eq, or } from 'drizzle-orm'
import { submissionMessages } from '#db/schema/community'
import { matterComments, matters } from '#db/schema/matters'
import {
  actions,
  agendaItems,
  amendments,
  errata,
  meetingReplies,
  meetings,
  minutesRevisions,
} from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { positions, proposals } from '#db/schema/proposals'
import { statements, statementTexts } from '#db/schema/statements'
import type { Reader } from '#db/store'

/** Positions, replies, comments, other writings and actions of a person, for that person's own file. */
export async function listOwnWords(db: Reader, personId: string) {
  const text = await db
    .select({ item: agendaItems.title, version: minutesRevisions.version, at: minutesRevisions.writtenAt })
    .from(minutesRevisions)
    .innerJoin(agendaItems, eq(agendaItems.id, minutesRevisions.agendaItemId))
    .where(eq(minutesRevisions.writtenBy, personId))
    .orderBy(asc(minutesRevisions.writtenAt), asc(minutesRevisions.id))
  const asked = await db
    .select({ meetingId: amendments.meetingId, text: amendments.text, at: amendments.askedAt })
    .from(amendments)
    .where(eq(amendments.askedBy, personId))
    .orderBy(asc(amendments.askedAt), asc(amendments.id))
  const corrected = await db
    .select({ meetingId: errata.meetingId, text: errata.text, at: errata.enteredAt })
    .from(errata)
    .where(eq(errata.enteredBy, personId))
    .orderBy(asc(errata.enteredAt), asc(errata.id))
  const sent = await db
    .select({
      submissionId: submissionMessages.submissionId,
      text: submissionMessages.text,
      at: submissionMessages.sentAt,
    })
    .from(submissionMessages)
    .where(eq(submissionMessages.sentBy, personId))
    .orderBy(asc(submissionMessages.sentAt), asc(submissionMessages.id))
  const opened = await db
    .select({ matter: matters.number, title: matters.title, text: matters.summary, at: matters.openedAt })
    .from(matters)
    .where(eq(matters.openedBy, personId))
    .orderBy(asc(matters.openedAt), asc(matters.id))
  const stated = await db
    .select({
      statement: statements.number,
      version: statementTexts.version,
      text: statementTexts.text,
      at: statementTexts.writtenAt,
    })
    .from(statementTexts)
    .innerJoin(statements, eq(statements.id, statementTexts.statementId))
    .where(eq(statementTexts.writtenBy, personId))
    .orderBy(asc(statementTexts.writtenAt), asc(statementTexts.id))
  return {
    positions: await db
      .select({
        proposal: proposals.number,
        title: proposals.title,
        organisation: organisations.name,
        stance: positions.stance,
        reason: positions.reason,
        channel: positions.channel,
        givenAt: positions.givenAt,
      })
      .from(positions)
      .innerJoin(proposals, eq(proposals.id, positions.proposalId))
      .innerJoin(organisations, eq(organisations.id, positions.organisationId))
      .where(or(eq(positions.givenBy, personId), eq(positions.recordedBy, personId)))
      .orderBy(asc(positions.givenAt), asc(positions.id)),
    replies: await db
      .select({ meeting: meetings.title, reply: meetingReplies.reply, repliedAt: meetingReplies.repliedAt })
      .from(meetingReplies)
      .innerJoin(meetings, eq(meetings.id, meetingReplies.meetingId))
      .where(eq(meetingReplies.personId, personId))
      .orderBy(asc(meetingReplies.repliedAt), asc(meetingReplies.meetingId)),
    comments: await db
      .select({ matter: matters.number, text: matterComments.text, writtenAt: matterComments.writtenAt })
      .from(matterComments)
      .innerJoin(matters, eq(matters.id, matterComments.matterId))
      .where(eq(matterComments.writtenBy, personId))
      .orderBy(asc(matterComments.writtenAt), asc(matterComments.id)),
    writings: [
      ...text.map((row) => ({ kind: 'minutes', ...row })),
      ...asked.map((row) => ({ kind: 'amendment', ...row })),
      ...corrected.map((row) => ({ kind: 'erratum', ...row })),
      ...sent.map((row) => ({ kind: 'message', ...row })),
      ...opened.map((row) => ({ kind: 'matter', ...row })),
      ...stated.map((row) => ({ kind: 'statement', ...row })),
    ],
    actions: await db
      .select({ title: actions.title, dueOn: actions.dueOn, doneAt: actions.doneAt })
      .from(actions)
      .where(or(eq(actions.ownerId, personId), eq(actions.doneBy, personId)))
      .orderBy(asc(actions.dueOn), asc(actions.id)),
  }
}
