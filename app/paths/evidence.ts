import { part, query } from './parts'

type Filter = Record<string, string | undefined>

/** The evidence register, the evaluation plan with its reports, and what officers' discretion looks like. */
export const evidencePaths = {
  evidence: (filter: Filter = {}) => query('/evidence', filter),
  evidenceFile: (kind: 'csv' | 'json', filter: Filter = {}) => query(`/evidence.${kind}`, filter),
  evidenceNew: () => '/evidence/new',
  evidenceImport: (done?: string) => query('/evidence/import', { done }),
  evidenceEntry: (slug: string) => `/evidence/${part(slug)}`,
  evidenceCorrection: (slug: string) => `/evidence/${part(slug)}/correction`,
  discretion: () => '/discretion',
  evaluation: () => '/evaluation',
  evaluationFixing: () => '/evaluation/fixing',
  evaluationQuestionNew: () => '/evaluation/questions/new',
  evaluationQuestion: (number: number) => `/evaluation/questions/${part(String(number))}`,
  evaluationQuestionEnd: (number: number) => `/evaluation/questions/${part(String(number))}/end`,
  evaluationReportNew: () => '/evaluation/reports/new',
  evaluationReportFile: (slug: string) => `/evaluation/reports/${part(slug)}/report.md`,
  evaluationResponse: (slug: string) => `/evaluation/reports/${part(slug)}/response`,
  evaluationReport: (slug: string) => `/evaluation/reports/${part(slug)}`,
  evidenceSupersession: (slug: string, later?: string) => query(`/evidence/${part(slug)}/later-finding`, { later }),
} as const
