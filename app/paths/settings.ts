import { part } from './parts'

export const settingsPaths = {
  settings: () => '/settings',
  settingsGroup: (group: string) => `/settings/${part(group)}`,
} as const
