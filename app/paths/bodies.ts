import { part, query } from './parts'

export const bodiesPaths = {
  bodies: () => '/bodies',
  body: (slug: string) => `/bodies/${part(slug)}`,
  bodyNew: (like?: string) => query('/bodies/new', { like }),
  bodyEdit: (slug: string) => `/bodies/${part(slug)}/edit`,
  bodyEnd: (slug: string) => `/bodies/${part(slug)}/end`,
  offices: (slug: string) => `/bodies/${part(slug)}/offices`,
  officeTerm: (slug: string, officeId: string) => `/bodies/${part(slug)}/offices/${part(officeId)}/term`,
} as const
