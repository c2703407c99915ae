import { part, query } from './parts'

export const proposalsPaths = {
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
} as const
