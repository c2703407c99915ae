// Every address of the site as a function. No address is written anywhere else, but for the chapters in paths/.
import { coalitionPaths } from './paths/coalition'
import { evidencePaths } from './paths/evidence'
import { feedPaths } from './paths/feeds'
import { part, query } from './paths/parts'
import { peoplePaths } from './paths/people'
import { progressPaths } from './paths/progress'
import { recordPaths } from './paths/record'

export const paths = {
  ...evidencePaths,
  ...peoplePaths,
  ...coalitionPaths,
  ...recordPaths,
  ...progressPaths,
  // public
  home: () => '/',
  page: (slug: string) => `/about/${part(slug)}`,
  resources: () => '/resources',
  setup: () => '/setup',
  setupStep: (step: string) => `/setup/${part(step)}`,
  setupSummary: () => '/setup/summary',
  // meetings
  meetings: (filter: { body?: string; year?: string; page?: string } = {}) => query('/meetings', filter),
  meetingNew: (bodyId?: string) => query('/meetings/new', { body: bodyId }),
  meeting: (id: string) => `/meetings/${part(id)}`,
  meetingDetails: (id: string) => `/meetings/${part(id)}/details`,
  agenda: (id: string) => `/meetings/${part(id)}/agenda`,
  agendaItem: (id: string, itemId: string) => `/meetings/${part(id)}/agenda/${part(itemId)}`,
  agendaItemRemoval: (id: string, itemId: string) => `/meetings/${part(id)}/agenda/${part(itemId)}/removal`,
  agendaOrder: (id: string) => `/meetings/${part(id)}/agenda-order`,
  publication: (id: string) => `/meetings/${part(id)}/publication`,
  opening: (id: string) => `/meetings/${part(id)}/opening`,
  closing: (id: string) => `/meetings/${part(id)}/closing`,
  cancellation: (id: string) => `/meetings/${part(id)}/cancellation`,
  attendance: (id: string) => `/meetings/${part(id)}/attendance`,
  minutes: (id: string) => `/meetings/${part(id)}/minutes`,
  minutesItem: (id: string, itemId: string, version?: string) =>
    query(`/meetings/${part(id)}/minutes/${part(itemId)}`, { version }),
  circulation: (id: string) => `/meetings/${part(id)}/minutes-circulation`,
  approval: (id: string) => `/meetings/${part(id)}/minutes-approval`,
  amendments: (id: string) => `/meetings/${part(id)}/amendments`,
  errata: (id: string) => `/meetings/${part(id)}/errata`,
  reply: (id: string) => `/meetings/${part(id)}/reply`,
  meetingActions: (id: string, itemId?: string) => query(`/meetings/${part(id)}/actions`, { item: itemId }),
  meetingCalendar: (id: string) => `/meetings/${part(id)}/invitation.ics`,
  actions: (filter: { body?: string; organisation?: string; state?: string; page?: string } = {}) =>
    query('/actions', filter),
  action: (id: string) => `/actions/${part(id)}/completion`,
  actionOwner: (id: string) => `/actions/${part(id)}/owner`,
  // proposals
  proposals: (bodyId?: string) => query('/proposals', { body: bodyId }),
  proposalNew: (bodyId?: string, policy?: string, charter?: string, further: Record<string, string | undefined> = {}) =>
    query('/proposals/new', { body: bodyId, policy, charter, ...further }),
  proposal: (number: string) => `/proposals/${part(number)}`,
  proposalOpening: (number: string) => `/proposals/${part(number)}/opening`,
  proposalEdit: (number: string) => `/proposals/${part(number)}/edit`,
  positions: (number: string) => `/proposals/${part(number)}/positions`,
  recordedPositions: (number: string) => `/proposals/${part(number)}/positions/recorded`,
  proposalClosing: (number: string) => `/proposals/${part(number)}/closing`,
  outcome: (number: string) => `/proposals/${part(number)}/outcome`,
  proposalExtension: (number: string) => `/proposals/${part(number)}/extension`,
  proposalReferral: (number: string) => `/proposals/${part(number)}/referral`,
  conditionAction: (number: string, positionId: string) =>
    `/proposals/${part(number)}/positions/${part(positionId)}/action`,
  proposalComments: (number: string) => `/proposals/${part(number)}/comments`,
  proposalComment: (number: string, id: string) => `/proposals/${part(number)}/comments/${part(id)}`,
  commentSummary: (number: string) => `/proposals/${part(number)}/comments/summary`,
  proposalWithdrawal: (number: string) => `/proposals/${part(number)}/withdrawal`,
  // preparing releases
  releaseDrafts: () => '/releases',
  releaseNew: (revises?: string) => query('/releases/new', { revises }),
  releaseDraft: (slug: string) => `/releases/${part(slug)}`,
  releaseTables: (slug: string) => `/releases/${part(slug)}/tables`,
  releaseTableNew: (slug: string, measure?: string) => query(`/releases/${part(slug)}/tables/new`, { measure }),
  releaseTableRecipe: (slug: string, tableId: string, merge?: string) =>
    query(`/releases/${part(slug)}/tables/${part(tableId)}`, { merge }),
  releasePreview: (slug: string) => `/releases/${part(slug)}/preview`,
  releaseWithdrawal: (slug: string) => `/releases/${part(slug)}/withdrawal`,
  releaseTableNamed: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/named`,
  releaseTableUnnaming: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/unnaming`,
  releaseTableRemoval: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/removal`,
  releaseGate: (slug: string) => `/releases/${part(slug)}/gate`,
  gateRun: (slug: string) => `/releases/${part(slug)}/gate/run`,
  releaseReview: (slug: string) => `/releases/${part(slug)}/review`,
  releasePublication: (slug: string) => `/releases/${part(slug)}/publication`,
  releaseTemplate: (measure: string) => `/releases/template/${part(measure)}.csv`,
  ...feedPaths,
  // community
  tellUs: () => '/tell-us',
  tellUsAbout: (kind: string, release?: string) => query(`/tell-us/${part(kind)}`, { release }),
  receipt: () => '/receipt',
  receiptMessages: () => '/receipt/messages',
  triage: (show: { state?: string; page?: string } = {}) => query('/triage', show),
  submission: (id: string) => `/triage/${part(id)}`,
  submissionRouting: (id: string) => `/triage/${part(id)}/routing`,
  submissionJoining: (id: string) => `/triage/${part(id)}/joining`,
  submissionMessages: (id: string) => `/triage/${part(id)}/messages`,
  submissionDecline: (id: string) => `/triage/${part(id)}/decline`,
  saidDid: (page?: string) => query('/you-said-we-did', { page }),
  matters: (show: { body?: string; state?: string; page?: string } = {}) => query('/matters', show),
  matterNew: () => '/matters/new',
  matter: (number: string) => `/matters/${part(number)}`,
  matterAcknowledgement: (number: string) => `/matters/${part(number)}/acknowledgement`,
  matterMerger: (number: string, into?: string) => query(`/matters/${part(number)}/merger`, { into }),
  matterSubscription: (number: string) => `/matters/${part(number)}/subscription`,
  matterSubscriptionEnd: (number: string) => `/matters/${part(number)}/subscription/end`,
  matterMovement: (number: string) => `/matters/${part(number)}/movement`,
  matterAnswer: (number: string) => `/matters/${part(number)}/answer`,
  matterComments: (number: string) => `/matters/${part(number)}/comments`,
  matterArchive: (number: string) => `/matters/${part(number)}/archive`,
  // what each body has on its table; joint statements
  onTheTable: () => '/on-the-table',
  statements: () => '/statements',
  statementNew: (show: { body?: string; decision?: string } = {}) => query('/statements/new', show),
  statement: (number: string) => `/statements/${part(number)}`,
  statementEdit: (number: string) => `/statements/${part(number)}/edit`,
  signOffs: (number: string) => `/statements/${part(number)}/sign-offs`,
  signOffWithdrawal: (number: string, organisationId: string) =>
    `/statements/${part(number)}/sign-offs/${part(organisationId)}/withdrawal`,
  statementRelease: (number: string) => `/statements/${part(number)}/release`,
  statementWithdrawal: (number: string) => `/statements/${part(number)}/withdrawal`,
  // registers: the log, overrides, retention
  activity: (filter: Record<string, string | undefined> = {}) => query('/activity', filter),
  activityFile: (kind: 'csv' | 'json', filter: Record<string, string | undefined> = {}) =>
    query(`/activity/log.${kind}`, filter),
  overrides: (page?: string) => query('/overrides', { page }),
  retention: () => '/retention',
  // editions
  subscribe: () => '/subscribe',
  subscriptionConfirm: (token: string) => `/subscribe/confirm/${part(token)}`,
  membersEdition: () => '/subscribe/members',
  unsubscribe: (token: string) => `/unsubscribe/${part(token)}`,
  webCopy: (token: string) => `/editions/copy/${part(token)}`,
  editions: () => '/editions',
  edition: (issueId: string) => `/editions/${part(issueId)}`,
  editionPreview: (issueId: string, as?: string) => query(`/editions/${part(issueId)}/preview`, { as }),
  editionRelease: (issueId: string) => `/editions/${part(issueId)}/release`,
  editionHold: (issueId: string) => `/editions/${part(issueId)}/hold`,
  mailbox: () => '/dev/mailbox',
  letter: (id: string) => `/dev/mailbox/${part(id)}`,
  letterHtml: (id: string) => `/dev/mailbox/${part(id)}/html`,
} as const

/** A path of this site that a form asked to return to, or the fallback: never another site's address. */
export function safeReturn(wish: string | null | undefined, fallback: string): string {
  if (!wish || !/^\/(?![/\\])[\w\-./?=&%~+,:]*$/.test(wish)) return fallback
  return wish
}
