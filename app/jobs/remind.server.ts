// Whoever owes something is reminded, and told of terms that end: each domain says in a pure rule which reminder has come,
// and marks it in the transaction that writes its letters.
import { listReminders } from '~/across/reminders.server'
import { findSite } from '~/domain/site/settings.server'
import type { Job } from './job'

export const remind: Job = {
  name: 'remind',
  every: 300,
  async run({ store, clock }) {
    const site = await findSite(store.db)
    if (!site) return
    const now = clock()
    // Each domain in a transaction of its own: one that fails takes nothing back from the others.
    for (const reminder of listReminders(site.timeZone, now)) await store.write((tx) => reminder(tx))
  },
}
