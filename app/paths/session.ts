import { part, query } from './parts'

export const sessionPaths = {
  signIn: (next?: string) => query('/sign-in', { next }),
  signOut: () => '/sign-out',
  signInLinks: () => '/sign-in/links',
  signInLink: (token: string) => `/sign-in/links/${part(token)}`,
  secondStep: (next?: string) => query('/sign-in/second-step', { next }),
  passkeySignIn: (next?: string) => query('/sign-in/passkey', { next }),
  passkeyRequest: () => '/sign-in/passkey/request',
  agency: (next?: string) => query('/sign-in/agency', { next }),
  agencyReturn: () => '/sign-in/agency/return',
} as const
