// Organisations that have not answered a proposal that closes soon: each is reminded twice at most.
import { systemActor } from '~/domain/access/actor'
import { remindOfPositions } from '~/domain/proposals/positions/reminders.server'
import { findSite } from '~/domain/site/settings.server'
import type { Job } from './job'

export const remindOfPositionsOften: Job = {
  name: 'remind-of-positions',
  every: 300,
  async run({ store, clock }) {
    const site = await findSite(store.db)
    if (!site) return
    await store.write((tx) => remindOfPositions(tx, systemActor('remind-of-positions'), site.timeZone, clock()))
  },
}
