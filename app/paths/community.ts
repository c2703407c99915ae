import { part, query } from './parts'

export const communityPaths = {
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
} as const
