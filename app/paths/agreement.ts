import { part, query } from './parts'

export const agreementPaths = {
  signatories: (show: { on?: string; code?: string } = {}) => query('/signatories', show),
  signatoriesCsv: (on?: string) => query('/signatories.csv', { on }),
  certificate: (signatureId: string) => `/signatories/${part(signatureId)}`,
  agreement: (show: { version?: string; against?: string } = {}) => query('/agreement', show),
  agreementNew: () => '/agreement/new',
  governanceNotices: () => '/governance-notices',
  governanceNoticeNew: () => '/governance-notices/new',
  governanceNotice: (id: string) => `/governance-notices/${part(id)}`,
  governanceNoticeWithdrawal: (id: string) => `/governance-notices/${part(id)}/withdrawal`,
} as const
