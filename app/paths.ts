// Every address of the site as a function: a chapter a domain in paths/. No address is written anywhere else.
import { accountPaths } from './paths/account'
import { activityPaths } from './paths/activity'
import { agreementPaths } from './paths/agreement'
import { bodiesPaths } from './paths/bodies'
import { chartersPaths } from './paths/charters'
import { communityPaths } from './paths/community'
import { decisionsPaths } from './paths/decisions'
import { devPaths } from './paths/dev'
import { editionsPaths } from './paths/editions'
import { evaluationPaths } from './paths/evaluation'
import { evidencePaths } from './paths/evidence'
import { feedsPaths } from './paths/feeds'
import { invitationsPaths } from './paths/invitations'
import { ledgerPaths } from './paths/ledger'
import { mattersPaths } from './paths/matters'
import { measuresPaths } from './paths/measures'
import { meetingsPaths } from './paths/meetings'
import { organisationsPaths } from './paths/organisations'
import { peoplePaths } from './paths/people'
import { policiesPaths } from './paths/policies'
import { proposalsPaths } from './paths/proposals'
import { publicPaths } from './paths/public'
import { releasesPaths } from './paths/releases'
import { seatsPaths } from './paths/seats'
import { sessionPaths } from './paths/session'
import { settingsPaths } from './paths/settings'
import { setupPaths } from './paths/setup'
import { statementsPaths } from './paths/statements'
import { trendsPaths } from './paths/trends'

export const paths = {
  ...publicPaths,
  ...sessionPaths,
  ...accountPaths,
  ...setupPaths,
  ...settingsPaths,
  ...peoplePaths,
  ...organisationsPaths,
  ...agreementPaths,
  ...bodiesPaths,
  ...seatsPaths,
  ...chartersPaths,
  ...invitationsPaths,
  ...mattersPaths,
  ...meetingsPaths,
  ...proposalsPaths,
  ...decisionsPaths,
  ...policiesPaths,
  ...ledgerPaths,
  ...statementsPaths,
  ...measuresPaths,
  ...feedsPaths,
  ...releasesPaths,
  ...trendsPaths,
  ...evaluationPaths,
  ...evidencePaths,
  ...communityPaths,
  ...editionsPaths,
  ...activityPaths,
  ...devPaths,
} as const

/** A path of this site that a form asked to return to, or the fallback: never another site's address. */
export function safeReturn(wish: string | null | undefined, fallback: string): string {
  if (!wish || !/^\/(?![/\\])[\w\-./?=&%~+,:]*$/.test(wish)) return fallback
  return wish
}
