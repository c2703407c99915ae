import type { LetterName, Letters } from '~/domain/outbox/letter'
import { addressConfirm } from './address-confirm'
import { agendaPublished } from './agenda-published'
import { decisionPublished } from './decision-published'
import { type EditionProps, edition } from './edition'
import { evaluationReportPublished } from './evaluation-report-published'
import { evaluationResponseDue } from './evaluation-response-due'
import { feedReminder } from './feed-reminder'
import { governanceAnnounced } from './governance-announced'
import { governanceTakenBack } from './governance-taken-back'
import { invitation } from './invitation'
import { matterNews } from './matter-news'
import { matterRouted } from './matter-routed'
import { meetingCancelled } from './meeting-cancelled'
import { meetingChanged } from './meeting-changed'
import { minutesCirculated } from './minutes-circulated'
import { organisationChangeReviewed } from './organisation-change-reviewed'
import { positionRecorded } from './position-recorded'
import { positionReminder } from './position-reminder'
import { proposalChanged } from './proposal-changed'
import { proposalOpened } from './proposal-opened'
import { releaseForReview } from './release-for-review'
import { seatHandedOver } from './seat-handed-over'
import { securityNotice } from './security-notice'
import { signInLink } from './sign-in-link'
import { statementForSignOff } from './statement-for-sign-off'
import { statementReleased } from './statement-released'
import { submissionAnswered } from './submission-answered'
import { submissionReceived } from './submission-received'
import { subscriptionConfirm } from './subscription-confirm'
import type { Mail, Surroundings, Template } from './template'
import { termWarning } from './term-warning'

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
