import type { Reader } from '#db/store'
import { firstDayOf } from '../measures/periods'
import { listTaxonomies } from '../measures/taxonomies.server'
import type { SuppliedFeed } from './submissions.server'
import { type FeedTemplate, templateOf } from './template'

/** The template of a feed: its measure's groups as they stand in its period. */
export async function findTemplate(
  db: Reader,
  feed: SuppliedFeed,
  words: Parameters<typeof templateOf>[3],
): Promise<FeedTemplate> {
  return templateOf(feed.measure, await listTaxonomies(db), firstDayOf(feed.period), words)
}
