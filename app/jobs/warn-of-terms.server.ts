// Seats, terms and offices that end within 60, 30 and 7 days, and seats without a delegate: each is told once.
import { systemActor } from '~/domain/access/actor'
import { warnOfTerms } from '~/domain/seats/warnings.server'
import { findSite } from '~/domain/site/settings.server'
import { dayOf } from '~/domain/time'
import type { Job } from './job'

export const warnOfTermsDaily: Job = {
  name: 'warn-of-terms',
  every: '30 6 * * *',
  async run({ store, clock }) {
    const site = await findSite(store.db)
    if (!site) return
    const now = clock()
    await store.write((tx) => warnOfTerms(tx, systemActor('warn-of-terms'), dayOf(now, site.timeZone), now))
  },
}
