// Editions by the clock. They are compiled and held: the project manager releases them.
import { audiences } from '#db/schema/words'
import { compileDue } from '~/across/editions.server'
import { systemActor } from '~/domain/access/actor'
import type { Frequency } from '~/domain/editions/edition'
import type { Job } from './job'

const compiling = (frequency: Frequency, every: string): Job => ({
  name: `compile-${frequency}-editions`,
  every,
  async run({ store, clock }) {
    for (const audience of audiences) {
      await store.write((tx) => compileDue(tx, systemActor('compile-editions'), { audience, frequency }, clock()))
    }
  },
})

export const compileDaily = compiling('daily', '0 7 * * *')
export const compileWeekly = compiling('weekly', '0 7 * * 1')
export const compileMonthly = compiling('monthly', '0 7 1 * *')
