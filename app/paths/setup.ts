import { part } from './parts'

export const setupPaths = {
  setup: () => '/setup',
  setupStep: (step: string) => `/setup/${part(step)}`,
  setupSummary: () => '/setup/summary',
} as const
