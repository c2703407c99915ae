import { part } from './parts'

export const invitationsPaths = {
  invitations: () => '/invitations',
  invitationList: () => '/invitations/list',
  invitationListSending: () => '/invitations/list/sending',
  invitationListTemplate: () => '/invitations/list/template.csv',
  expiredMailing: () => '/invitations/expired/mailing',
  invitationMailing: (id: string) => `/invitations/${part(id)}/mailing`,
  invitationRevocation: (id: string) => `/invitations/${part(id)}/revocation`,
  invitation: (token: string) => `/invitations/accept/${part(token)}`,
} as const
