import type { Key } from './en'
import { account } from './es/account'
import { activity } from './es/activity'
import { admin } from './es/admin'
import { bodies } from './es/bodies'
import { coalition } from './es/coalition'
import { community } from './es/community'
import { discretion } from './es/discretion'
import { editions } from './es/editions'
import { evaluation } from './es/evaluation'
import { evidence } from './es/evidence'
import { feeds } from './es/feeds'
import { founding } from './es/founding'
import { invitations } from './es/invitations'
import { matters } from './es/matters'
import { meetings } from './es/meetings'
import { members } from './es/members'
import { notices } from './es/notices'
import { outcome } from './es/outcome'
import { privacy } from './es/privacy'
import { progress } from './es/progress'
import { proposalCourse } from './es/proposal-course'
import { proposalErrors } from './es/proposal-errors'
import { proposals } from './es/proposals'
import { published } from './es/published'
import { register } from './es/register'
import { shell } from './es/shell'
import { signIn } from './es/sign-in'
import { statements } from './es/statements'
import { table } from './es/table'
import { ui } from './es/ui'
import { visit } from './es/visit'
import { words } from './es/words'
import type { Message } from './translate'

export const es: Record<Key, Message> = {
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
}
