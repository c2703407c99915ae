import { part } from './parts'

export const publicPaths = {
  home: () => '/',
  page: (slug: string) => `/about/${part(slug)}`,
  resources: () => '/resources',
} as const
