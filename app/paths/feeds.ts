import { part, query } from './parts'

export const feedsPaths = {
  dataDue: (filter: { organisation?: string; state?: string; page?: string } = {}) => query('/data-due', filter),
  feeds: () => '/feeds',
  feed: (id: string) => `/feeds/${part(id)}`,
  feedGrid: (id: string) => `/feeds/${part(id)}/grid`,
  feedTemplate: (id: string, kind: 'csv' | 'xlsx') => `/feeds/${part(id)}/template/counts.${kind}`,
} as const
