// Texts that a person wrote, read out of every table that says so by a column.
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { governanceNotices } from '#db/schema/agreement'
import { charterDrafts } from '#db/schema/charters'
import { evaluationPlans, evaluationQuestions, evaluationReports, evaluationResponses } from '#db/schema/evaluation'
import { matters } from '#db/schema/matters'
import { minutes } from '#db/schema/meetings'
import { organisationProposals } from '#db/schema/organisation-changes'
import { commentSummaries } from '#db/schema/proposal-comments'
import { decisionReviews, decisions, proposals } from '#db/schema/proposals'
import { releasePlans, releases } from '#db/schema/releases'
import { type Deed, deed } from './deed.server'

const named = <T extends Record<'number' | 'title', SQLiteColumn>>(table: T) => ({
  number: table.number,
  title: table.title,
})
const release = { release: releases.slug, title: releases.title }
const report = { title: evaluationReports.title, text: evaluationReports.text }

/** Texts that somebody wrote. */
export const writings: Deed[] = [
  deed('minutes-now', minutes, minutes.writtenBy, minutes.writtenAt, { text: minutes.text }),
  deed('proposal', proposals, proposals.draftedBy, proposals.draftedAt, {
    ...named(proposals),
    text: proposals.text,
    rationale: proposals.rationale,
  }),
  deed('comment-summary', commentSummaries, commentSummaries.publishedBy, commentSummaries.publishedAt, {
    text: commentSummaries.text,
  }),
  deed('decision', decisions, decisions.publishedBy, decisions.decidedAt, {
    number: decisions.number,
    text: decisions.statement,
  }),
  deed('decision-review', decisionReviews, decisionReviews.reviewedBy, decisionReviews.reviewedAt, {
    text: decisionReviews.note,
  }),
  deed('answer', matters, matters.answeredBy, matters.answeredAt, { ...named(matters), text: matters.answer }),
  deed('release', releases, releases.draftedBy, releases.draftedAt, {
    ...release,
    summary: releases.summary,
    successes: releases.successes,
    obstacles: releases.obstacles,
    methods: releases.methods,
    sources: releases.sources,
  }),
  deed('release-plan', releasePlans, releasePlans.plannedBy, releasePlans.plannedAt, { title: releasePlans.title }),
  deed('evaluation-question', evaluationQuestions, evaluationQuestions.draftedBy, evaluationQuestions.draftedAt, {
    number: evaluationQuestions.number,
    text: evaluationQuestions.question,
  }),
  deed('evaluation-plan', evaluationPlans, evaluationPlans.fixedBy, evaluationPlans.fixedAt, {
    text: evaluationPlans.note,
  }),
  deed('evaluation-report', evaluationReports, evaluationReports.publishedBy, evaluationReports.publishedAt, report),
  deed('evaluation-response', evaluationResponses, evaluationResponses.publishedBy, evaluationResponses.publishedAt, {
    text: evaluationResponses.text,
  }),
  deed('charter-draft', charterDrafts, charterDrafts.draftedBy, charterDrafts.draftedAt, {
    purpose: charterDrafts.purpose,
    reason: charterDrafts.reason,
  }),
  deed('governance-notice', governanceNotices, governanceNotices.announcedBy, governanceNotices.announcedAt, {
    title: governanceNotices.title,
    text: governanceNotices.text,
  }),
  deed(
    'change-of-a-record',
    organisationProposals,
    organisationProposals.proposedBy,
    organisationProposals.proposedAt,
    { proposed: organisationProposals.proposed, text: organisationProposals.note },
  ),
]
