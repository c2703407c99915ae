import { part, query } from './parts'

export const meetingsPaths = {
  meetings: (filter: { body?: string; year?: string; page?: string } = {}) => query('/meetings', filter),
  meetingNew: (bodyId?: string) => query('/meetings/new', { body: bodyId }),
  meeting: (id: string) => `/meetings/${part(id)}`,
  meetingDetails: (id: string) => `/meetings/${part(id)}/details`,
  agenda: (id: string) => `/meetings/${part(id)}/agenda`,
  agendaItem: (id: string, itemId: string) => `/meetings/${part(id)}/agenda/${part(itemId)}`,
  agendaItemRemoval: (id: string, itemId: string) => `/meetings/${part(id)}/agenda/${part(itemId)}/removal`,
  agendaOrder: (id: string) => `/meetings/${part(id)}/agenda-order`,
  publication: (id: string) => `/meetings/${part(id)}/publication`,
  opening: (id: string) => `/meetings/${part(id)}/opening`,
  closing: (id: string) => `/meetings/${part(id)}/closing`,
  cancellation: (id: string) => `/meetings/${part(id)}/cancellation`,
  attendance: (id: string) => `/meetings/${part(id)}/attendance`,
  minutes: (id: string) => `/meetings/${part(id)}/minutes`,
  minutesItem: (id: string, itemId: string, version?: string) =>
    query(`/meetings/${part(id)}/minutes/${part(itemId)}`, { version }),
  circulation: (id: string) => `/meetings/${part(id)}/minutes-circulation`,
  approval: (id: string) => `/meetings/${part(id)}/minutes-approval`,
  amendments: (id: string) => `/meetings/${part(id)}/amendments`,
  errata: (id: string) => `/meetings/${part(id)}/errata`,
  reply: (id: string) => `/meetings/${part(id)}/reply`,
  meetingActions: (id: string, itemId?: string) => query(`/meetings/${part(id)}/actions`, { item: itemId }),
  meetingCalendar: (id: string) => `/meetings/${part(id)}/invitation.ics`,
  actions: (filter: { body?: string; organisation?: string; state?: string; page?: string } = {}) =>
    query('/actions', filter),
  action: (id: string) => `/actions/${part(id)}/completion`,
  actionOwner: (id: string) => `/actions/${part(id)}/owner`,
} as const
