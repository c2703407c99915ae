// What organisations will owe in the next months goes into the calendar, before the day's reminders go out.
import { systemActor } from '~/domain/access/actor'
import { promiseAhead } from '~/domain/feeds/standing-promises.server'
import { findSite } from '~/domain/site/settings.server'
import type { Job } from './job'

export const promiseFeedsDaily: Job = {
  name: 'promise-feeds',
  every: '20 6 * * *',
  async run({ store, clock }) {
    if (!(await findSite(store.db))) return
    await store.write((tx) => promiseAhead(tx, systemActor('promise-feeds'), clock()))
  },
}
