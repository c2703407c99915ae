import { part, query } from './parts'

type Filter = Record<string, string | undefined>

export const decisionsPaths = {
  decisions: (filter: Filter = {}) => query('/decisions', filter),
  decisionsFile: (kind: 'csv' | 'json', filter: Filter = {}) => query(`/decisions.${kind}`, filter),
  decision: (number: string) => `/decisions/${part(number)}`,
  decisionReview: (number: string) => `/decisions/${part(number)}/review`,
  supersession: (number: string) => `/decisions/${part(number)}/supersession`,
} as const
