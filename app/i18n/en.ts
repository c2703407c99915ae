// The English catalogue; its keys are the type that every other language satisfies.
import { account } from './en/account'
import { action } from './en/action'
import { activity } from './en/activity'
import { agreement } from './en/agreement'
import { bodies } from './en/bodies'
import { charters } from './en/charters'
import { citations } from './en/citations'
import { community } from './en/community'
import { decisions } from './en/decisions'
import { directory } from './en/directory'
import { editions } from './en/editions'
import { errors } from './en/errors'
import { evaluation } from './en/evaluation'
import { evidence } from './en/evidence'
import { feeds } from './en/feeds'
import { field } from './en/field'
import { invitations } from './en/invitations'
import { ledger } from './en/ledger'
import { agreementMail } from './en/mail/agreement'
import { communityMail } from './en/mail/community'
import { editionsMail } from './en/mail/editions'
import { evaluationMail } from './en/mail/evaluation'
import { feedsMail } from './en/mail/feeds'
import { invitationsMail } from './en/mail/invitations'
import { letterMail } from './en/mail/letter'
import { mattersMail } from './en/mail/matters'
import { meetingsMail } from './en/mail/meetings'
import { organisationsMail } from './en/mail/organisations'
import { peopleMail } from './en/mail/people'
import { proposalsMail } from './en/mail/proposals'
import { releasesMail } from './en/mail/releases'
import { seatsMail } from './en/mail/seats'
import { statementsMail } from './en/mail/statements'
import { mailbox } from './en/mailbox'
import { matters } from './en/matters'
import { measures } from './en/measures'
import { meetings } from './en/meetings'
import { nav } from './en/nav'
import { notices } from './en/notices'
import { organisations } from './en/organisations'
import { outcome } from './en/outcome'
import { people } from './en/people'
import { policies } from './en/policies'
import { proposals } from './en/proposals'
import { releases } from './en/releases'
import { retention } from './en/retention'
import { revision } from './en/revision'
import { seats } from './en/seats'
import { settings } from './en/settings'
import { setup } from './en/setup'
import { shell } from './en/shell'
import { signIn } from './en/sign-in'
import { statements } from './en/statements'
import { table } from './en/table'
import { trends } from './en/trends'
import { ui } from './en/ui'
import { uploads } from './en/uploads'
import { visit } from './en/visit'
import { words } from './en/words'

export const en = {
  ...account,
  ...action,
  ...activity,
  ...agreement,
  ...bodies,
  ...charters,
  ...citations,
  ...community,
  ...decisions,
  ...directory,
  ...editions,
  ...errors,
  ...evaluation,
  ...evidence,
  ...feeds,
  ...field,
  ...invitations,
  ...ledger,
  ...agreementMail,
  ...communityMail,
  ...editionsMail,
  ...evaluationMail,
  ...feedsMail,
  ...invitationsMail,
  ...letterMail,
  ...mattersMail,
  ...meetingsMail,
  ...organisationsMail,
  ...peopleMail,
  ...proposalsMail,
  ...releasesMail,
  ...seatsMail,
  ...statementsMail,
  ...mailbox,
  ...matters,
  ...measures,
  ...meetings,
  ...nav,
  ...notices,
  ...organisations,
  ...outcome,
  ...people,
  ...policies,
  ...proposals,
  ...releases,
  ...retention,
  ...revision,
  ...seats,
  ...settings,
  ...setup,
  ...shell,
  ...signIn,
  ...statements,
  ...table,
  ...trends,
  ...ui,
  ...uploads,
  ...visit,
  ...words,
} as const
export type Key = keyof typeof en
