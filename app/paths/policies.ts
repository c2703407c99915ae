import { part, query } from './parts'

export const policiesPaths = {
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
} as const
