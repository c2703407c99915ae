import { part, query } from './parts'

type Filter = Record<string, string | undefined>

export const evidencePaths = {
  evidence: (filter: Filter = {}) => query('/evidence', filter),
  evidenceFile: (kind: 'csv' | 'json', filter: Filter = {}) => query(`/evidence.${kind}`, filter),
  evidenceNew: () => '/evidence/new',
  evidenceImport: (done?: string) => query('/evidence/import', { done }),
  evidenceEntry: (slug: string) => `/evidence/${part(slug)}`,
  evidenceCorrection: (slug: string) => `/evidence/${part(slug)}/correction`,
  evidenceSupersession: (slug: string, later?: string) => query(`/evidence/${part(slug)}/later-finding`, { later }),
} as const
