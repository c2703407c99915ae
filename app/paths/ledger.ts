import { query } from './parts'

type Filter = Record<string, string | undefined>

export const ledgerPaths = {
  ledger: (on?: string, more: Filter = {}) => query('/ledger', { on, ...more }),
  ledgerTimeline: (filter: Filter = {}) => query('/ledger/timeline', filter),
  consequences: (filter: Filter = {}) => query('/ledger/consequences', filter),
} as const
