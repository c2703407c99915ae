import { part, query } from './parts'

/** What has been published: releases, their tables and files. */
export const progressPaths = {
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
  measure: (slug: string, months?: string) => query(`/measures/${part(slug)}`, { months }),
  areas: () => '/areas',
  area: (key: string) => `/areas/${part(key)}`,
  releaseCalendar: () => '/release-calendar',
  planMove: (id: string) => `/release-calendar/${part(id)}/move`,
  planDrop: (id: string) => `/release-calendar/${part(id)}/drop`,
  planRelease: (id: string) => `/release-calendar/${part(id)}/release`,
} as const
