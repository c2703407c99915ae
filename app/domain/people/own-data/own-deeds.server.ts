// What a person did and wrote, read out of every table that says so by a column: one line a column. A column that names a
// person and is read in no file of a person's own data fails tests/conventions/own-file.test.ts.
import { and, asc, eq, ne } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { charterDrafts } from '#db/schema/charters'
import { submissions } from '#db/schema/community'
import { editionIssues } from '#db/schema/editions'
import { evaluationChanges } from '#db/schema/evaluation'
import { evidence, evidenceRevisions, evidenceSupersessions } from '#db/schema/evidence'
import { feedSubmissions } from '#db/schema/feeds'
import { invitations } from '#db/schema/invitations'
import { matterMovements, matters } from '#db/schema/matters'
import { measureVersions } from '#db/schema/measures'
import { agendaItems, attendance, meetings } from '#db/schema/meetings'
import { organisationChanges, organisationClosures, organisationProposals } from '#db/schema/organisation-changes'
import { agreementEvents } from '#db/schema/policies'
import { proposalComments } from '#db/schema/proposal-comments'
import { decisionSupersessions, proposalExtensions } from '#db/schema/proposals'
import { releases, releaseTables } from '#db/schema/releases'
import { statementSignOffs, statements } from '#db/schema/statements'
import type { Reader } from '#db/store'
import { type Deed, deed } from './deed.server'
import { writings } from './own-writings.server'

const named = <T extends Record<'number' | 'title', SQLiteColumn>>(table: T) => ({
  number: table.number,
  title: table.title,
})
const release = { release: releases.slug, title: releases.title }

/** Of a closed item nothing is kept beyond a count, in whoever's file. */
const isOpenItem = and(ne(agendaItems.type, 'closed'), ne(agendaItems.visibility, 'closed'))

/** Figures that somebody sent or brought; never the counts, which are their organisation's. */
const figures: Deed[] = [
  deed('counts-sent', feedSubmissions, feedSubmissions.submittedBy, feedSubmissions.submittedAt, {
    feed: feedSubmissions.feedId,
    version: feedSubmissions.version,
    way: feedSubmissions.way,
    reason: feedSubmissions.reason,
  }),
  deed('table-brought', releaseTables, releaseTables.uploadedBy, releaseTables.uploadedAt, {
    title: releaseTables.title,
    file: releaseTables.fileName,
  }),
  deed('measure-redefined', measureVersions, measureVersions.replacedBy, measureVersions.replacedAt, {
    definition: measureVersions.definition,
    reason: measureVersions.reason,
  }),
  deed('figure-added', evidence, evidence.addedBy, evidence.addedOn, {
    place: evidence.place,
    measure: evidence.measure,
  }),
  deed('figure-corrected', evidenceRevisions, evidenceRevisions.replacedBy, evidenceRevisions.replacedAt, {
    reason: evidenceRevisions.reason,
  }),
  deed('later-finding', evidenceSupersessions, evidenceSupersessions.recordedBy, evidenceSupersessions.recordedAt, {
    reason: evidenceSupersessions.reason,
  }),
]

/** Where somebody approved, published, settled, withdrew or recorded what is not theirs alone. */
const deeds: Deed[] = [
  deed('invited', invitations, invitations.invitedBy, invitations.createdAt),
  deed('routed-a-submission', submissions, submissions.routedBy, submissions.routedAt),
  deed('released-an-edition', editionIssues, editionIssues.releasedBy, editionIssues.releasedAt, {
    number: editionIssues.number,
  }),
  deed('acknowledged-a-matter', matters, matters.acknowledgedBy, matters.acknowledgedAt, named(matters)),
  deed('merged-a-matter', matters, matters.mergedBy, matters.mergedAt, {
    ...named(matters),
    reason: matters.mergeReason,
  }),
  deed('moved-a-matter', matterMovements, matterMovements.movedBy, matterMovements.movedAt, {
    reason: matterMovements.reason,
  }),
  deed('called-a-meeting', meetings, meetings.createdBy, meetings.createdAt, { title: meetings.title }),
  deed('approved-minutes', meetings, meetings.approvedBy, meetings.approvedAt, {
    title: meetings.title,
    text: meetings.approvalNote,
  }),
  deed(
    'placed-an-item',
    agendaItems,
    agendaItems.placedBy,
    agendaItems.placedAt,
    { title: agendaItems.title },
    isOpenItem,
  ),
  deed('took-attendance', attendance, attendance.takenBy, attendance.takenAt, { meeting: attendance.meetingId }),
  deed('moderated-a-comment', proposalComments, proposalComments.moderatedBy, proposalComments.moderatedAt, {
    comment: proposalComments.ordinal,
  }),
  deed('gave-more-time', proposalExtensions, proposalExtensions.extendedBy, proposalExtensions.extendedAt, {
    reason: proposalExtensions.reason,
  }),
  deed(
    'set-a-decision-aside',
    decisionSupersessions,
    decisionSupersessions.recordedBy,
    decisionSupersessions.recordedAt,
    { text: decisionSupersessions.note },
  ),
  deed('recorded-agreement', agreementEvents, agreementEvents.recordedBy, agreementEvents.recordedAt, {
    what: agreementEvents.kind,
    text: agreementEvents.note,
  }),
  deed('drafted-a-statement', statements, statements.draftedBy, statements.draftedAt, { number: statements.number }),
  deed('released-a-statement', statements, statements.releasedBy, statements.releasedAt, { number: statements.number }),
  deed('withdrew-a-statement', statements, statements.withdrawnBy, statements.withdrawnAt, {
    number: statements.number,
    reason: statements.withdrawalReason,
  }),
  deed('signed-off', statementSignOffs, statementSignOffs.signedBy, statementSignOffs.signedAt),
  deed('took-a-sign-off-back', statementSignOffs, statementSignOffs.withdrawnBy, statementSignOffs.withdrawnAt, {
    reason: statementSignOffs.withdrawalReason,
  }),
  deed('reviewed-a-release', releases, releases.reviewedBy, releases.reviewedAt, {
    ...release,
    text: releases.reviewNote,
  }),
  deed('published-a-release', releases, releases.publishedBy, releases.publishedAt, release),
  deed('withdrew-a-release', releases, releases.withdrawnBy, releases.withdrawnAt, {
    ...release,
    reason: releases.withdrawalReason,
  }),
  deed('changed-an-evaluation-question', evaluationChanges, evaluationChanges.changedBy, evaluationChanges.changedAt, {
    reason: evaluationChanges.reason,
  }),
  deed('discarded-a-charter-draft', charterDrafts, charterDrafts.discardedBy, charterDrafts.discardedAt),
  deed('changed-a-record', organisationChanges, organisationChanges.changedBy, organisationChanges.changedAt, {
    before: organisationChanges.before,
    after: organisationChanges.after,
  }),
  deed('settled-a-change', organisationProposals, organisationProposals.settledBy, organisationProposals.settledAt, {
    outcome: organisationProposals.outcome,
    reason: organisationProposals.reason,
  }),
  deed('closed-an-organisation', organisationClosures, organisationClosures.closedBy, organisationClosures.closedAt),
]

/** Texts, figures and deeds of a person, each by time. */
export async function listOwnDeeds(db: Reader, personId: string) {
  const told = async (list: Deed[]) => {
    const rows: Record<string, unknown>[] = []
    for (const { kind, of, by, at, says, only } of list) {
      const found = await db
        .select({ ...says, at })
        .from(of)
        .where(and(eq(by, personId), only))
        .orderBy(asc(at))
      rows.push(...found.map((row) => ({ kind, ...row })))
    }
    return rows
  }
  return { writings: await told(writings), figures: await told(figures), deeds: await told(deeds) }
}
