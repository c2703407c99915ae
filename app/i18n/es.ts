import type { Key } from './en'
import { account } from './es/account'
import { action } from './es/action'
import { activity } from './es/activity'
import { agreement } from './es/agreement'
import { bodies } from './es/bodies'
import { charters } from './es/charters'
import { citations } from './es/citations'
import { community } from './es/community'
import { decisions } from './es/decisions'
import { directory } from './es/directory'
import { editions } from './es/editions'
import { errors } from './es/errors'
import { evaluation } from './es/evaluation'
import { evidence } from './es/evidence'
import { feeds } from './es/feeds'
import { field } from './es/field'
import { invitations } from './es/invitations'
import { ledger } from './es/ledger'
import { agreementMail } from './es/mail/agreement'
import { communityMail } from './es/mail/community'
import { editionsMail } from './es/mail/editions'
import { evaluationMail } from './es/mail/evaluation'
import { feedsMail } from './es/mail/feeds'
import { invitationsMail } from './es/mail/invitations'
import { letterMail } from './es/mail/letter'
import { mattersMail } from './es/mail/matters'
import { meetingsMail } from './es/mail/meetings'
import { organisationsMail } from './es/mail/organisations'
import { peopleMail } from './es/mail/people'
import { proposalsMail } from './es/mail/proposals'
import { releasesMail } from './es/mail/releases'
import { seatsMail } from './es/mail/seats'
import { statementsMail } from './es/mail/statements'
import { mailbox } from './es/mailbox'
import { matters } from './es/matters'
import { measures } from './es/measures'
import { meetings } from './es/meetings'
import { nav } from './es/nav'
import { notices } from './es/notices'
import { organisations } from './es/organisations'
import { outcome } from './es/outcome'
import { people } from './es/people'
import { policies } from './es/policies'
import { proposals } from './es/proposals'
import { releases } from './es/releases'
import { retention } from './es/retention'
import { revision } from './es/revision'
import { seats } from './es/seats'
import { settings } from './es/settings'
import { setup } from './es/setup'
import { shell } from './es/shell'
import { signIn } from './es/sign-in'
import { statements } from './es/statements'
import { table } from './es/table'
import { trends } from './es/trends'
import { ui } from './es/ui'
import { uploads } from './es/uploads'
import { visit } from './es/visit'
import { words } from './es/words'
import type { Message } from './message'

export const es: Record<Key, Message> = {
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
}
