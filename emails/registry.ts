import type { LetterName, Letters } from '~/domain/outbox/letter'
import { governanceAnnounced } from './agreement/governance-announced'
import { governanceTakenBack } from './agreement/governance-taken-back'
import { submissionAnswered } from './community/submission-answered'
import { submissionReceived } from './community/submission-received'
import { type EditionProps, edition } from './editions/edition'
import { subscriptionConfirm } from './editions/subscription-confirm'
import { evaluationReportPublished } from './evaluation/report-published'
import { evaluationResponseDue } from './evaluation/response-due'
import { feedReminder } from './feeds/reminder'
import { invitation } from './invitations/invitation'
import { matterNews } from './matters/news'
import { matterRouted } from './matters/routed'
import { actionReminder } from './meetings/action-reminder'
import { agendaPublished } from './meetings/agenda-published'
import { meetingCancelled } from './meetings/cancelled'
import { meetingChanged } from './meetings/changed'
import { minutesCirculated } from './meetings/minutes-circulated'
import { organisationChangeReviewed } from './organisations/change-reviewed'
import { addressConfirm } from './people/address-confirm'
import { securityNotice } from './people/security-notice'
import { signInLink } from './people/sign-in-link'
import { proposalChanged } from './proposals/changed'
import { decisionPublished } from './proposals/decision-published'
import { proposalOpened } from './proposals/opened'
import { positionRecorded } from './proposals/position-recorded'
import { positionReminder } from './proposals/position-reminder'
import { releaseForReview } from './releases/for-review'
import { seatHandedOver } from './seats/seat-handed-over'
import { termWarning } from './seats/term-warning'
import { statementForSignOff } from './statements/for-sign-off'
import { statementReleased } from './statements/released'
import type { Mail, Surroundings, Template } from './template'

/** What each template takes: the letter's props; an edition also the copy that was made for its recipient. */
export type TemplateProps = Omit<Letters, 'edition'> & { edition: EditionProps }

/** Every letter's template. A letter without one does not compile. */
export const templates: { [N in LetterName]: Template<TemplateProps[N]> } = {
  'sign-in-link': signInLink,
  'address-confirm': addressConfirm,
  'security-notice': securityNotice,
  invitation,
  'agenda-published': agendaPublished,
  'meeting-changed': meetingChanged,
  'meeting-cancelled': meetingCancelled,
  'action-reminder': actionReminder,
  'minutes-circulated': minutesCirculated,
  'proposal-opened': proposalOpened,
  'proposal-changed': proposalChanged,
  'position-reminder': positionReminder,
  'position-recorded': positionRecorded,
  'seat-handed-over': seatHandedOver,
  'term-warning': termWarning,
  'decision-published': decisionPublished,
  'feed-reminder': feedReminder,
  'release-for-review': releaseForReview,
  'evaluation-report-published': evaluationReportPublished,
  'evaluation-response-due': evaluationResponseDue,
  'submission-received': submissionReceived,
  'submission-answered': submissionAnswered,
  'matter-routed': matterRouted,
  'matter-news': matterNews,
  'statement-for-sign-off': statementForSignOff,
  'statement-released': statementReleased,
  'organisation-change-reviewed': organisationChangeReviewed,
  'governance-announced': governanceAnnounced,
  'governance-taken-back': governanceTakenBack,
  'subscription-confirm': subscriptionConfirm,
  edition,
}

export const renderLetter = <N extends LetterName>(
  name: N,
  props: TemplateProps[N],
  around: Surroundings,
): Promise<Mail> => templates[name](props, around)
