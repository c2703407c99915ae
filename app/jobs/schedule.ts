import { compileDaily, compileMonthly, compileWeekly } from './compile-editions.server'
import { deliver } from './deliver.server'
import type { Job } from './job'
import { promiseFeedsDaily } from './promise-feeds.server'
import { remind } from './remind.server'
import { retain } from './retain.server'

/** Everything that happens by itself. */
export const schedule: Job[] = [deliver, compileDaily, compileWeekly, compileMonthly, promiseFeedsDaily, remind, retain]
