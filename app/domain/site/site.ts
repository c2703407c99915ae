import type { site } from '#db/schema/site'

export type Site = typeof site.$inferSelect

/** The names of the site: what somebody here would put into a password first. */
export const wordsOf = (site: Pick<Site, 'name' | 'programmeName' | 'coalitionName' | 'place'>): string[] => [
  site.name,
  site.programmeName,
  site.coalitionName,
  site.place,
]
