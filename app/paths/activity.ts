import { query } from './parts'

export const activityPaths = {
  activity: (filter: Record<string, string | undefined> = {}) => query('/activity', filter),
  activityFile: (kind: 'csv' | 'json', filter: Record<string, string | undefined> = {}) =>
    query(`/activity/log.${kind}`, filter),
  overrides: (page?: string) => query('/overrides', { page }),
  retention: () => '/retention',
} as const
