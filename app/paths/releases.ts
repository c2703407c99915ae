import { part, query } from './parts'

export const releasesPaths = {
  releaseDrafts: () => '/releases',
  releaseNew: (revises?: string) => query('/releases/new', { revises }),
  releaseDraft: (slug: string) => `/releases/${part(slug)}`,
  releaseTables: (slug: string) => `/releases/${part(slug)}/tables`,
  releaseTableNew: (slug: string, measure?: string) => query(`/releases/${part(slug)}/tables/new`, { measure }),
  releaseTableRecipe: (slug: string, tableId: string, merge?: string) =>
    query(`/releases/${part(slug)}/tables/${part(tableId)}`, { merge }),
  releasePreview: (slug: string) => `/releases/${part(slug)}/preview`,
  releaseWithdrawal: (slug: string) => `/releases/${part(slug)}/withdrawal`,
  releaseTableNamed: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/named`,
  releaseTableUnnaming: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/unnaming`,
  releaseTableRemoval: (slug: string, tableId: string) => `/releases/${part(slug)}/tables/${part(tableId)}/removal`,
  releaseGate: (slug: string) => `/releases/${part(slug)}/gate`,
  gateRun: (slug: string) => `/releases/${part(slug)}/gate/run`,
  releaseReview: (slug: string) => `/releases/${part(slug)}/review`,
  releasePublication: (slug: string) => `/releases/${part(slug)}/publication`,
  releaseTemplate: (measure: string) => `/releases/template/${part(measure)}.csv`,
  progress: () => '/progress',
  release: (slug: string) => `/progress/${part(slug)}`,
  releaseTable: (slug: string, tableId: string, format: 'csv' | 'json' | 'csv-metadata.json') =>
    `/progress/${part(slug)}/tables/${part(tableId)}.${format}`,
  releasePackage: (slug: string) => `/progress/${part(slug)}/datapackage.zip`,
  releasePdf: (slug: string) => `/progress/${part(slug)}/release.pdf`,
  /** One table of a release by its place in it, from 1: an address that stays. */
  releaseNumbers: (slug: string, position: number) => `/progress/${part(slug)}/numbers/${position}`,
  /** The same without the rest of the site, for other sites to show. Its language stands in the address: there is no cookie. */
  releaseEmbed: (slug: string, position: number, language: string) =>
    query(`/progress/${part(slug)}/numbers/${position}/embed`, { language }),
  releaseCalendar: () => '/release-calendar',
  planMove: (id: string) => `/release-calendar/${part(id)}/move`,
  planDrop: (id: string) => `/release-calendar/${part(id)}/drop`,
  planRelease: (id: string) => `/release-calendar/${part(id)}/release`,
} as const
