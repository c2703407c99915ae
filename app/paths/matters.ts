import { part, query } from './parts'

export const mattersPaths = {
  matters: (show: { body?: string; state?: string; page?: string } = {}) => query('/matters', show),
  matterNew: () => '/matters/new',
  matter: (number: string) => `/matters/${part(number)}`,
  matterAcknowledgement: (number: string) => `/matters/${part(number)}/acknowledgement`,
  matterMerger: (number: string, into?: string) => query(`/matters/${part(number)}/merger`, { into }),
  matterSubscription: (number: string) => `/matters/${part(number)}/subscription`,
  matterSubscriptionEnd: (number: string) => `/matters/${part(number)}/subscription/end`,
  matterMovement: (number: string) => `/matters/${part(number)}/movement`,
  matterAnswer: (number: string) => `/matters/${part(number)}/answer`,
  matterComments: (number: string) => `/matters/${part(number)}/comments`,
  matterArchive: (number: string) => `/matters/${part(number)}/archive`,
  onTheTable: () => '/on-the-table',
} as const
