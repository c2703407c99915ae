// The English catalogue; its keys are the type that every other language satisfies.
import { account } from './en/account'
import { activity } from './en/activity'
import { admin } from './en/admin'
import { bodies } from './en/bodies'
import { coalition } from './en/coalition'
import { community } from './en/community'
import { discretion } from './en/discretion'
import { editions } from './en/editions'
import { evaluation } from './en/evaluation'
import { evidence } from './en/evidence'
import { feeds } from './en/feeds'
import { founding } from './en/founding'
import { invitations } from './en/invitations'
import { matters } from './en/matters'
import { meetings } from './en/meetings'
import { members } from './en/members'
import { notices } from './en/notices'
import { outcome } from './en/outcome'
import { privacy } from './en/privacy'
import { progress } from './en/progress'
import { proposalCourse } from './en/proposal-course'
import { proposalErrors } from './en/proposal-errors'
import { proposals } from './en/proposals'
import { published } from './en/published'
import { register } from './en/register'
import { shell } from './en/shell'
import { signIn } from './en/sign-in'
import { statements } from './en/statements'
import { table } from './en/table'
import { ui } from './en/ui'
import { visit } from './en/visit'
import { words } from './en/words'

export const en = {
  ...shell,
  ...words,
  ...ui,
  ...notices,
  ...visit,
  ...account,
  ...signIn,
  ...privacy,
  ...activity,
  ...members,
  ...bodies,
  ...coalition,
  ...meetings,
  ...proposals,
  ...proposalCourse,
  ...proposalErrors,
  ...register,
  ...outcome,
  ...progress,
  ...evidence,
  ...evaluation,
  ...discretion,
  ...feeds,
  ...published,
  ...community,
  ...matters,
  ...statements,
  ...table,
  ...editions,
  ...founding,
  ...admin,
  ...invitations,
} as const
export type Key = keyof typeof en
