// What is due next goes into the calendar, and organisations are reminded of figures that are due or late.
import { systemActor } from '~/domain/access/actor'
import { remindOfFeeds } from '~/domain/feeds/reminders.server'
import { promiseAhead } from '~/domain/feeds/standing-promises.server'
import { findSite } from '~/domain/site/settings.server'
import type { Job } from './job'

export const remindOfFeedsDaily: Job = {
  name: 'remind-of-feeds',
  every: '40 7 * * *',
  async run({ store, clock }) {
    if (!(await findSite(store.db))) return
    await store.write((tx) => promiseAhead(tx, systemActor('remind-of-feeds'), clock()))
    await store.write((tx) => remindOfFeeds(tx, systemActor('remind-of-feeds'), clock()))
  },
}
