import { part } from './parts'

export const trendsPaths = {
  discretion: () => '/discretion',
  areas: () => '/areas',
  area: (key: string) => `/areas/${part(key)}`,
} as const
