import { part, query } from './parts'

export const statementsPaths = {
  statements: () => '/statements',
  statementNew: (show: { body?: string; decision?: string } = {}) => query('/statements/new', show),
  statement: (number: string) => `/statements/${part(number)}`,
  statementEdit: (number: string) => `/statements/${part(number)}/edit`,
  signOffs: (number: string) => `/statements/${part(number)}/sign-offs`,
  signOffWithdrawal: (number: string, organisationId: string) =>
    `/statements/${part(number)}/sign-offs/${part(organisationId)}/withdrawal`,
  statementRelease: (number: string) => `/statements/${part(number)}/release`,
  statementWithdrawal: (number: string) => `/statements/${part(number)}/withdrawal`,
} as const
