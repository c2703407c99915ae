import { part, query } from './parts'

export const peoplePaths = {
  departure: (personId: string) => `/people/${part(personId)}/departure`,
  secondFactors: () => '/people/second-factors',
  secondFactorReset: (personId: string) => `/people/${part(personId)}/second-factor-reset`,
  people: (show: { q?: string; state?: string; page?: string } = {}) => query('/people', show),
  personRoles: (personId: string) => `/people/${part(personId)}/roles`,
  roleTerm: (personId: string, grantId: string) => `/people/${part(personId)}/roles/${part(grantId)}/term`,
} as const
