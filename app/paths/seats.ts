import { part } from './parts'

export const seatsPaths = {
  seats: (slug: string) => `/bodies/${part(slug)}/seats`,
  seat: (slug: string, seatId: string) => `/bodies/${part(slug)}/seats/${part(seatId)}`,
  seatTerm: (slug: string, seatId: string) => `/bodies/${part(slug)}/seats/${part(seatId)}/term`,
  handover: (slug: string, seatId: string) => `/bodies/${part(slug)}/seats/${part(seatId)}/handover`,
  handoverEnd: (slug: string, seatId: string, handoverId: string) =>
    `/bodies/${part(slug)}/seats/${part(seatId)}/handovers/${part(handoverId)}/end`,
  holderTerm: (slug: string, holderId: string) => `/bodies/${part(slug)}/holders/${part(holderId)}/term`,
  gaps: () => '/gaps',
  gapsFile: () => '/gaps.csv',
} as const
