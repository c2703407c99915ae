// Evaluators' reports that wait for the coalition's response: two weeks before its day, three days before, and once late.
import { systemActor } from '~/domain/access/actor'
import { remindOfResponses } from '~/domain/evaluation/reminders.server'
import { findSite } from '~/domain/site/settings.server'
import { dayOf } from '~/domain/time'
import type { Job } from './job'

export const remindOfResponsesDaily: Job = {
  name: 'remind-of-responses',
  every: '40 6 * * *',
  async run({ store, clock }) {
    const site = await findSite(store.db)
    if (!site) return
    const now = clock()
    await store.write((tx) => remindOfResponses(tx, systemActor('remind-of-responses'), dayOf(now, site.timeZone), now))
  },
}
