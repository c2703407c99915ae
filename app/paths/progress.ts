import { part } from './parts'

/** What has been published: releases, their tables and files. */
export const progressPaths = {
  progress: () => '/progress',
  release: (slug: string) => `/progress/${part(slug)}`,
  releaseTable: (slug: string, tableId: string, format: 'csv' | 'json' | 'csv-metadata.json') =>
    `/progress/${part(slug)}/tables/${part(tableId)}.${format}`,
  releasePackage: (slug: string) => `/progress/${part(slug)}/datapackage.zip`,
  /** One table of a release by its place in it, from 1: an address that stays. */
  releaseNumbers: (slug: string, position: number) => `/progress/${part(slug)}/numbers/${position}`,
} as const
