import { part, query } from './parts'

export const organisationsPaths = {
  organisations: (filter: { q?: string; sector?: string; standing?: string; archived?: string } = {}) =>
    query('/organisations', filter),
  organisation: (slug: string) => `/organisations/${part(slug)}`,
  organisationNew: () => '/organisations/new',
  organisationEdit: (slug: string, seen?: number) =>
    query(`/organisations/${part(slug)}/edit`, { seen: seen === undefined ? undefined : String(seen) }),
  organisationChanges: (slug: string) => `/organisations/${part(slug)}/changes`,
  organisationProposal: (slug: string, id: string) => `/organisations/${part(slug)}/proposals/${part(id)}`,
  organisationProposalWithdrawal: (slug: string, id: string) =>
    `/organisations/${part(slug)}/proposals/${part(id)}/withdrawal`,
  organisationName: (slug: string) => `/organisations/${part(slug)}/name`,
  organisationMerger: (slug: string) => `/organisations/${part(slug)}/merger`,
  organisationArchive: (slug: string) => `/organisations/${part(slug)}/archive`,
  organisationRestoration: (slug: string) => `/organisations/${part(slug)}/restoration`,
  contactShowing: (slug: string, id: string) => `/organisations/${part(slug)}/contacts/${part(id)}/showing`,
  signature: (slug: string) => `/organisations/${part(slug)}/signature`,
  withdrawal: (slug: string) => `/organisations/${part(slug)}/withdrawal`,
} as const
