import { part, query } from './parts'

/** What is counted, by which groups, and the counts that organisations send. */
export const feedPaths = {
  measures: () => '/measures',
  measureDefinition: (slug: string) => `/measures/${part(slug)}/definition`,
  feedPromises: () => '/measures/promises',
  standingPromises: () => '/measures/standing-promises',
  standingPromiseEnd: (id: string) => `/measures/standing-promises/${part(id)}/end`,
  taxonomies: () => '/taxonomies',
  taxonomyGroup: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}`,
  taxonomyGroupEnd: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}/end`,
  taxonomyGroupReopening: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}/reopening`,
  dataDue: (filter: { organisation?: string; state?: string; page?: string } = {}) => query('/data-due', filter),
  feeds: () => '/feeds',
  feed: (id: string) => `/feeds/${part(id)}`,
  feedGrid: (id: string) => `/feeds/${part(id)}/grid`,
  feedTemplate: (id: string, kind: 'csv' | 'xlsx') => `/feeds/${part(id)}/template/counts.${kind}`,
} as const
