import { part } from './parts'

export const evaluationPaths = {
  evaluation: () => '/evaluation',
  evaluationFixing: () => '/evaluation/fixing',
  evaluationQuestionNew: () => '/evaluation/questions/new',
  evaluationQuestion: (number: number) => `/evaluation/questions/${part(String(number))}`,
  evaluationQuestionEnd: (number: number) => `/evaluation/questions/${part(String(number))}/end`,
  evaluationReportNew: () => '/evaluation/reports/new',
  evaluationReportFile: (slug: string) => `/evaluation/reports/${part(slug)}/report.md`,
  evaluationResponse: (slug: string) => `/evaluation/reports/${part(slug)}/response`,
  evaluationReport: (slug: string) => `/evaluation/reports/${part(slug)}`,
} as const
