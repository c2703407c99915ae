import { part, query } from './parts'

export const measuresPaths = {
  measures: () => '/measures',
  measureDefinition: (slug: string) => `/measures/${part(slug)}/definition`,
  feedPromises: () => '/measures/promises',
  standingPromises: () => '/measures/standing-promises',
  standingPromiseEnd: (id: string) => `/measures/standing-promises/${part(id)}/end`,
  taxonomies: () => '/taxonomies',
  taxonomyGroup: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}`,
  taxonomyGroupEnd: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}/end`,
  taxonomyGroupReopening: (dimension: string, code: string) => `/taxonomies/${part(dimension)}/${part(code)}/reopening`,
  measure: (slug: string, months?: string) => query(`/measures/${part(slug)}`, { months }),
} as const
