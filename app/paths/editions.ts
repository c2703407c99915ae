import { part, query } from './parts'

export const editionsPaths = {
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
} as const
