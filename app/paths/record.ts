import { part, query } from './parts'

type Filter = Record<string, string | undefined>

/** The record: decisions, policies with their cards, the agreement ledger. */
export const recordPaths = {
  decisions: (filter: Filter = {}) => query('/decisions', filter),
  decisionsFile: (kind: 'csv' | 'json', filter: Filter = {}) => query(`/decisions.${kind}`, filter),
  decision: (number: string) => `/decisions/${part(number)}`,
  decisionReview: (number: string) => `/decisions/${part(number)}/review`,
  supersession: (number: string) => `/decisions/${part(number)}/supersession`,
  policies: () => '/policies',
  policyNew: () => '/policies/new',
  policy: (slug: string, on?: string, place?: string) => query(`/policies/${part(slug)}`, { on, place }),
  policyComparison: (slug: string, from?: string, to?: string) =>
    query(`/policies/${part(slug)}/comparison`, { from, to }),
  policyAgreement: (slug: string) => `/policies/${part(slug)}/agreement`,
  officerCard: (slug: string, place?: string) => query(`/policies/${part(slug)}/card`, { place }),
  officerCardFile: (slug: string, size: 'wallet' | 'sheet', place?: string) =>
    query(`/policies/${part(slug)}/card.pdf`, { size, place }),
  cardChecks: () => '/cards',
  cardCheck: (code: string) => `/cards/${part(code)}`,
  ledger: (on?: string, more: Filter = {}) => query('/ledger', { on, ...more }),
  ledgerTimeline: (filter: Filter = {}) => query('/ledger/timeline', filter),
  consequences: (filter: Filter = {}) => query('/ledger/consequences', filter),
} as const
